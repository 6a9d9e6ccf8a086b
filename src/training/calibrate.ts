/** A first quote with how sure the bot was of it. */
export interface Judged {
  readonly set: string;
  readonly confidence: number;
  /** 1 when it was right, else 0. */
  readonly right: number;
}

const BINS = 10;

/** A table of how often quotes are right at each confidence: 0.8 should be right in 8 of 10. */
export function reliability(judged: readonly Judged[]): string[] {
  const lines = ['confidence   mean   right   count'];
  for (let bin = 0; bin < BINS; bin += 1) {
    const within = judged.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    if (within.length === 0) continue;
    const mean = average(within.map(({ confidence }) => confidence));
    const right = average(within.map((one) => one.right));
    const from = (bin / BINS).toFixed(1);
    const to = ((bin + 1) / BINS).toFixed(1);
    lines.push(`${from}–${to}      ${mean.toFixed(3)}   ${right.toFixed(3)}   ${within.length}`);
  }
  return lines;
}

/** The lowest confidence from which on the answers given have the wished precision. */
export function chooseThreshold(judged: readonly Judged[], precision: number): number {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let threshold = 1;
  for (const [at, one] of sorted.entries()) {
    right += one.right;
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
