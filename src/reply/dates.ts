import type { Locale } from '../language/language.ts';
import type { PartialDate } from '../language/partial-date.ts';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;
const PARTIAL = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** A date as people write it: `1er février 2020`, `juillet 2019`, `2019`; unreadable ones as is. */
export function dateText(date: PartialDate, locale: Locale): string {
  const [, year, month, day] = PARTIAL.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  return day === undefined ? format(instant, locale, {}) : fullDate(instant, locale, 'UTC');
}

/** The day of an instant in a time zone, in words: `vendredi 1er mars 2024` with `weekday`. */
export function fullDate(
  instant: Date,
  locale: Locale,
  timeZone: string,
  options: { readonly weekday?: 'long' } = {},
): string {
  const text = format(instant, locale, { ...options, day: 'numeric', timeZone });
  // Intl writes "1 février"; French says "1er février".
  return locale === 'fr' ? text.replace(/(^|\s)1(?=\s)/, '$11er') : text;
}

function format(instant: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(TAG[locale], {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...options,
  }).format(instant);
}
