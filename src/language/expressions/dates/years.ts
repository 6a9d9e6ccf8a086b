import { isPluralNoun } from '../nouns.ts';
import { isDash, isGlued, isKey, peek, type Scan } from '../scan.ts';
import type { Token } from '../tokens.ts';
import { readUnit } from '../units.ts';
import type { DateMatch } from './when.ts';

const FOUR_DIGITS = /^(?:1\d|20)\d\d$/;

/** Four digits from 1000 to 2099 that count nothing: the year of a longer date. */
export function readYear(scan: Scan, at: number): number | undefined {
  const token = peek(scan, at);
  if (token.kind !== 'number' || !FOUR_DIGITS.test(token.text)) return undefined;
  const value = Number(token.text);
  const isWord = isGlued(scan, at + 1) && peek(scan, at + 1).kind === 'word';
  if (isWord && !peek(scan, at + 1).key.startsWith("'")) return undefined;
  const numeral = { next: at + 1, value, form: 'digits', isNoun: false } as const;
  const { scales } = scan.gazetteer;
  const isCounting = readUnit(scan, numeral, at + 1) || scales.has(peek(scan, at + 1).key);
  return isCounting ? undefined : value;
}

/** A year that stands alone: only where the words around it say so. */
export function readLoneYear(scan: Scan, at: number, follows: boolean): DateMatch | undefined {
  const year = readYear(scan, at);
  if (year === undefined || !(isYearContext(scan, at) || (follows && isListed(scan, at))))
    return undefined;
  return { from: at, next: at + 1, when: { from: { year } } };
}

/** Whether the token before is a comma or an `and`, of a list of years. */
const isListed = (scan: Scan, at: number): boolean => {
  const { key } = peek(scan, at - 1);
  return key === ',' || key === 'ou' || key === 'or' || scan.gazetteer.and.has(key);
};

const lower = (token: Token): string => token.text.toLowerCase();

function isYearContext(scan: Scan, at: number): boolean {
  const before = peek(scan, at - 1);
  const { yearCues, weakYearCues } = scan.gazetteer;
  if (yearCues.has(before.key) || yearCues.has(lower(before))) return !isCounted(scan, at);
  if (PUT_OFF_TO.has(before.key) && PUT_OFF.test(peek(scan, at - 2).key))
    return !isCounted(scan, at);
  if (before.key === '(') return isBracketed(scan, at + 1);
  if (isDash(scan, at - 1)) return isThird(scan, at - 2);
  if (!weakYearCues.has(before.key)) return false;
  return Number(peek(scan, at).text) >= 1500 && !isPluralNoun(scan, peek(scan, at + 1));
}

const PUT_OFF_TO = new Set(['a', 'to']);
/** `repoussée à 2027`, `postponed to 2027`: `à` alone comes before counts as well. */
const PUT_OFF =
  /^(?:repouss|report|decal|differ|ajourn|prolong|avanc|remis|renvoy|postpon|delay|defer|back|moved|extend|brought)/;

const COUNTED = new Set(
  'personnes habitants salaries emplois exemplaires soldats hommes morts people employees soldiers copies inhabitants'.split(
    ' ',
  ),
);
/** `en 2000 exemplaires`, `since 1500 people …`. */
const isCounted = (scan: Scan, at: number): boolean => COUNTED.has(peek(scan, at + 1).key);

/** `(1963)`, `(1809-1882)`, `(2012, Orange)`. */
const isBracketed = (scan: Scan, at: number): boolean =>
  isDash(scan, at) || [')', ',', ';', '/'].includes(peek(scan, at).key);

const isThird = (scan: Scan, at: number): boolean => scan.gazetteer.thirds.has(peek(scan, at).key);

/** `années 1990`, `1990s`, `the 90s`, `années 90`. */
export function readDecade(scan: Scan, at: number): DateMatch | undefined {
  const named = isKey(scan, at, 'annees') ? at + 1 : at;
  const token = peek(scan, named);
  if (token.kind !== 'number') return undefined;
  const isEnglish = scan.gazetteer.lang === 'en' && isPluralSign(scan, named + 1);
  if (named === at && !isEnglish) return undefined;
  const first = decadeOf(token.text);
  if (first === undefined) return undefined;
  const when = { from: { year: first }, to: { year: first + 9 } };
  return { from: at, next: isEnglish ? named + 2 : named + 1, when };
}

const isPluralSign = (scan: Scan, at: number): boolean =>
  isGlued(scan, at) && /^'?s$/.test(peek(scan, at).key);

function decadeOf(digits: string): number | undefined {
  if (/^(?:1\d|20)\d0$/.test(digits)) return Number(digits);
  return /^[2-9]0$/.test(digits) ? 1900 + Number(digits) : undefined;
}

const ROMAN = /^([ivx]{1,5})(?:e|eme|er)?$/;
const ROMAN_DIGITS = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
]);

function fromRoman(key: string): number | undefined {
  const digits = ROMAN.exec(key)?.[1];
  if (digits === undefined) return undefined;
  let total = 0;
  let largest = 0;
  for (const letter of [...digits].reverse()) {
    const value = ROMAN_DIGITS.get(letter) ?? 0;
    total += value < largest ? -value : value;
    largest = Math.max(largest, value);
  }
  return total;
}

const CENTURIES = new Set(['siecle', 'siecles', 's', 'century', 'centuries']);
const ORDINAL_ENDS = new Set(['e', 'er', 'eme', 'st', 'nd', 'rd', 'th']);

/** `XIXe siècle`, `19th century`, `nineteenth century`, `Ve siècle av. J.-C.`. */
export function readCentury(scan: Scan, at: number): DateMatch | undefined {
  const token = peek(scan, at);
  const isFigure = token.kind === 'number' && ORDINAL_ENDS.has(peek(scan, at + 1).key);
  const ordinal = isFigure
    ? Number(token.text)
    : (scan.gazetteer.ordinals.get(token.key) ?? fromRoman(token.key));
  const noun = at + (isFigure ? 2 : 1) + (isDash(scan, at + (isFigure ? 2 : 1)) ? 1 : 0);
  const { key } = peek(scan, noun);
  if (!ordinal || ordinal > 21 || !CENTURIES.has(key) || key === 's') return undefined;
  const beforeChrist = skipBeforeChrist(scan, noun + 1);
  if (beforeChrist > noun + 1) return { from: at, next: beforeChrist };
  const last = ordinal * 100;
  return { from: at, next: noun + 1, when: { from: { year: last - 99 }, to: { year: last } } };
}

/** `44 av. J.-C.`, `44 BC`, `AD 800`, `l'an 800`: years that four digits do not give away. */
export function readEraYear(scan: Scan, at: number): DateMatch | undefined {
  const token = peek(scan, at);
  if (token.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return undefined;
  const next = skipBeforeChrist(scan, at + 1);
  if (next > at + 1) return { from: at, next };
  const isAnno = isKey(scan, at - 1, 'an') || peek(scan, at - 1).text === 'AD';
  const year = Number(token.text);
  if (!isAnno || year === 0 || year > 2099) return undefined;
  return { from: at, next: at + 1, when: { from: { year } } };
}

/** The index after `av. J.-C.`, `avant notre ère`, `BC` or `B.C.`, or `at` itself. */
function skipBeforeChrist(scan: Scan, at: number): number {
  const { key, text } = peek(scan, at);
  if (text === 'BC' || text === 'BCE') return at + 1;
  if (text === 'B' && isKey(scan, at + 2, 'c') && isKey(scan, at + 1, '.'))
    return isKey(scan, at + 3, '.') ? at + 4 : at + 3;
  if (key !== 'av' && key !== 'avant') return at;
  const name = isKey(scan, at + 1, '.') ? at + 2 : at + 1;
  if (isKey(scan, name, 'notre') && isKey(scan, name + 1, 'ere')) return name + 2;
  return skipChrist(scan, name) ?? at;
}

/** `J.-C.`, `J. C.`, `Jésus-Christ`. */
function skipChrist(scan: Scan, at: number): number | undefined {
  if (isKey(scan, at, 'jesus')) return at + 3;
  if (!isKey(scan, at, 'j')) return undefined;
  for (let next = at + 1; next <= at + 3; next++)
    if (isKey(scan, next, 'c')) return isKey(scan, next + 1, '.') ? next + 2 : next + 1;
  return undefined;
}
