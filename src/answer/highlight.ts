import type { Expression } from '../language/expressions/index.ts';
import type { Range } from '../language/language.ts';
import type { Span } from './choose.ts';
import type { Query } from './query.ts';
import { expressionsWithin, KINDS } from './sentences.ts';

/** Marks in one quote, at most: more would mark nothing. */
const MOST = 2;

/**
 * The expressions of a quote that answer by their kind (a date to "when"), without those that the
 * question itself names. Empty where the kind of question asks for none.
 */
export function answeringExpressions(span: Span, query: Query): readonly Expression[] {
  const article = span.sentences[0]?.candidate.owner.article;
  const kinds = KINDS[query.asked];
  if (!article || kinds.length === 0) return [];
  const asked = query.text.toLowerCase();
  return expressionsWithin(article, span).filter(
    ({ kind, start, end }) =>
      kinds.includes(kind) && !asked.includes(article.text.slice(start, end).toLowerCase()),
  );
}

/** `1er février 2020` beside `jeudi`: what has a date or a value says more than what has none. */
function isTold({ date, value }: Expression): boolean {
  return date !== undefined || value !== undefined;
}

/** What stands out in a quote: the first expressions of the sentence that was chosen for the answer. */
export function highlightsOf(span: Span, query: Query): readonly Range[] {
  const found = answeringExpressions(span, query);
  const best = [...span.sentences].sort((a, b) => b.features.any - a.features.any)[0];
  const within = best
    ? found.filter(({ start, end }) => start >= best.start && end <= best.end)
    : [];
  const shown = within.length > 0 ? within : found;
  const told = shown.filter(isTold);
  return (told.length > 0 ? told : shown).slice(0, MOST).map(({ start, end }) => ({ start, end }));
}
