import type { Language } from '../language.ts';
import { isDash, isGlued, isKey, peek, type Scan } from './scan.ts';

/** A number as read from a text, before its unit. */
export interface Numeral {
  readonly next: number;
  /** Absent for a vague amount (`des milliers`). */
  readonly value?: number;
  /** How it is written; an `article` is `un` or `a` alone, which is a number only with some units. */
  readonly form: 'digits' | 'words' | 'article' | 'collective';
  /** `million`, `dizaine`: a noun itself, so that `de` may stand before what it counts. */
  readonly isNoun: boolean;
}

/** The value of digits as the press of a language writes them: `1 234,5`, `839.000`, `1,234.5`. */
function valueOfDigits(text: string, lang: Language): number {
  const [thousands, decimal] = lang === 'fr' ? ['.', ','] : [',', '.'];
  let digits = text.replace(/\s/g, '');
  const groups = digits.split(thousands);
  const isGrouped = groups.length > 1 && groups.slice(1).every((group) => /^\d{3}\b/.test(group));
  if (isGrouped) digits = groups.join('');
  return Number(digits.replace(decimal, '.'));
}

/** Reads a number in figures or words, with its scale (`1,5 milliard`). */
export function readNumeral(scan: Scan, at: number): Numeral | undefined {
  const token = peek(scan, at);
  if (token.kind === 'number') {
    const value = valueOfDigits(token.text, scan.gazetteer.lang);
    return readScales(scan, { next: at + 1, value, form: 'digits', isNoun: false });
  }
  if (token.kind !== 'word') return undefined;
  return readSpelled(scan, at) ?? readVague(scan, at);
}

/** `150 millions`, `deux mille milliards`: at most two scales. */
function readScales(scan: Scan, numeral: Numeral): Numeral {
  let { next, value = 1, isNoun } = numeral;
  let form = numeral.form;
  for (let step = 0; step < 2; step++) {
    const scale = scan.gazetteer.scales.get(peek(scan, next).key);
    if (scale === undefined || isGlued(scan, next)) break;
    value *= scale;
    isNoun ||= scale >= 1e6;
    if (form === 'article') form = 'words';
    next++;
  }
  return { next, value: tidy(value), form, isNoun };
}

/** Undoes the binary dust of `44.1 * 1e6`. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

const LONGEST_SPELLED = 14;

/** `soixante-dix-sept`, `two hundred and five thousand`, `une dizaine`, `half a million`. */
function readSpelled(scan: Scan, at: number): Numeral | undefined {
  const { small, hundred, lang } = scan.gazetteer;
  const first = peek(scan, at).key;
  const begins = small.has(first) || (lang === 'fr' && (hundred.has(first) || first === 'mille'));
  if (!begins) return undefined;
  const tally = countWords(scan, at);
  const isArticle = tally.next === at + 1 && scan.gazetteer.articles.has(first);
  const form = isArticle ? 'article' : 'words';
  const numeral: Numeral = { next: tally.next, value: tally.value, form, isNoun: false };
  return readCollective(scan, numeral) ?? readScales(scan, numeral);
}

interface Tally {
  next: number;
  value: number;
}

function countWords(scan: Scan, at: number): Tally {
  let tally = { next: at, total: 0, current: 0 };
  for (let step = 0; step < LONGEST_SPELLED; step++) {
    const grown = addWord(scan, tally, tally.next > at ? skipJoint(scan, tally.next) : at);
    if (!grown) break;
    tally = grown;
  }
  return { next: tally.next, value: tally.total + tally.current };
}

/** Skips the hyphen or the `et` inside a number. */
function skipJoint(scan: Scan, at: number): number {
  if (isDash(scan, at)) return isKey(scan, at + 1, 'et') ? at + 3 : at + 1;
  return scan.gazetteer.and.has(peek(scan, at).key) ? at + 1 : at;
}

type Count = { next: number; total: number; current: number };

function addWord(scan: Scan, { next, total, current }: Count, at: number): Count | undefined {
  const { small, hundred, lang } = scan.gazetteer;
  const { key } = peek(scan, at);
  const isFirst = total === 0 && current === 0;
  if (lang === 'fr' && current % 100 === 4 && (key === 'vingt' || key === 'vingts'))
    return { next: at + 1, total, current: current + 76 };
  if (hundred.has(key) && current < 20 && at === next + (isDash(scan, next) ? 1 : 0))
    return { next: at + 1, total, current: Math.max(1, current) * 100 };
  if ((key === 'mille' || key === 'thousand') && total === 0 && at === next)
    return { next: at + 1, total: Math.max(1, current) * 1000, current: 0 };
  const value = small.get(key);
  if (value === undefined || (!isFirst && !canFollow(current, value, key, scan))) return undefined;
  return { next: at + 1, total, current: current + value };
}

/** Whether a small number may come after what is counted so far: `vingt deux`, not `deux vingt`. */
function canFollow(current: number, value: number, key: string, scan: Scan): boolean {
  if (
    value === 0 ||
    scan.gazetteer.articles.has(key) !== (scan.gazetteer.lang === 'fr' && value === 1)
  )
    return false;
  const rest = current % 100;
  if (rest === 0) return true;
  if (rest >= 20 && rest % 10 === 0 && value < 10) return true;
  if (scan.gazetteer.lang !== 'fr') return false;
  return rest === 10 ? value >= 7 && value <= 9 : [60, 80].includes(rest) && value < 20;
}

function readCollective(scan: Scan, numeral: Numeral): Numeral | undefined {
  const scale = scan.gazetteer.collectives.get(peek(scan, numeral.next).key);
  if (scale === undefined) return undefined;
  const value = (numeral.value ?? 1) * scale;
  return { next: numeral.next + 1, value, form: 'collective', isNoun: true };
}

/** `des milliers`, `hundreds`: a noun that counts without saying how many. */
function readVague(scan: Scan, at: number): Numeral | undefined {
  if (!scan.gazetteer.vague.has(peek(scan, at).key)) return undefined;
  const hasOf = scan.gazetteer.of.has(peek(scan, at + 1).key);
  return hasOf ? { next: at + 1, form: 'collective', isNoun: true } : undefined;
}
