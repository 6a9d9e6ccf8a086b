import type { View } from '../index/view.ts';
import type { Range } from '../language/language.ts';
import type { Held } from './held.ts';
import { Matcher } from './match.ts';
import type { Findings } from './pipeline.ts';
import type { Query } from './query.ts';
import type { ScoredTerm } from './retrieve.ts';
import { publishersOf } from './topics.ts';

/** What the words of a question are looked for with in sentences, and who publishes. */
export interface Wanted {
  readonly query: Query;
  readonly terms: readonly ScoredTerm[];
  readonly matcher: Matcher;
  /** As sentences name them. */
  readonly publishers: ReadonlySet<string>;
}

export function wantedBy({ query, terms, sentences }: Findings, { index }: View): Wanted {
  const matcher = new Matcher(terms, index.vocabulary);
  return { query, terms, matcher, publishers: publishersOf(sentences) };
}

/** Words of the question that are no names: they say what is asked of what it names. */
export function ofRelation(held: readonly Held[], { terms }: Wanted): Held[] {
  return held.filter(({ term }) => terms[term]?.term.proper === false);
}

/** Names of the question. */
export function ofNames(held: readonly Held[], { terms }: Wanted): Held[] {
  return held.filter(({ term }) => terms[term]?.term.proper === true);
}

/** Characters between two stretches of a text; 0 where one is within the other. */
export function gapBetween(a: Range, b: Range): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
