/** A source of numbers from 0 to 1, without 1. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): the same seed gives the same numbers anywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to `limit`, without `limit`. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** Some items in the order that they have, none twice. */
export function sample<T>(random: Random, items: readonly T[], count: number): T[] {
  let wanted = Math.min(count, items.length);
  return items.filter((_, at) => {
    const taken = random() * (items.length - at) < wanted;
    if (taken) wanted -= 1;
    return taken;
  });
}

/**
 * Ranks from 0 to `size` as words have them: rank r comes about 1 / (r + 2.7) times as often as
 * rank 0 (Mandelbrot's form of Zipf's law).
 */
export function createZipf(random: Random, size: number): () => number {
  const cumulative = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank += 1) {
    total += 1 / (rank + 2.7);
    cumulative[rank] = total;
  }
  return () => firstAbove(cumulative, random() * total);
}

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
