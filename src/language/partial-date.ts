/** A calendar date as the press states it: `2019`, `2019-07` or `2019-07-25`. */
export type PartialDate = string;

/** `2019-07` → `2019-07-01`. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

/** `2019-07` → `2019-07-31`: by then it was out for sure. */
export function lastDay(date: PartialDate): string {
  if (date.length >= 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date}-${daysInMonth(year, month)}`;
}

/** January is 1. */
export function daysInMonth(year: number, month: number): number {
  const last = new Date(0);
  // `Date.UTC` would take the year 24 for 1924.
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}
