import { daysInMonth } from '../../partial-date.ts';
import type { Match } from '../match.ts';
import type { Scan } from '../scan.ts';
import { formatParts, guessYear, type Parts, shiftYear } from './calendar.ts';

/** A point or a period as the text states it, before a missing year is looked for. */
export interface When {
  readonly from: Parts;
  /** The last day, month or year of a period. */
  readonly to?: Parts;
  /** `dernier` is -1, `prochain` 1. */
  readonly shift?: -1 | 1;
}

/** What a date reader found; no `when` for a date that the calendar cannot hold (`44 av. J.-C.`). */
export interface DateMatch {
  readonly from: number;
  readonly next: number;
  readonly when?: When;
}

/** The expression, with its dates normalised as far as the year is known. */
export function toDate(scan: Scan, { from, next, when }: DateMatch): Match {
  const { from: first, to } = when ? withYears(scan, when) : {};
  const date = first && formatParts(first);
  const dateEnd = to && formatParts(to);
  return {
    kind: 'date',
    from,
    next,
    ...(date !== undefined && { date }),
    ...(date !== undefined && dateEnd !== undefined && { dateEnd }),
  };
}

/** Fills the missing year of either end from the other, else from the day of the article. */
function withYears(scan: Scan, when: When): When {
  const { from, to } = when;
  if (from.year !== undefined) return when;
  if (to?.year !== undefined) return { from: { ...from, year: yearBefore(from, to) }, to };
  const year = yearFromArticle(scan, when);
  if (year === undefined) return when;
  const ends = to && { ...to, year: (to.month ?? 12) < (from.month ?? 1) ? year + 1 : year };
  return { from: { ...from, year }, ...(ends && { to: ends }) };
}

/** `31 décembre au 2 janvier 2020` begins in 2019. */
const yearBefore = (from: Parts, to: Parts): number =>
  (to.year ?? 0) - ((from.month ?? 1) > (to.month ?? 12) ? 1 : 0);

/** What is `dernier` has to be over, so its end counts. */
function yearFromArticle({ on }: Scan, { from, to, shift }: When): number | undefined {
  if (!on) return undefined;
  return shift === undefined
    ? guessYear(from, on)
    : shiftYear(shift === -1 ? (to ?? from) : from, on, shift);
}

/** The first, middle or last third of a decade or a century. */
export function thirdOfYears(first: number, last: number, third: 1 | 2 | 3): When {
  const years = last - first + 1;
  const edge = (thirds: number) => first + Math.floor((years * thirds) / 3);
  return { from: { year: edge(third - 1) }, to: { year: edge(third) - 1 } };
}

/** The first, middle or last third of a month or a year. */
export function thirdOf(parts: Parts, third: 1 | 2 | 3): When {
  if (parts.month === undefined) {
    const months = third * 4;
    return { from: { ...parts, month: months - 3 }, to: { ...parts, month: months } };
  }
  const last = third === 3 ? daysInMonth(parts.year ?? 2001, parts.month) : third * 10;
  return { from: { ...parts, day: third * 10 - 9 }, to: { ...parts, day: last } };
}

/** A part of a year, by its months. */
export const monthsOf = (first: number, count: number, year?: number): When => {
  const ofYear = year === undefined ? {} : { year };
  return { from: { ...ofYear, month: first }, to: { ...ofYear, month: first + count - 1 } };
};
