import { isDash, isGlued, isKey, peek, type Scan, skip } from '../scan.ts';
import { isCapital } from '../tokens.ts';
import { readMonthName, readYearAfter } from './days.ts';
import { type DateMatch, monthsOf, thirdOf, thirdOfYears, type When } from './when.ts';
import { readCentury, readDecade, readYear } from './years.ts';

/** `mars 2015`, `Feb. 2020`; without a year only where it can be nothing but a month. */
export function readMonth(scan: Scan, at: number): DateMatch | undefined {
  const month = readMonthName(scan, at);
  if (!month) return undefined;
  const year = readYearAfter(scan, month.next);
  if (year)
    return {
      from: at,
      next: year.next,
      when: { from: { year: year.value, month: month.value } },
    };
  return isLoneMonth(scan, at) ? loneMonth(scan, at, month.value) : undefined;
}

function isLoneMonth(scan: Scan, at: number): boolean {
  const token = peek(scan, at);
  if (!scan.gazetteer.months.has(token.key)) return false;
  const before = peek(scan, at - 1);
  const hasCue = scan.gazetteer.monthCues.has(before.key) || isThirdCue(scan, at - 1);
  if (scan.gazetteer.lang === 'en') return hasCue || before.key === ',';
  return !isCapital(token) || hasCue;
}

const isThirdCue = (scan: Scan, at: number): boolean =>
  isDash(scan, at) && scan.gazetteer.thirds.has(peek(scan, at - 1).key);

function loneMonth(scan: Scan, at: number, month: number): DateMatch {
  const { lang, last, next } = scan.gazetteer;
  const sides = lang === 'fr' ? [at + 1] : [at - 1];
  const isLast = sides.some((side) => last.has(peek(scan, side).key));
  const isNext = sides.some((side) => next.has(peek(scan, side).key));
  const shift = isLast ? -1 : isNext ? 1 : undefined;
  const isSaid = shift !== undefined;
  return {
    from: isSaid && lang === 'en' ? at - 1 : at,
    next: isSaid && lang === 'fr' ? at + 2 : at + 1,
    when: { from: { month }, ...(isSaid && { shift }) },
  };
}

const ARTICLES = new Set(['du', 'the', 'les']);

/** `début 2017`, `mi-2016`, `late March 2019`, `end of 2018`. */
export function readThird(scan: Scan, at: number): DateMatch | undefined {
  const third = scan.gazetteer.thirds.get(peek(scan, at).key) ?? endOf(scan, at);
  if (third === undefined) return undefined;
  const joint = isDash(scan, at + 1) ? at + 2 : at + 1;
  const first = skip(scan, skip(scan, joint, scan.gazetteer.of), ARTICLES);
  const years = readCentury(scan, first) ?? readDecade(scan, first);
  if (years) return thirdOfSpan(at, years, third);
  const period = readMonth(scan, first) ?? yearAlone(scan, first);
  const parts = period?.when?.from;
  if (!period || !parts || period.when?.to) return undefined;
  const { shift } = period.when ?? {};
  return {
    from: at,
    next: period.next,
    when: { ...thirdOf(parts, third), ...(shift && { shift }) },
  };
}

function thirdOfSpan(from: number, { next, when }: DateMatch, third: 1 | 2 | 3): DateMatch {
  const [first, last] = [when?.from.year, when?.to?.year];
  if (first === undefined || last === undefined) return { from, next };
  return { from, next, when: thirdOfYears(first, last, third) };
}

export const ENDS = new Map<string, 1 | 2 | 3>([
  ['beginning', 1],
  ['start', 1],
  ['middle', 2],
  ['end', 3],
]);
const endOf = (scan: Scan, at: number): 1 | 2 | 3 | undefined =>
  scan.gazetteer.lang === 'en' && isKey(scan, at + 1, 'of')
    ? ENDS.get(peek(scan, at).key)
    : undefined;

function yearAlone(scan: Scan, at: number): DateMatch | undefined {
  const year = readYear(scan, at);
  return year === undefined ? undefined : { from: at, next: at + 1, when: { from: { year } } };
}

/** `automne 2012`, `l'été dernier`, `winter of 2012`; a season alone only after a cue. */
export function readSeason(scan: Scan, at: number): DateMatch | undefined {
  const month = scan.gazetteer.seasons.get(peek(scan, at).key);
  if (month === undefined) return undefined;
  const year = readYearAfter(scan, at + 1);
  if (year) return { from: at, next: year.next, when: seasonOf(month, year.value) };
  return isSeasonCue(scan, at) ? { from: at, next: at + 1 } : undefined;
}

/** A winter lies in two years, and the text names one. */
const seasonOf = (month: number, year: number): When =>
  month === 12 ? { from: { year } } : monthsOf(month, 3, year);

/** `à l'automne`, `au printemps`, `cet été`, `this summer`: elsewhere `été` is a participle. */
function isSeasonCue(scan: Scan, at: number): boolean {
  const { key } = peek(scan, at - 1);
  if (scan.gazetteer.lang === 'en')
    return (key === 'this' || key === 'next' || key === 'last') && !isKey(scan, at, 'spring');
  if (key === 'cet' || (key === 'au' && isKey(scan, at, 'printemps'))) return true;
  return key === "l'" && ['a', 'pour', 'des'].includes(peek(scan, at - 2).key);
}

const HALF = new Set(['semestre', 'half']);
const QUARTER = new Set(['trimestre', 'quarter']);

/** `premier trimestre 2019`, `second half of 2020`, `1er semestre`. */
export function readPart(scan: Scan, at: number): DateMatch | undefined {
  const ordinal = readOrdinal(scan, at);
  const noun = peek(scan, ordinal?.next ?? at).key;
  const count = HALF.has(noun) ? 6 : QUARTER.has(noun) ? 3 : undefined;
  if (!ordinal || count === undefined || ordinal.value * count > 12) return undefined;
  const year = readYearAfter(scan, ordinal.next + 1);
  const needsYear = scan.gazetteer.lang === 'en';
  if (!year && needsYear) return undefined;
  const when = monthsOf((ordinal.value - 1) * count + 1, count, year?.value);
  return { from: at, next: year?.next ?? ordinal.next + 1, when };
}

function readOrdinal(scan: Scan, at: number): { value: number; next: number } | undefined {
  const token = peek(scan, at);
  const word = scan.gazetteer.ordinals.get(token.key);
  if (word !== undefined) return { value: word, next: at + 1 };
  if (token.kind !== 'number' || !/^[1-4]$/.test(token.text)) return undefined;
  const isOrdinal =
    isGlued(scan, at + 1) && /^(?:er|e|eme|st|nd|rd|th)$/.test(peek(scan, at + 1).key);
  return isOrdinal ? { value: Number(token.text), next: at + 2 } : undefined;
}

/** `T1 2019`, `Q3 2020`, `S2 2019`, `H1 2020`. */
export function readShortPart(scan: Scan, at: number): DateMatch | undefined {
  const match = /^([TQSH])([1-4])$/.exec(peek(scan, at).text);
  const year = match && readYearAfter(scan, at + 1);
  if (!match || !year) return undefined;
  const count = match[1] === 'T' || match[1] === 'Q' ? 3 : 6;
  const index = Number(match[2]);
  if (index * count > 12) return undefined;
  return { from: at, next: year.next, when: monthsOf((index - 1) * count + 1, count, year.value) };
}
