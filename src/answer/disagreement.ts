import type { Expression, ExpressionKind } from '../language/expressions/index.ts';
import { firstDay } from '../language/partial-date.ts';
import type { Chosen, Span } from './choose.ts';
import { answeringExpressions } from './highlight.ts';
import type { Query } from './query.ts';

/** Only these are compared: two names or places may both be right. */
const COMPARED: readonly ExpressionKind[] = ['money', 'percent', 'date', 'quantity', 'duration'];
/** How much of the question the rival must hold, and how near to the first. */
const LEAST_HELD = 0.6;
const NEAR = 0.15;

/**
 * Do quotes of different publishers give different sums, dates or shares for what is asked? Then
 * all of them are shown, oldest first; which is right is not for the bot to say.
 */
export function disagree(chosen: readonly Chosen[], query: Query): boolean {
  const [first, ...others] = chosen.map(({ span }) => span);
  return first !== undefined && others.some((other) => contradict(first, other, query));
}

function contradict(first: Span, other: Span, query: Query): boolean {
  if (sourceOf(first) === undefined || sourceOf(other) === undefined) return false;
  if (sourceOf(first) === sourceOf(other)) return false;
  const held = heldBy(first);
  if (heldBy(other) < Math.max(LEAST_HELD, held - NEAR)) return false;
  const left = comparable(first, query);
  const right = comparable(other, query);
  if (left.length === 0 || right.length === 0) return false;
  const kinds = new Set(left.map(({ kind, unit }) => `${kind}:${unit}`));
  const rivals = right.filter(({ kind, unit }) => kinds.has(`${kind}:${unit}`));
  return rivals.length > 0 && !rivals.some((one) => left.some((two) => sameValue(one, two)));
}

function comparable(span: Span, query: Query): Expression[] {
  return answeringExpressions(span, query).filter(
    ({ kind, value, date }) => COMPARED.includes(kind) && (value ?? date) !== undefined,
  );
}

/** Dates agree when one is the other said less exactly: `2020` and `2020-02-01`. */
function sameValue(a: Expression, b: Expression): boolean {
  if (a.kind !== b.kind) return false;
  if (a.date !== undefined && b.date !== undefined) {
    return a.date.startsWith(b.date) || b.date.startsWith(a.date);
  }
  return a.value === b.value;
}

/** By the sentences themselves: a title that names the topic makes no other event a rival. */
function heldBy({ sentences }: Span): number {
  return Math.max(...sentences.map(({ features }) => features.any));
}

function sourceOf({ sentences }: Span): string | undefined {
  return sentences[0].candidate.owner.article.source;
}

/** Oldest first; undated ones last. */
export function oldestFirst(chosen: readonly Chosen[]): Chosen[] {
  const day = ({ span }: Chosen) => {
    const date = span.sentences[0].candidate.owner.article.date;
    return date === undefined ? '9999' : firstDay(date);
  };
  return [...chosen].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
