import { longer, type Match } from '../match.ts';
import { isDash, isGlued, isKey, peek, type Scan } from '../scan.ts';
import type { Parts } from './calendar.ts';
import { readersAt } from './readers.ts';
import { type DateMatch, toDate } from './when.ts';
import { readLoneYear, readYear } from './years.ts';

/**
 * Reads the date that begins at a token. `follows` tells that a date ended just before the comma or
 * the `and` in front, which makes a year of the next four digits.
 */
export function readDate(scan: Scan, at: number, follows: boolean): Match | undefined {
  const point = readPoint(scan, at) ?? readLoneYear(scan, at, follows);
  const found = longer(point, readYearSpan(scan, at));
  if (!found) return undefined;
  return toDate(scan, found === point ? extend(scan, point) : found);
}

function readPoint(scan: Scan, at: number): DateMatch | undefined {
  for (const read of readersAt(scan, at)) {
    const found = read(scan, at);
    if (found) return found;
  }
  return undefined;
}

/** `2012-2020`, `1940 -- 1942`, `2012 à 2015`, `2012/13`, `from 2012 to 2015`. */
function readYearSpan(scan: Scan, at: number): DateMatch | undefined {
  const from = readYear(scan, at);
  if (from === undefined || (isDash(scan, at - 1) && isGlued(scan, at))) return undefined;
  const last = afterLink(scan, at, at + 1);
  if (last === undefined) return undefined;
  const to = readYear(scan, last) ?? shortYear(scan, last, from);
  if (to === undefined || to <= from || (isDash(scan, last + 1) && isGlued(scan, last + 1)))
    return undefined;
  return { from: at, next: last + 1, when: { from: { year: from }, to: { year: to } } };
}

/** The index after the link of a span, where `et` and `and` need their `entre` or `between`. */
function afterLink(scan: Scan, first: number, at: number): number | undefined {
  const { dateLinks, between, and } = scan.gazetteer;
  if (isDash(scan, at)) return isDash(scan, at + 1) ? at + 2 : at + 1;
  if (isKey(scan, at, '/') && isGlued(scan, at)) return at + 1;
  const { key } = peek(scan, at);
  if (dateLinks.has(key)) return at + 1;
  return and.has(key) && between.has(peek(scan, first - 1).key) ? at + 1 : undefined;
}

/** `2012-13`: the season of two years that follow each other. */
function shortYear(scan: Scan, at: number, from: number): number | undefined {
  const { text } = peek(scan, at);
  const isTied = isGlued(scan, at) || (isDash(scan, at - 1) && isDash(scan, at - 2));
  if (!/^\d\d$/.test(text) || !isTied) return undefined;
  const year = from - (from % 100) + Number(text);
  return year === from + 1 ? year : undefined;
}

/** `31 janvier au 2 février 2020`, `between March and June 2019`: two dates as one period. */
function extend(scan: Scan, first: DateMatch): DateMatch {
  const begin = first.when?.from;
  const second = afterLink(scan, first.from, first.next);
  if (!begin || first.when?.to || second === undefined || isKey(scan, first.next, '/'))
    return first;
  const last = readPoint(scan, isKey(scan, second, 'le') ? second + 1 : second);
  const end = last?.when && (last.when.to ?? last.when.from);
  if (!last || !end || !isAfter(begin, end)) return first;
  const { weekday: _, ...from } = begin;
  return { from: first.from, next: last.next, when: { from, to: end } };
}

/** Whether the second date can end a period that the first begins. */
function isAfter(from: Parts, to: Parts): boolean {
  if ((from.day === undefined) !== (to.day === undefined)) return false;
  if (from.year !== undefined && to.year !== undefined) return order(from) < order(to);
  return from.year === undefined && from.month !== undefined && to.month !== undefined;
}

/** Months of 31 days throughout: only the order matters. */
const order = ({ year = 0, month = 1, day = 1 }: Parts): number => (year * 12 + month) * 31 + day;
