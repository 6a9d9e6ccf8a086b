import { daysInMonth, type PartialDate } from '../language/partial-date.ts';

const MONTHS = [
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
  'january february march april may june july august september october november december'.split(
    ' ',
  ),
];

/** A time of day after the date, which the calendar does not need. */
const TIME = /(?:t|,? (?:a |at )?)\d{1,2}[:h].*$/;
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const DAY_MONTH_YEAR = /^(?:[a-z]+\.?,? )?(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.?,? (\d{4})$/;
const MONTH_DAY_YEAR = /^(?:[a-z]+\.?, )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const MONTH_YEAR = /^([a-z]+)\.? (\d{4})$/;

/**
 * A date as authors write it: ISO, with a time or not, `25/07/2019`, `25 juillet 2019`,
 * `July 25, 2019`, `juillet 2019`. Undefined when the calendar has no such day.
 */
export function readDate(written: string): PartialDate | undefined {
  return yearFirst(written) ?? dateIn(fold(written).replace(TIME, ''));
}

function dateIn(value: string): PartialDate | undefined {
  return yearFirst(value) ?? dayFirst(value) ?? inWords(value);
}

function yearFirst(value: string): PartialDate | undefined {
  const match = YEAR_FIRST.exec(value);
  return match ? calendarDate(Number(match[1]), numeral(match[2]), numeral(match[3])) : undefined;
}

function dayFirst(value: string): PartialDate | undefined {
  const match = DAY_FIRST.exec(value);
  return match ? calendarDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
}

function inWords(value: string): PartialDate | undefined {
  const [, day, month, year] = DAY_MONTH_YEAR.exec(value) ?? [];
  if (month) return calendarDate(Number(year), monthNumber(month), Number(day));
  const [, word, date, anno] = MONTH_DAY_YEAR.exec(value) ?? [];
  if (word) return calendarDate(Number(anno), monthNumber(word), Number(date));
  const [, name, only] = MONTH_YEAR.exec(value) ?? [];
  return name ? calendarDate(Number(only), monthNumber(name)) : undefined;
}

/** The number of a French or English month, full or cut short; 0 when it is none or several. */
function monthNumber(word: string): number {
  if (word.length < 3) return 0;
  const numbers = MONTHS.flatMap((names) =>
    names.flatMap((name, index) => (name.startsWith(word) ? [index + 1] : [])),
  );
  const [first = 0] = numbers;
  return numbers.every((number) => number === first) ? first : 0;
}

function calendarDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (year < 1000 || year > 2199) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${pad(month)}`;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function fold(written: string): string {
  const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/\s+/g, ' ').trim();
}

function numeral(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
