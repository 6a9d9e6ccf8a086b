import { CONFIDENCE_FEATURES } from '../answer/confidence.ts';
import { PASSAGE_FEATURES } from '../answer/features.ts';
import type { Model } from '../answer/model.ts';
import { SENTENCE_FEATURES } from '../answer/sentences.ts';

/** Weights to find candidates with before any are learned: the first stage's own order. */
export function startingModel(): Model {
  const passage = zeros(PASSAGE_FEATURES);
  return {
    passage: { ...passage, 'bm25-of-best': 1 },
    sentence: zeros(SENTENCE_FEATURES),
    confidence: zeros([...CONFIDENCE_FEATURES, 'constant']),
    thresholds: { answer: 0.5, nearest: 0.1 },
  };
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return named(names, new Float64Array(names.length));
}

export function named<Name extends string>(names: readonly Name[], values: ArrayLike<number>) {
  // `fromEntries` forgets the names; every one of them is given here.
  return Object.fromEntries(names.map((name, at) => [name, rounded(values[at] ?? 0)])) as Record<
    Name,
    number
  >;
}

export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
