import type { IndexedArticle } from '../index/corpus-index.ts';
import type { Sentence } from './sentences.ts';

/** Whole sentences in one quote, at most. */
const MOST_SENTENCES = 3;

/** One to three neighbouring sentences that may be quoted together. */
export interface Span {
  readonly sentences: readonly [Sentence, ...Sentence[]];
  readonly start: number;
  readonly end: number;
  /** Share of all sentences' likelihood that these hold: how likely the answer is in here. */
  readonly mass: number;
}

/**
 * All runs of neighbouring sentences that may be quoted together; several are no longer than
 * `longest` characters.
 */
export function candidateSpans(
  sentences: readonly Sentence[],
  chances: readonly number[],
  longest: number,
): Span[] {
  const spans: Span[] = [];
  for (const [from, first] of sentences.entries()) {
    let mass = 0;
    for (let to = from; to < Math.min(from + MOST_SENTENCES, sentences.length); to += 1) {
      const last = sentences[to];
      if (!last || last.candidate !== first.candidate) break;
      if (to > from && last.end - first.start > longest) break;
      mass += chances[to] ?? 0;
      const run = [first, ...sentences.slice(from + 1, to + 1)] as const;
      if (leavesOutItsSubject(sentences[from - 1], run, longest)) continue;
      spans.push({ sentences: run, start: first.start, end: last.end, mass });
    }
  }
  return spans;
}

/** "Il meurt en 1988" says nothing of whom: where there is room, the sentence before comes along. */
function leavesOutItsSubject(
  before: Sentence | undefined,
  [first, ...others]: Span['sentences'],
  longest: number,
): boolean {
  if (!before || !first.pointsBack || before.candidate !== first.candidate) return false;
  const end = (others.at(-1) ?? first).end;
  return others.length + 1 < MOST_SENTENCES && end - before.start <= longest;
}

export function overlap(a: Span, b: Span): boolean {
  return articleOf(a) === articleOf(b) && a.start < b.end && b.start < a.end;
}

export function articleOf({ sentences }: Span): IndexedArticle {
  return sentences[0].candidate.owner;
}
