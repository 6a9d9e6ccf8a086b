import { z } from 'zod';
import { CONFIDENCE_FEATURES, type ConfidenceFeature } from './confidence.ts';
import { PASSAGE_FEATURES, type PassageFeature } from './features.ts';
import { SENTENCE_FEATURES, type SentenceFeature } from './sentences.ts';

/** The learned numbers, as `npm run train` writes them to weights.json. */
export interface Model {
  readonly passage: Readonly<Record<PassageFeature, number>>;
  readonly sentence: Readonly<Record<SentenceFeature, number>>;
  /** Log-odds that the first quote is right. */
  readonly confidence: Readonly<Record<ConfidenceFeature | 'constant', number>>;
  readonly thresholds: {
    /** From this confidence on the quotes are an answer. */
    readonly answer: number;
    /** From this on the closest passages are worth showing. */
    readonly nearest: number;
  };
}

const weights = <Name extends string>(names: readonly Name[]) =>
  z.record(z.enum(names), z.number());

const schema = z.object({
  passage: weights(PASSAGE_FEATURES),
  sentence: weights(SENTENCE_FEATURES),
  confidence: weights(['constant', ...CONFIDENCE_FEATURES]),
  thresholds: z.object({ answer: z.number(), nearest: z.number() }),
});

/** weights.json does not fit the features of this version; the message says which weight and what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Parses the text of weights.json. Throws `ModelError` when a weight is missing or unknown. */
export function readModel(text: string): Model {
  const result = schema.safeParse(jsonOf(text));
  if (result.success) return result.data;
  throw new ModelError(
    `The weights do not fit; learn them with \`npm run train\`:\n${z.prettifyError(result.error)}`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
