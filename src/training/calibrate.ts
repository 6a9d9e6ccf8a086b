/** A first quote with how sure the bot was of it. */
export interface Judged {
  readonly set: string;
  readonly confidence: number;
  /** 1 when it was right, else 0. */
  readonly right: number;
}

const BINS = 10;

/** Quotes of about the same confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Their mean confidence. */
  readonly mean: number;
  /** The share of them that is right: the same as `mean` when the confidence can be believed. */
  readonly right: number;
  readonly count: number;
}

/** How often quotes are right at each confidence; empty bins are left out. */
export function binned(judged: readonly Pick<Judged, 'confidence' | 'right'>[]): Bin[] {
  const numbers = Array.from({ length: BINS }, (_, bin) => bin);
  return numbers.flatMap((bin) => {
    const within = judged.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    if (within.length === 0) return [];
    const mean = average(within.map(({ confidence }) => confidence));
    const right = average(within.map((one) => one.right));
    return [{ from: bin / BINS, to: (bin + 1) / BINS, mean, right, count: within.length }];
  });
}

/** A table of how often quotes are right at each confidence: 0.8 should be right in 8 of 10. */
export function reliability(judged: readonly Judged[]): string[] {
  const lines = binned(judged).map(
    ({ from, to, mean, right, count }) =>
      `${from.toFixed(1)}–${to.toFixed(1)}      ${mean.toFixed(3)}   ${right.toFixed(3)}   ${count}`,
  );
  return ['confidence   mean   right   count', ...lines];
}

/** The lowest confidence from which on the answers given have the wished precision. */
export function chooseThreshold(judged: readonly Judged[], precision: number): number {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let threshold = 1;
  for (const [at, one] of sorted.entries()) {
    right += one.right;
    // Answers of one confidence are given all or none.
    if (sorted[at + 1]?.confidence === one.confidence) continue;
    if (right / (at + 1) >= precision) threshold = one.confidence;
  }
  return threshold;
}

/** Chance that a right quote has a higher confidence than a wrong one (area under the ROC curve). */
export function auroc(judged: readonly Pick<Judged, 'confidence' | 'right'>[]): number {
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.confidence === sorted[from]?.confidence) to += 1;
    const rank = (from + 1 + to) / 2;
    for (const one of sorted.slice(from, to)) rankSum += one.right * rank;
    from = to;
  }
  const positive = judged.reduce((sum, { right }) => sum + right, 0);
  const negative = judged.length - positive;
  if (positive === 0 || negative === 0) return Number.NaN;
  return (rankSum - (positive * (positive + 1)) / 2) / (positive * negative);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
