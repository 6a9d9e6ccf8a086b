import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  auroc,
  binned,
  chooseThreshold,
  type Judged,
  reliability,
} from '../../src/training/calibrate.ts';

/** Confidences of a few values only, so that many are equal. */
const JUDGED = fc.array(
  fc.record({
    set: fc.constant('s'),
    confidence: fc.oneof(
      fc.constantFrom(0, 0.1, 0.25, 0.5, 0.5, 0.8, 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    right: fc.constantFrom(0, 1),
  }),
  { maxLength: 60 },
);

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('how far a confidence can be believed', () => {
  test('AUROC is the share of pairs in the right order, ties by half', () => {
    fc.assert(
      fc.property(JUDGED, (judged) => {
        const pairs = judged
          .filter(({ right }) => right === 1)
          .flatMap((good) =>
            judged
              .filter(({ right }) => right === 0)
              .map((bad) => Math.sign(good.confidence - bad.confidence) / 2 + 0.5),
          );
        if (pairs.length === 0) expect(auroc(judged)).toBeNaN();
        else expect(auroc(judged)).toBeCloseTo(mean(pairs), 9);
      }),
    );
  });

  test('the threshold is the lowest from which on the answers have the precision', () => {
    fc.assert(
      fc.property(JUDGED, fc.constantFrom(0.5, 0.8, 0.95), (judged, precision) => {
        const fits = judged
          .map(({ confidence }) => confidence)
          .filter((threshold) => {
            const given = judged.filter(({ confidence }) => confidence >= threshold);
            return mean(given.map(({ right }) => right)) >= precision;
          });
        expect(chooseThreshold(judged, precision)).toBe(Math.min(1, ...fits));
      }),
    );
  });

  test('bins hold every judgement once, with its mean and its share of right ones', () => {
    fc.assert(
      fc.property(JUDGED, (judged) => {
        const bins = binned(judged);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(judged.length);
        for (const { from, to, mean: center, right, count } of bins) {
          const within = judged.filter(
            ({ confidence }) =>
              confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
          );
          expect(within).toHaveLength(count);
          expect(center).toBeCloseTo(mean(within.map(({ confidence }) => confidence)), 9);
          expect(right).toBeCloseTo(mean(within.map((one) => one.right)), 9);
        }
      }),
    );
  });

  test('the table has a line a bin', () => {
    const judged: Judged[] = [0.81, 0.84, 0.89, 0.05].map((confidence, at) => ({
      ...{ set: 's', confidence, right: at === 2 || at === 3 ? 0 : 1 },
    }));
    expect(reliability(judged)).toEqual([
      'confidence   mean   right   count',
      '0.0–0.1      0.050   0.000   1',
      '0.8–0.9      0.847   0.667   3',
    ]);
  });
});
