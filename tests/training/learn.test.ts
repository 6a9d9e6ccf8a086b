import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/bench/random.ts';
import {
  type Choice,
  foldOf,
  learnChoice,
  learnProbability,
  scoreRows,
} from '../../src/training/learn.ts';

/** One of the rows, taken as often as a softmax over their true scores says. */
function draw(scores: Float64Array, next: () => number): number {
  const powers = Array.from(scores, Math.exp);
  const sums = powers.map((_, at) => powers.slice(0, at + 1).reduce((sum, power) => sum + power));
  const wanted = next() * (sums.at(-1) ?? 0);
  return Math.max(
    0,
    sums.findIndex((sum) => wanted < sum),
  );
}

function choicesOf(truth: readonly number[], count: number, seed: number): Choice[] {
  const next = createRandom(seed);
  return Array.from({ length: count }, () => {
    const rows = Float32Array.from({ length: 8 * truth.length }, () => next() * 2);
    const chosen = draw(scoreRows(rows, truth), next);
    return {
      rows,
      right: Uint8Array.from({ length: 8 }, (_, row) => (row === chosen ? 1 : 0)),
      weight: 1,
    };
  });
}

const TRUTH = [3, -2, 0, 1.5] as const;

describe('learning which of several is right', () => {
  test('finds the weights that the answers were drawn by', () => {
    const learned = learnChoice(choicesOf(TRUTH, 3_000, 1), TRUTH.length);
    for (const [at, weight] of TRUTH.entries()) expect(learned[at]).toBeCloseTo(weight, 0.3);
    expect(Math.abs(learned[2] ?? 1)).toBeLessThan(0.2);
  });

  test('the same choices give the same weights, to the last bit', () => {
    const [one, two] = [1, 2].map(() => learnChoice(choicesOf(TRUTH, 200, 7), TRUTH.length));
    expect(one).toEqual(two);
  });

  test('the scale of a feature does not matter to what is chosen', () => {
    const choices = choicesOf(TRUTH, 1_000, 3);
    const scaled = choices.map((choice) => ({
      ...choice,
      rows: choice.rows.map((value, at) => (at % TRUTH.length === 0 ? value * 100 : value)),
    }));
    const [plain, large] = [choices, scaled].map((all) => learnChoice(all, TRUTH.length));
    expect(100 * (large?.[0] ?? 0)).toBeCloseTo(plain?.[0] ?? 0, 1);
    expect(large?.[1]).toBeCloseTo(plain?.[1] ?? 0, 1);
  });

  test('choices without a right one teach nothing, whatever their number', () => {
    const choices = choicesOf(TRUTH, 300, 5);
    const none = choicesOf(TRUTH, 300, 5).map((one) => ({ ...one, right: new Uint8Array(8) }));
    const [with_, without] = [[...choices, ...none], choices].map((all) =>
      learnChoice(all, TRUTH.length),
    );
    expect(Array.from(with_ ?? [])).toEqual(
      Array.from(without ?? []).map((weight) => expect.closeTo(weight, 5)),
    );
  });

  test('a choice counts by its weight', () => {
    const [first, second] = [choicesOf([2], 300, 1), choicesOf([-2], 300, 2)];
    const weighted = [...first.map((one) => ({ ...one, weight: 9 })), ...second];
    expect(learnChoice(weighted, 1)[0]).toBeGreaterThan(0.5);
    expect(Math.abs(learnChoice([...first, ...second], 1)[0] ?? 1)).toBeLessThan(0.3);
  });

  test('several right ones share the credit', () => {
    const rows = Float32Array.from([1, 0, 0, 1, 0, 0]);
    const learned = learnChoice([{ rows, right: Uint8Array.of(1, 1, 0), weight: 1 }], 2);
    expect(learned[0]).toBeGreaterThan(1);
    expect(learned[1]).toBeCloseTo(learned[0] ?? 0, 5);
  });
});

describe('learning how likely it is to be right', () => {
  test('finds the weights and the constant', () => {
    const next = createRandom(11);
    const rows = Array.from({ length: 4_000 }, () => [next() * 4 - 2, next() * 4 - 2]);
    const labels = rows.map(([a = 0, b = 0]) =>
      next() < 1 / (1 + Math.exp(-(1.5 * a - b + 0.5))) ? 1 : 0,
    );
    const [a, b, constant] = learnProbability(rows, labels);
    expect(a).toBeCloseTo(1.5, 0.5);
    expect(b).toBeCloseTo(-1, 0.5);
    expect(constant).toBeCloseTo(0.5, 0.5);
  });

  test('what can only speak for an answer never counts against it, nor the other way round', () => {
    const next = createRandom(5);
    const rows = Array.from({ length: 500 }, () => [next(), next()]);
    const labels = rows.map(([a = 0, b = 0]) => (a > b ? 1 : 0));
    const [up, down] = learnProbability(rows, labels);
    expect(up).toBeGreaterThan(1);
    expect(down).toBeLessThan(-1);
    expect(learnProbability(rows, labels, [0, 1])[1]).toBe(0);
    expect(learnProbability(rows, labels, [-1, 0])[0]).toBe(0);
  });
});

describe('folds for cross-validation', () => {
  test('an article is in one fold, the same one for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 10 }), fc.nat(), (key, folds, seed) => {
        const fold = foldOf(key, folds, seed);
        expect(fold).toBe(foldOf(key, folds, seed));
        expect(Number.isInteger(fold) && fold >= 0 && fold < folds).toBe(true);
      }),
    );
  });

  test('folds are about as large as each other, and differ with the seed', () => {
    const keys = Array.from({ length: 2_000 }, (_, n) => `article-${n}`);
    const dealt = (seed: number) => keys.map((key) => foldOf(key, 5, seed));
    for (const fold of [0, 1, 2, 3, 4]) {
      const size = dealt(1).filter((one) => one === fold).length;
      expect(size).toBeGreaterThan(320);
      expect(size).toBeLessThan(480);
    }
    expect(dealt(1)).not.toEqual(dealt(2));
  });
});
