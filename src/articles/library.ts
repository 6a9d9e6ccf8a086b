import type { Answer, Filters, Quote, Visibility } from '../answer/answer.ts';
import type { PartialDate } from '../language/partial-date.ts';
import type { Article } from './article.ts';

/** What the folder of articles holds, for people. */
export interface Holdings {
  readonly articles: number;
  readonly passages: number;
  readonly newest?: PartialDate;
  readonly oldest?: PartialDate;
  readonly sources: readonly { readonly name: string; readonly articles: number }[];
  readonly collections: readonly { readonly name: string; readonly articles: number }[];
  /** Files that were skipped, with why and what to do. */
  readonly problems: readonly Problem[];
}

/** Something about a file that its author should know. */
export interface Problem {
  readonly file: string;
  /** 1-based, when it is about one line. */
  readonly line?: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

/** What changed in the corpus. */
export interface Change {
  readonly added: readonly Article[];
  readonly changed: readonly Article[];
  readonly removed: readonly string[];
}

export interface Ask extends Filters {
  readonly visibility: Visibility;
  /** ISO day, for questions about the present. */
  readonly today: string;
  /** The asker's language, where the question does not tell. */
  readonly locale: 'fr' | 'en';
}

/** What a figure measures, where its sentence tells. */
export type Measure = 'revenue' | 'profit' | 'funding' | 'price' | 'stake' | 'market' | 'growth';

/** A figure that articles state. */
export interface Figure {
  /** As written: `moins de 3 millions d'euros`. */
  readonly value: string;
  readonly measure?: Measure;
  /** Normalised, for grouping: 75000000. */
  readonly amount: number;
  readonly unit: string;
  /** The date that the sentence gives the figure for, else that of the article. */
  readonly date?: PartialDate;
  /** The first that stated it; `also` has the others. */
  readonly quote: Quote;
}

/** A sentence placed in time. */
export interface Moment {
  readonly date?: PartialDate;
  /** Of the year that is the date: `début 2017`, `mi-2016`. */
  readonly part?: 'early' | 'mid' | 'late';
  /** By the date at the latest: `d'ici 24 mois`. */
  readonly until?: true;
  readonly quote: Quote;
}

/** The articles, searchable, kept up to date with their folder. All calls answer from memory. */
export interface Library {
  ask(question: string, ask: Ask): Answer;
  /** The best passages for the words, best first; no judgement on whether they answer. */
  search(words: string, ask: Ask, limit: number): readonly Quote[];
  /** What is told of a topic, by date; `from` and `to` are of the events, not of the articles. */
  timeline(topic: string, ask: Ask): readonly Moment[];
  /** Quotes on the topic from articles that may be of `since` or later, newest first. */
  since(topic: string, since: PartialDate, ask: Ask): readonly Quote[];
  figures(topic: string, ask: Ask): readonly Figure[];
  article(id: string): Article | undefined;
  articles(visibility: Visibility): Iterable<Article>;
  /** With filters, of the articles that they leave. */
  holdings(visibility: Visibility, filters?: Filters): Holdings;
  /** The quote as the article has it now; undefined when the article no longer has this text. */
  verify(quote: Quote): Quote | undefined;
  onChange(listener: (change: Change) => void): void;
}
