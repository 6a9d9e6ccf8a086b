import { readDate } from '../articles/dates.ts';
import { fold } from '../language/fold.ts';
import { addDays, type LocalDate } from './schedule.ts';

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

/** A time zone, or the ones that were perhaps meant. */
export type ReadZone = { readonly zone: string } | { readonly suggestions: readonly string[] };

/** An IANA time zone whatever its case, or the one of its city; else those nearest in spelling. */
export function readZone(written: string): ReadZone {
  const name = written.trim().replaceAll(' ', '_');
  const known = Intl.supportedValuesOf('timeZone');
  const exact = known.find((zone) => fold(zone) === fold(name));
  if (exact) return { zone: exact };
  const [city, ...namesakes] = known.filter((zone) => fold(cityOf(zone)) === fold(name));
  if (city && namesakes.length === 0) return { zone: city };
  // Aliases such as Asia/Kolkata are not in the list, yet are served.
  if (/^(?:[a-z_]+\/[a-z_/+-]+|utc|gmt)$/i.test(name) && isServed(name)) return { zone: name };
  return { suggestions: nearest(fold(name), known) };
}

function isServed(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** When more than one letter in so many differs, it is another word. */
const LETTERS = 4;

function nearest(name: string, zones: readonly string[]): string[] {
  return zones
    .map((zone) => ({ zone, distance: zoneDistance(name, fold(zone)) }))
    .filter(({ distance }) => distance <= name.length / LETTERS)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ zone }) => zone);
}

/** The whole name, or the city alone where no region was named. */
function zoneDistance(name: string, zone: string): number {
  return editDistance(name, name.includes('/') ? zone : cityOf(zone));
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1);
}

/** Levenshtein's distance, row by row (Wagner and Fischer, 1974). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
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
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const target = Date.UTC(year, month - 1 + months, Math.min(day, last));
  return new Date(target).toISOString().slice(0, 10);
}
