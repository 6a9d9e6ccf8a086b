import type { Given } from '../../evaluation/evaluate.ts';
import type { EvaluationSet, SetQuestion } from '../../evaluation/sets.ts';
import { type PlainPassage, sentenceOfMostOverlap } from './overlap.ts';

type Respond = (question: SetQuestion) => Given;

/** An engine that takes part in the comparison. */
export interface Peer {
  readonly name: string;
  /** Indexes a set's articles. */
  open(set: EvaluationSet): Respond | Promise<Respond>;
}

/** A passage that a search engine found; a higher score is better. */
export interface Hit {
  readonly id: number;
  readonly score: number;
}

/** Passages that are quoted from, and those that a search has to give for the ranks of articles. */
const QUOTES = 3;
export const HITS = 50;

/** Makes answers of what a search engine finds: the sentence of most overlap of the best passages. */
export function quoteFrom(
  passages: readonly PlainPassage[],
  question: string,
  hits: readonly Hit[],
): Given {
  const found = hits.flatMap(({ id }) => passages[id] ?? []);
  return {
    quotes: found.slice(0, QUOTES).map((passage) => sentenceOfMostOverlap(question, passage)),
    articles: found.map(({ article }) => article.id),
    confidence: hits[0]?.score ?? 0,
    answered: hits.length > 0,
  };
}

/** The language that most articles of a set are in. */
export function mainLanguage({ articles }: EvaluationSet): 'fr' | 'en' {
  const french = articles.filter(({ lang }) => lang === 'fr').length;
  return 2 * french >= articles.length ? 'fr' : 'en';
}
