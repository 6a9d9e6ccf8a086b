import { daysInMonth } from '../../partial-date.ts';
import { isDash, peek, type Scan } from '../scan.ts';
import { isCapital } from '../tokens.ts';
import { addDays, type Day, dayOf, type Parts, weekdayOf } from './calendar.ts';
import type { DateMatch, When } from './when.ts';

type Span = 'year' | 'month' | 'week' | 'season';
const SPANS = new Map<string, Span>([
  ['an', 'year'],
  ['annee', 'year'],
  ['year', 'year'],
  ['mois', 'month'],
  ['month', 'month'],
  ['semaine', 'week'],
  ['week', 'week'],
]);

type Shift = -1 | 0 | 1;

function shiftOf(scan: Scan, at: number): Shift | undefined {
  const { key } = peek(scan, at);
  const { last, next, current } = scan.gazetteer;
  if (last.has(key)) return -1;
  if (next.has(key)) return 1;
  return current.has(key) ? 0 : undefined;
}

/** `l'an dernier`, `cette année`, `last month`, `hier`, `jeudi dernier`, `next Monday`. */
export function readRelative(scan: Scan, at: number): DateMatch | undefined {
  return (
    readNearDay(scan, at) ?? (scan.gazetteer.lang === 'fr' ? french(scan, at) : english(scan, at))
  );
}

const DETERMINERS = new Set(["l'", 'la', 'le', 'cette', 'ce', 'cet']);

function french(scan: Scan, at: number): DateMatch | undefined {
  const weekday = scan.gazetteer.weekdays.get(peek(scan, at).key);
  if (weekday !== undefined) return lastOrNext(scan, at, weekday, shiftOf(scan, at + 1));
  if (!DETERMINERS.has(peek(scan, at).key)) return undefined;
  const season = scan.gazetteer.seasons.get(peek(scan, at + 1).key);
  const after = shiftOf(scan, at + 2);
  if (season !== undefined && after)
    return { from: at + 1, next: at + 3, when: seasonNear(season, after) };
  const span = SPANS.get(peek(scan, at + 1).key);
  if (span === undefined) return undefined;
  if (after) return { from: at, next: at + 3, ...spanNear(scan, span, after) };
  const isThis =
    shiftOf(scan, at) === 0 &&
    !isDash(scan, at + 2) &&
    !scan.gazetteer.of.has(peek(scan, at + 2).key);
  return isThis ? { from: at, next: at + 2, ...spanNear(scan, span, 0) } : undefined;
}

function english(scan: Scan, at: number): DateMatch | undefined {
  const shift = shiftOf(scan, at);
  const noun = peek(scan, at + 1);
  if (shift === undefined) return loneWeekday(scan, at);
  const weekday = isCapital(noun) ? scan.gazetteer.weekdays.get(noun.key) : undefined;
  if (weekday !== undefined) return lastOrNext(scan, at, weekday, shift);
  const season = scan.gazetteer.seasons.get(noun.key);
  if (season !== undefined && shift && noun.key !== 'fall')
    return { from: at, next: at + 2, when: seasonNear(season, shift) };
  const span = SPANS.get(noun.key);
  return span && { from: at, next: at + 2, ...spanNear(scan, span, shift) };
}

const loneWeekday = (scan: Scan, at: number): DateMatch | undefined =>
  isCapital(peek(scan, at)) && scan.gazetteer.weekdays.has(peek(scan, at).key)
    ? { from: at, next: at + 1 }
    : undefined;

/** A season is dated by its months; the winter, in two years, by its first. */
const seasonNear = (month: number, shift: -1 | 1): When =>
  month === 12 ? { from: { month }, shift } : { from: { month }, to: { month: month + 2 }, shift };

export const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['hier', -1],
  ['demain', 1],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

function readNearDay(scan: Scan, at: number): DateMatch | undefined {
  const days = NEAR_DAYS.get(peek(scan, at).key);
  if (days === undefined) return undefined;
  const today = dayOf(scan.on);
  return { from: at, next: at + 1, ...(today && { when: { from: addDays(today, days) } }) };
}

/** A weekday alone may be in the past or to come; with `dernier` or `next` it is one of seven. */
function lastOrNext(scan: Scan, at: number, weekday: number, shift: Shift | undefined): DateMatch {
  const isAlone = !shift && scan.gazetteer.lang === 'fr';
  const today = dayOf(scan.on);
  const when = shift && today && { from: weekdayNear(today, weekday, shift) };
  return { from: at, next: isAlone ? at + 1 : at + 2, ...(when && { when }) };
}

function weekdayNear(today: Day, weekday: number, shift: -1 | 1): Day {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, shift === 1 ? ahead || 7 : ahead - 7);
}

/** What a span is when seen from the day of the article. */
function spanNear({ on }: Scan, span: Span, shift: Shift): Pick<DateMatch, 'when'> {
  const when = on && spanWhen(on, span, shift);
  return when ? { when } : {};
}

function spanWhen(on: Parts, span: Span, shift: Shift): When | undefined {
  if (on.year === undefined) return undefined;
  if (span === 'year') return { from: { year: on.year + shift } };
  if (on.month === undefined) return undefined;
  if (span === 'month') return { from: monthAfter(on.year, on.month, shift) };
  const today = dayOf(on);
  return today && weekAround(today, shift);
}

function monthAfter(year: number, month: number, shift: Shift): Parts {
  const edge = { year, month, day: shift === 1 ? daysInMonth(year, month) : 1 };
  const { day: _, ...moved } = addDays(edge, shift);
  return moved;
}

/** Monday to Sunday. */
function weekAround(today: Day, shift: Shift): When {
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * shift);
  return { from: monday, to: addDays(monday, 6) };
}
