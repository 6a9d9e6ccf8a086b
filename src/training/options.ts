import type { Model } from '../answer/model.ts';

/** How the weights are learned. */
export interface TrainingOptions {
  readonly folds: number;
  readonly seed: number;
  /** Weights of passages and sentences to keep; then the confidence alone is learned. */
  readonly keep?: Model;
  /** Precision that answers are to have where answers are missing. */
  readonly precision: number;
  readonly log: (line: string) => void;
}
