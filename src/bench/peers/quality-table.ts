import type { Scores } from '../../evaluation/evaluate.ts';
import type { Quality } from './quality.ts';

const COLUMNS: readonly (readonly [string, (scores: Scores) => string])[] = [
  ['article@1', ({ articleAt1 }) => articleAt1.toFixed(3)],
  ['article@3', ({ articleAt3 }) => articleAt3.toFixed(3)],
  ['quote@1', ({ quoteAt1 }) => quoteAt1.toFixed(3)],
  ['quote@3', ({ quoteAt3 }) => quoteAt3.toFixed(3)],
  ['chars', ({ charactersPerQuote }) => charactersPerQuote.toFixed(0)],
  ['AUROC', ({ auroc }) => auroc.toFixed(3)],
  ['cover@95%', ({ coverageAt95 }) => coverageAt95.toFixed(3)],
  ['median ms', ({ medianMs }) => medianMs.toFixed(2)],
];

export const QUALITY_HEADINGS = ['set', 'engine', ...COLUMNS.map(([heading]) => heading)];

/** A row for each engine. Engines without a confidence are judged by the score of their first hit. */
export function qualityRows(qualities: readonly Quality[]): string[][] {
  return qualities.map(({ engine, scores }) => [
    scores.set,
    engine,
    ...COLUMNS.map(([, cell]) => cell(scores)),
  ]);
}
