import { daysInMonth, type PartialDate } from '../../partial-date.ts';

/** A date as far as it is stated. Months 1–12, weekdays 1 (Monday) to 7 (Sunday). */
export interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

const DAY = 86_400_000;
const utc = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
};

export const weekdayOf = ({ year, month, day }: Day): number =>
  new Date(utc(year, month, day)).getUTCDay() || 7;

/** Whether such a day exists, in a leap year when the year is unknown. */
export const isDay = (day: number, month: number, year = 2000): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** `2019`, `2019-07` or `2019-07-25`; nothing without a year. */
export function formatParts({ year, month, day }: Parts): PartialDate | undefined {
  if (year === undefined) return undefined;
  const date = String(year).padStart(4, '0');
  if (month === undefined) return date;
  const toMonth = `${date}-${String(month).padStart(2, '0')}`;
  return day === undefined ? toMonth : `${toMonth}-${String(day).padStart(2, '0')}`;
}

/** Reads a {@link PartialDate}; nothing when it is not one. */
export function parseParts(date: PartialDate): Parts | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return undefined;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** A day of the calendar. */
export type Day = Required<Pick<Parts, 'year' | 'month' | 'day'>>;

/** The day that a date is stated to; nothing when it is a month or a year. */
export const dayOf = ({ year, month, day }: Parts = {}): Day | undefined =>
  year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };

/** A day moved by a number of days. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const moved = new Date(utc(year, month, day) + days * DAY);
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  };
}

/** Days from one date to another; a missing day counts as the middle of its month. */
function daysBetween(from: Required<Pick<Parts, 'year' | 'month'>> & Parts, to: typeof from) {
  const at = (parts: typeof from) => utc(parts.year, parts.month, parts.day ?? 15) / DAY;
  return at(to) - at(from);
}

/** Further away than this, a date without a year could as well be of the year before or after. */
const NEAR_DAYS = 100;

/**
 * The year that a date without one means in an article of `on`: the one its weekday fits, else the
 * nearest. Nothing when two years are about as likely.
 */
export function guessYear(parts: Parts, on: Parts): number | undefined {
  const { month, day, weekday } = parts;
  if (month === undefined || on.year === undefined) return undefined;
  const years = [on.year - 1, on.year, on.year + 1];
  if (weekday !== undefined && day !== undefined)
    return years.find((year) => weekdayOf({ year, month, day }) === weekday);
  if (on.month === undefined) return undefined;
  const today = { ...on, year: on.year, month: on.month };
  const date = day === undefined ? { month } : { month, day };
  return years.find((year) => Math.abs(daysBetween(today, { ...date, year })) <= NEAR_DAYS);
}

/** The year of `juin dernier` (-1) or `1er février prochain` (1), seen from `on`. */
export function shiftYear(parts: Parts, on: Parts, direction: -1 | 1): number | undefined {
  const { month, day } = parts;
  if (month === undefined || on.year === undefined || on.month === undefined) return undefined;
  const ahead = month - on.month || (day ?? 0) - (day === undefined ? 0 : (on.day ?? day));
  if (ahead === 0) return undefined;
  if (direction === -1) return ahead < 0 ? on.year : on.year - 1;
  return ahead > 0 ? on.year : on.year + 1;
}
