import { edits } from '../language/edits.ts';
import { fold } from '../language/fold.ts';

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
  if (/^(?:[a-z_]+\/[a-z_/+-]+|utc|gmt)$/i.test(name) && isZone(name)) return { zone: name };
  return { suggestions: nearest(fold(name), known) };
}

/** Does the calendar of this machine know the time zone? */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A day of a calendar on somebody's wall, `2026-03-29`. Compares as it reads. */
export type LocalDate = string;

/** The day on the wall calendar of a time zone. */
export function localDate(instant: Date, zone: string): LocalDate {
  return calendarOf(zone).format(instant);
}

// Dear to make, and there are as many as zones in use.
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known) return known;
  // Sweden writes dates as ISO does.
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts });
  calendars.set(zone, made);
  return made;
}

/** When more than one letter in so many differs, it is another word. */
const LETTERS = 4;

function nearest(name: string, zones: readonly string[]): string[] {
  return zones
    .map((zone) => ({ zone, distance: distanceTo(fold(zone), name) }))
    .filter(({ distance }) => distance <= name.length / LETTERS)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ zone }) => zone);
}

/** To the whole name of the zone, or to its city alone where no region was named. */
function distanceTo(zone: string, name: string): number {
  return edits(name, name.includes('/') ? zone : cityOf(zone));
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1);
}
