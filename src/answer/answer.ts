import type { Language, Range } from '../language/language.ts';
import type { PartialDate } from '../language/partial-date.ts';

/** What narrows a question. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface Filters {
  /** Publishers; case and accents do not matter. */
  readonly source?: readonly string[];
  readonly collection?: readonly string[];
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Answers exactly as an index of the articles dated up to this day would. */
  readonly asOf?: PartialDate;
}

/** The collections that the place of the question may see. Checked before the search. */
export type Visibility = 'all' | { readonly hidden: ReadonlySet<string> };

/** Where a quote is from; everything that a reader needs to check it. */
export interface Citation {
  readonly article: string;
  readonly title: string;
  readonly source?: string;
  readonly date?: PartialDate;
  /** The article's link with a text fragment to the quoted sentence. */
  readonly url?: string;
  readonly collection: string;
  readonly lang: Language;
}

/**
 * A quotation and its citation, one object. `text` is `article.text.slice(start, end)`, and is
 * checked to be so whenever it is shown; `highlights` are offsets into the article's text as well.
 */
export interface Quote extends Citation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly highlights: readonly Range[];
  /** Other articles that state the same. */
  readonly also: readonly Citation[];
}

export type Outcome = 'answered' | 'no-answer' | 'not-a-question';

/** What the articles say to a question. */
export interface Answer {
  readonly question: string;
  readonly language: Language;
  readonly outcome: Outcome;
  /** Probability, 0 to 1, that the first quote answers the question (calibrated). */
  readonly confidence: number;
  /** One to three when answered, else empty. Best first; when `disagreement`, its sides, oldest first. */
  readonly quotes: readonly Quote[];
  /** The closest passages, when there is no answer; may be empty. */
  readonly nearest: readonly Quote[];
  /** Words of the question that no visible passage holds. */
  readonly unmatched: readonly string[];
  /** Unknown words read as a known one: `flexibel` → `flexible`. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Different sources state, of just what is asked, sums, dates or names that cannot all be true. */
  readonly disagreement: boolean;
  /**
   * What the question is about when it asks for no fact, as `Numergy` or `C'est quoi Numergy ?`, and
   * `nearest` speaks of it. `null` otherwise.
   */
  readonly subject: string | null;
  /** With no answer: is the topic in the articles, though not the fact asked for? */
  readonly topicKnown: boolean;
}
