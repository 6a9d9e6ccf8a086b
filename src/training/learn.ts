/** One question's alternatives: rows of features, and which of them are right. */
export interface Choice {
  /** `alternatives × width` numbers, row by row. */
  readonly rows: Float32Array;
  readonly right: Uint8Array;
  /** How much the question counts. */
  readonly weight: number;
}

export interface Learning {
  readonly epochs: number;
  /** Step size of Adam. */
  readonly rate: number;
  /** Strength of the pull towards zero. */
  readonly ridge: number;
}

const USUAL: Learning = { epochs: 150, rate: 0.08, ridge: 1e-4 };

/**
 * Linear weights that make the right alternatives of each choice the likeliest ones: a softmax over
 * the alternatives, maximum likelihood (ListNet's top-one loss, Cao et al., 2007) by Adam (Kingma &
 * Ba, 2015) on the whole set. Deterministic. Choices without a right alternative teach nothing.
 */
export function learnChoice(
  choices: readonly Choice[],
  width: number,
  learning = USUAL,
  signs: readonly number[] = [],
): Float64Array {
  const scale = spread(choices, width);
  const useful = choices
    .filter(({ right }) => right.includes(1))
    .map((choice) => ({
      ...choice,
      rows: choice.rows.map((value, at) => value / (scale[at % width] ?? 1)),
    }));
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(width);
  const step = createAdam(width, learning.rate);
  for (let epoch = 0; epoch < learning.epochs; epoch += 1) {
    const gradient = new Float64Array(width);
    for (const choice of useful) addChoiceGradient(choice, weights, gradient);
    for (let at = 0; at < width; at += 1) {
      gradient[at] = (gradient[at] ?? 0) / total + learning.ridge * (weights[at] ?? 0);
    }
    step(weights, gradient, 1 - epoch / learning.epochs);
    keepSigns(weights, signs);
  }
  return weights.map((weight, at) => weight / (scale[at] ?? 1));
}

/** Weights of the wrong sign become none. A sign of 0 leaves its weight as it is. */
function keepSigns(weights: Float64Array, signs: readonly number[]): void {
  for (const [at, sign] of signs.entries()) {
    if ((weights[at] ?? 0) * sign < 0) weights[at] = 0;
  }
}

/**
 * Logistic regression with the same machinery; the last weight is the constant.
 * `rows` are features, `labels` 0 or 1. Weights with a sign of 1 stay at or above 0, those with -1 at
 * or below it: evidence keeps its sign, however it correlates in the training sets.
 */
export function learnProbability(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  signs: readonly number[] = [],
  learning: Learning = { epochs: 1_500, rate: 0.1, ridge: 1e-5 },
): Float64Array {
  const width = (rows[0]?.length ?? 0) + 1;
  const choices = rows.map((row, at) => ({
    rows: Float32Array.from([...row, 1, ...row.map(() => 0), 0]),
    right: Uint8Array.from(labels[at] === 1 ? [1, 0] : [0, 1]),
    weight: 1,
  }));
  return learnChoice(choices, width, learning, signs);
}

/** Standard deviation of each feature, so that one step size suits them all. */
function spread(choices: readonly Choice[], width: number): Float64Array {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const { rows } of choices) {
    count += rows.length / width;
    for (let at = 0; at < rows.length; at += 1) {
      const value = rows[at] ?? 0;
      sums[at % width] = (sums[at % width] ?? 0) + value;
      squares[at % width] = (squares[at % width] ?? 0) + value * value;
    }
  }
  return sums.map((sum, at) => {
    const mean = sum / Math.max(1, count);
    return Math.sqrt(Math.max(1e-6, (squares[at] ?? 0) / Math.max(1, count) - mean * mean));
  });
}

function addChoiceGradient(
  { rows, right, weight }: Choice,
  weights: Float64Array,
  gradient: Float64Array,
): void {
  const width = weights.length;
  const scores = scoreRows(rows, weights);
  const all = softmax(scores);
  const wanted = softmax(scores, right);
  for (let row = 0; row < right.length; row += 1) {
    const push = weight * (at(all, row) - at(wanted, row));
    if (Math.abs(push) < 1e-9) continue;
    const from = row * width;
    for (let column = 0; column < width; column += 1) {
      gradient[column] = at(gradient, column) + push * at(rows, from + column);
    }
  }
}

/** Weighted sums of the rows' features. */
export function scoreRows(rows: Float32Array, weights: ArrayLike<number>): Float64Array {
  const width = weights.length;
  const scores = new Float64Array(rows.length / width);
  for (let row = 0; row < scores.length; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) {
      sum += at(rows, row * width + column) * at(weights, column);
    }
    scores[row] = sum;
  }
  return scores;
}

/** An element that is there: the loops above stay within their arrays. */
function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

/** Shares that sum to one; with `only`, among the rows marked 1. */
function softmax(scores: Float64Array, only?: Uint8Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < scores.length; row += 1) {
    if (only === undefined || only[row] === 1) top = Math.max(top, at(scores, row));
  }
  const shares = new Float64Array(scores.length);
  let total = 0;
  for (let row = 0; row < scores.length; row += 1) {
    if (only !== undefined && only[row] !== 1) continue;
    const power = Math.exp(at(scores, row) - top);
    shares[row] = power;
    total += power;
  }
  for (let row = 0; row < scores.length; row += 1) shares[row] = at(shares, row) / total;
  return shares;
}

function createAdam(width: number, rate: number) {
  const mean = new Float64Array(width);
  const variance = new Float64Array(width);
  let time = 0;
  return (weights: Float64Array, gradient: Float64Array, decay: number): void => {
    time += 1;
    for (let at = 0; at < width; at += 1) {
      const slope = gradient[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      variance[at] = 0.999 * (variance[at] ?? 0) + 0.001 * slope * slope;
      const direction = (mean[at] ?? 0) / (1 - 0.9 ** time);
      const size = Math.sqrt((variance[at] ?? 0) / (1 - 0.999 ** time)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (rate * decay * direction) / size;
    }
  };
}

/** Deals items into folds by a key, so that no two folds share an article. Same seed, same folds. */
export function foldOf(key: string, folds: number, seed: number): number {
  let hash = 2_166_136_261 ^ seed;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 16_777_619);
  }
  return (hash >>> 0) % folds;
}
