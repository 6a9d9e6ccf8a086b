import { isDash, isGlued, isKey, peek, type Scan } from '../scan.ts';
import { isCapital } from '../tokens.ts';
import { isDay, type Parts } from './calendar.ts';
import type { DateMatch } from './when.ts';
import { readYear } from './years.ts';

interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Names that are something else without a capital (`may`), or that need the dot (`sept.`). */
export function readMonthName(scan: Scan, at: number): Read<number> | undefined {
  const token = peek(scan, at);
  if (token.kind !== 'word' || (scan.gazetteer.lang === 'en' && !isCapital(token)))
    return undefined;
  const full = scan.gazetteer.months.get(token.key);
  if (full !== undefined) return { value: full, next: at + 1 };
  const short = scan.gazetteer.monthAbbreviations.get(token.key);
  if (short === undefined) return undefined;
  const hasDot = isKey(scan, at + 1, '.') && isGlued(scan, at + 1);
  return { value: short, next: hasDot ? at + 2 : at + 1 };
}

const ORDINAL_ENDS = new Set(['er', 'st', 'nd', 'rd', 'th']);

/** A day of the month, `1er` and `21st` as well. */
function readDay(scan: Scan, at: number): Read<number> | undefined {
  const token = peek(scan, at);
  if (token.key === 'premier') return { value: 1, next: at + 1 };
  if (token.kind !== 'number' || !/^(?:0?[1-9]|[12]\d|3[01])$/.test(token.text)) return undefined;
  const value = Number(token.text);
  const end = peek(scan, at + 1);
  if (!isGlued(scan, at + 1) || end.kind !== 'word') return { value, next: at + 1 };
  return ORDINAL_ENDS.has(end.key) ? { value, next: at + 2 } : undefined;
}

/** The year after a month, past a comma or `of`; the index is moved only when there is one. */
export function readYearAfter(scan: Scan, at: number): Read<number> | undefined {
  const isFiller = isKey(scan, at, ',') || scan.gazetteer.of.has(peek(scan, at).key);
  const first = isFiller ? at + 1 : at;
  const value = readYear(scan, first);
  return value === undefined ? undefined : { value, next: first + 1 };
}

/** `prochain` and `dernier` after a French month. */
function readShift(scan: Scan, at: number): { next: number; shift?: -1 | 1 } {
  const { key } = peek(scan, at);
  if (scan.gazetteer.lang === 'fr' && scan.gazetteer.last.has(key))
    return { next: at + 1, shift: -1 };
  if (scan.gazetteer.lang === 'fr' && scan.gazetteer.next.has(key))
    return { next: at + 1, shift: 1 };
  return { next: at };
}

/** The end of a date: its year, or which of the years around the article it is in. */
function finish(scan: Scan, from: number, at: number, parts: Parts): DateMatch | undefined {
  const year = readYearAfter(scan, at);
  if (year && parts.month && parts.day && !isDay(parts.day, parts.month, year.value))
    return undefined;
  if (year) return { from, next: year.next, when: { from: { ...parts, year: year.value } } };
  const { next, ...shift } = readShift(scan, at);
  return { from, next, when: { from: parts, ...shift } };
}

/** `1er février 2020`, `lundi 2 septembre`, `2nd of May, 1992`, `February 1st, 2020`. */
export function readDayDate(scan: Scan, at: number): DateMatch | undefined {
  const weekday = readWeekday(scan, at);
  const first = weekday?.next ?? at;
  const parts = weekday && { weekday: weekday.value };
  return dayFirst(scan, at, first, parts ?? {}) ?? monthFirst(scan, at, first, parts ?? {});
}

function readWeekday(scan: Scan, at: number): Read<number> | undefined {
  const value = scan.gazetteer.weekdays.get(peek(scan, at).key);
  if (value === undefined) return undefined;
  const next = isKey(scan, at + 1, ',') ? at + 2 : at + 1;
  return { value, next: isKey(scan, next, 'le') || isKey(scan, next, 'the') ? next + 1 : next };
}

function dayFirst(scan: Scan, from: number, at: number, parts: Parts): DateMatch | undefined {
  const day = readDay(scan, at);
  if (!day) return undefined;
  const month = readMonthName(scan, isKey(scan, day.next, 'of') ? day.next + 1 : day.next);
  if (!month || !isDay(day.value, month.value)) return undefined;
  return finish(scan, from, month.next, { ...parts, month: month.value, day: day.value });
}

function monthFirst(scan: Scan, from: number, at: number, parts: Parts): DateMatch | undefined {
  if (scan.gazetteer.lang !== 'en') return undefined;
  const month = readMonthName(scan, at);
  const day = month && readDay(scan, isKey(scan, month.next, 'the') ? month.next + 1 : month.next);
  if (!month || !day || !isDay(day.value, month.value)) return undefined;
  return finish(scan, from, day.next, { ...parts, month: month.value, day: day.value });
}

/** `3 au 5 mai 2019`, `3-5 May`, `3 et 4 mai`, `May 3-5, 2019`: days that share a month. */
export function readDaySpan(scan: Scan, at: number): DateMatch | undefined {
  const day = readDay(scan, at);
  if (day && isSpanLink(scan, day.next)) return endOfSpan(scan, at, day.value, day.next + 1);
  const month = scan.gazetteer.lang === 'en' ? readMonthName(scan, at) : undefined;
  const first = month && readDay(scan, month.next);
  if (!month || !first || !isSpanLink(scan, first.next)) return undefined;
  const last = readDay(scan, first.next + 1);
  if (!last || last.value <= first.value || !isDay(last.value, month.value)) return undefined;
  const end = finish(scan, at, last.next, { month: month.value, day: last.value });
  return end && spanFrom(end, first.value);
}

const SPAN_LINKS = new Set(['au', 'a', 'et', 'and', 'to', '&']);
const isSpanLink = (scan: Scan, at: number): boolean =>
  isDash(scan, at) || SPAN_LINKS.has(peek(scan, at).key);

function endOfSpan(scan: Scan, from: number, day: number, at: number): DateMatch | undefined {
  const end = readDayDate(scan, at);
  const last = end?.when?.from.day;
  if (!end || last === undefined || last <= day) return undefined;
  return spanFrom({ ...end, from }, day);
}

/** The same date as a span that begins on an earlier day of its month. */
function spanFrom(end: DateMatch, day: number): DateMatch | undefined {
  const last = end.when?.from;
  if (!last) return undefined;
  const { weekday: _, ...date } = last;
  return { ...end, when: { ...end.when, from: { ...date, day }, to: date } };
}

/** `2024-09-02`, `03/09/2024`, `03.09.2024`. */
export function readNumericDate(scan: Scan, at: number): DateMatch | undefined {
  const token = peek(scan, at);
  if (token.kind === 'code') return fromFigures(scan, at, at + 1, token.text.split('.'));
  const sign = peek(scan, at + 1).key;
  if (sign !== '-' && sign !== '/') return undefined;
  const isWhole = [1, 2, 3, 4].every((step) => isGlued(scan, at + step));
  if (!isWhole || !isKey(scan, at + 3, sign)) return undefined;
  const figures = [token.text, peek(scan, at + 2).text, peek(scan, at + 4).text];
  return fromFigures(scan, at, at + 5, figures);
}

function fromFigures(scan: Scan, from: number, next: number, figures: readonly string[]) {
  const parts = figures.length === 3 ? orderFigures(scan, figures) : undefined;
  return parts && { from, next, when: { from: parts } };
}

/** In English a day that could be a month stays unknown, and its month with it. */
function orderFigures(scan: Scan, [a = '', b = '', c = '']: readonly string[]): Parts | undefined {
  if (/^[12]\d{3}$/.test(a)) return realDay(Number(a), Number(b), Number(c));
  if (!/^[12]\d{3}$/.test(c) || a.length > 2 || b.length > 2) return undefined;
  const year = Number(c);
  const dayFirst = realDay(year, Number(b), Number(a));
  if (scan.gazetteer.lang === 'fr') return dayFirst;
  const monthFirst = realDay(year, Number(a), Number(b));
  return dayFirst && monthFirst && a !== b ? { year } : (dayFirst ?? monthFirst);
}

const realDay = (year: number, month: number, day: number): Parts | undefined =>
  isDay(day, month, year) ? { year, month, day } : undefined;
