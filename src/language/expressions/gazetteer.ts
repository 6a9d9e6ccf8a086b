import type { Language } from '../language.ts';
import { ENGLISH } from './gazetteer.en.ts';
import { FRENCH } from './gazetteer.fr.ts';
import type { Table, Words } from './word-lists.ts';

/**
 * The words of one language that dates, sums and figures are made of: its months and units, and the
 * words that announce them. Every key is folded as the tokens are (lower case, no accents), so that
 * `fevrier` typed in haste is a month as well.
 */
export interface Gazetteer {
  readonly lang: Language;
  // Numerals
  readonly small: Table<number>;
  readonly hundred: Words;
  readonly scales: Table<number>;
  /** `dizaine`, `dozen`: a number that is a noun. */
  readonly collectives: Table<number>;
  /** Plurals that count without saying how many: `milliers`, `dozens`. */
  readonly vague: Words;
  readonly fractions: Table<number>;
  readonly articles: Words;
  readonly of: Words;
  readonly and: Words;
  // Amounts
  readonly rangeLinks: Words;
  readonly currencies: Table<string>;
  /** `dollar canadien`: the noun and its adjective, both cut to the stem. */
  readonly qualifiedCurrencies: Table<string>;
  readonly percents: Words;
  readonly points: Words;
  readonly durations: Table<DurationUnit>;
  readonly measures: Table<string>;
  /** Words before a number that make it a name: `page`, `article`, `loi`. */
  readonly labels: Words;
  /** Words before a bare numeral in which it counts nothing new: `les deux`. */
  readonly definite: Words;
  /** Adjectives that stand between a number and its noun. */
  readonly beforeNoun: Words;
  /** Words that end like a plural and are none, and all others that are never a counted noun. */
  readonly notNouns: Words;
  readonly clockCues: Words;
  // Dates
  readonly months: Table<number>;
  readonly monthAbbreviations: Table<number>;
  readonly weekdays: Table<number>;
  readonly seasons: Table<number>;
  readonly ordinals: Table<number>;
  readonly yearCues: Words;
  /** Cues that a plural noun overrules: `de 2000 soldats`. */
  readonly weakYearCues: Words;
  readonly monthCues: Words;
  /** `début`, `mid`: which third of the period. */
  readonly thirds: Table<1 | 2 | 3>;
  readonly last: Words;
  readonly next: Words;
  readonly current: Words;
  readonly dateLinks: Words;
  readonly between: Words;
}

export type DurationUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

const GAZETTEERS: Readonly<Record<Language, Gazetteer>> = { fr: FRENCH, en: ENGLISH };

export const gazetteerOf = (lang: Language): Gazetteer => GAZETTEERS[lang];
