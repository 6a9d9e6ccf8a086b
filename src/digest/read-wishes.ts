import { readDate } from '../articles/dates.ts';
import type { LocalDate } from '../config/time-zone.ts';
import { fold } from '../language/fold.ts';
import { daysInMonth } from '../language/partial-date.ts';
import { addDays } from './schedule.ts';

const TIME =
  /^(?:at? )?(\d{1,2})(?:\s*(?:[:h.]|heures?)\s*(\d{2})?)?(?::\d{2})?\s*(?:([ap])\.?m\.?)?$/;

/** A time of day as people write it, `08:30`, `8h30`, `à 8 heures`, `8:30 pm`, as `HH:MM`. */
export function readTime(written: string): string | undefined {
  const [, hours, minutes = '0', half] = TIME.exec(fold(written).trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** 12 am is midnight; 13 pm is none. */
function hourOfHalf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

const SPAN =
  /^(?:pour |for |pendant )?(\d{1,3}|une?|a|an|one)\s*(jour|day|semaine|week|moi|month)s?$/;
const UNTIL = /^(?:jusqu'?\s?(?:au|a|en)|until|till?|au)\s+/;
const UNIT_DAYS: Readonly<Record<string, number>> = {
  jour: 1,
  day: 1,
  semaine: 7,
  week: 7,
};

/** The first day after a pause: `2 weeks`, `2 semaines`, `un mois`, `until 2026-12-01`. */
export function readPause(written: string, today: LocalDate): LocalDate | undefined {
  const text = fold(written).replace(/\s+/g, ' ').trim();
  const [, amount, unit] = SPAN.exec(text) ?? [];
  if (amount !== undefined && unit !== undefined) return after(today, count(amount), unit);
  const date = readDate(text.replace(UNTIL, ''));
  return date?.length === 10 && date > today ? date : undefined;
}

function count(amount: string): number {
  return /^\d/.test(amount) ? Number(amount) : 1;
}

function after(today: LocalDate, amount: number, unit: string): LocalDate | undefined {
  if (amount === 0) return undefined;
  const days = UNIT_DAYS[unit];
  return days === undefined ? addMonths(today, amount) : addDays(today, amount * days);
}

/** The same day of a later month, or the last day of one that is too short. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = daysInMonth(year, month + months);
  const target = Date.UTC(year, month - 1 + months, Math.min(day, last));
  return new Date(target).toISOString().slice(0, 10);
}
