import { readDate } from '../src/articles/dates.ts';
import { readTime } from '../src/digest/read-wishes.ts';
import { fold } from '../src/language/fold.ts';
import type { Locale } from '../src/language/language.ts';
import { wordingOf } from '../src/reply/wording.ts';
import type { Option, Options } from './command.ts';
import type { ReadOptions } from './read-options.ts';
import { readValue } from './read-value.ts';
import type { Word } from './words.ts';

type Values = Readonly<Record<string, string | boolean>>;
type Entry = readonly [string, Option];

/** A date in words takes at most so many: `1er février 2020`. */
const DATE_WORDS = 3;
/** And a time of day: `à 8 h 30`. */
const TIME_WORDS = 4;

/**
 * Gives the words without a name to the options that are still open, in the order of their
 * declaration: beside a `rest` option only a required date is taken, from the end; without one,
 * each option takes a word and the last text all that is left.
 */
export function takePositional(options: Options, typed: Typed): ReadOptions {
  const open = Object.entries(options).filter(([key]) => typed.named[key] === undefined);
  const rest = open.find(([, option]) => option.type === 'rest');
  return rest === undefined ? inOrder(open, typed) : aroundRest(rest, open, typed);
}

/** What a person typed after the command. */
interface Typed {
  /** The options that were given by name, read. */
  readonly named: Values;
  /** The words without a name. */
  readonly words: readonly Word[];
  readonly locale: Locale;
}

function aroundRest(
  [key]: Entry,
  open: readonly Entry[],
  { named, words, locale }: Typed,
): ReadOptions {
  const dated = open.find(([, option]) => option.type === 'date' && option.required === true);
  const taken = dated === undefined ? undefined : trailingDate(words);
  const wrong = dated === undefined ? undefined : wrongDate(words, taken?.count ?? 0);
  if (wrong !== undefined) return { problem: wordingOf(locale).input.notADate(wrong) };
  const left = words.slice(0, words.length - (taken?.count ?? 0));
  const whole = left.map(({ raw }) => raw.replace(/\s+/g, ' ')).join(' ');
  const text = taken === undefined ? whole : whole.replace(LEADS_TO_DATE, '');
  return {
    values: {
      ...named,
      ...(dated === undefined || taken === undefined ? {} : { [dated[0]]: taken.date }),
      ...(text === '' ? {} : { [key]: text }),
    },
  };
}

/** `budget depuis 2025` is about the budget. */
const LEADS_TO_DATE =
  /(?:^|\s+)(?:depuis|since|from|dès|à partir)(?:\s+(?:le|la|l[’']|du|de|the))?$/iu;

const A_DAY = ['demain', 'hier', "aujourd'hui", 'tomorrow', 'yesterday', 'today'];

/** What stands for a date after the topic and is none: `2019-13`, `31 février 2019`, `demain`. */
function wrongDate(words: readonly Word[], count: number): string | undefined {
  const [before, last] = [words.at(-count - 1), words.at(-1)];
  if (count > 0) {
    const isDay =
      count === MONTH_AND_YEAR && /^\d{1,2}(?:er|st|nd|rd|th)?$/.test(before?.raw ?? '');
    return isDay ? textOf(words.slice(-count - 1)) : undefined;
  }
  if (last === undefined || words.length === 1) return undefined;
  return /\d/.test(last.raw) || A_DAY.includes(fold(last.raw)) ? textOf([last]) : undefined;
}
const MONTH_AND_YEAR = 2;

/** The longest date at the end of the words. */
function trailingDate(words: readonly Word[]): { date: string; count: number } | undefined {
  for (let count = Math.min(DATE_WORDS, words.length); count > 0; count -= 1) {
    const date = readDate(textOf(words.slice(-count)));
    if (date !== undefined) return { date, count };
  }
  return undefined;
}

function inOrder(open: readonly Entry[], { named, words, locale }: Typed): ReadOptions {
  const values: Record<string, string | boolean> = { ...named };
  let left = words;
  for (const [index, [key, option]] of open.entries()) {
    if (left.length === 0) break;
    const takesAll = option.type === 'text' && index === open.length - 1;
    const count = takesAll ? left.length : leading(option, left);
    const read = readValue(option, textOf(left.slice(0, count)), locale);
    if ('problem' in read) return read;
    if (read.value !== undefined) values[key] = read.value;
    left = left.slice(count);
  }
  if (left.length === 0) return { values };
  return { problem: wordingOf(locale).input.tooMuch(textOf(left)) };
}

/** How many of the first words the option takes; 1 when they do not make it, as the reader says. */
function leading({ type }: Option, words: readonly Word[]): number {
  if (type === 'date') return longest(words, DATE_WORDS, readDate);
  return type === 'time' ? longest(words, TIME_WORDS, readTime) : 1;
}

function longest(
  words: readonly Word[],
  most: number,
  read: (text: string) => string | undefined,
): number {
  for (let count = Math.min(most, words.length); count > 1; count -= 1) {
    if (read(textOf(words.slice(0, count))) !== undefined) return count;
  }
  return 1;
}

function textOf(words: readonly Word[]): string {
  return words.map(({ name, raw, value }) => (name === undefined ? value : raw)).join(' ');
}
