import { documentFrequency, type View } from '../index/view.ts';
import type { Language } from '../language/language.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Stemmer } from '../language/stem.ts';
import type { StopWords } from '../language/stop-words.ts';

/** The language tools that questions are read with. */
export interface Languages {
  readonly stemmers: Readonly<Record<Language, Stemmer>>;
  readonly stopWords: Readonly<Record<Language, StopWords>>;
  readonly lexicon: Lexicon;
}

/** What a question is read by: its language, what may be seen, and the tools. */
export interface Reading {
  readonly language: Language;
  readonly view: View;
  readonly tools: Languages;
}

/** Stems that count as a word of the question, and how much each counts: `1` is the word itself. */
export type Weights = Map<string, number>;

/** Gives a stem a weight, unless it has a higher one. */
export function raise(weights: Weights, stem: string, weight: number): void {
  weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
}

/** Do the visible articles write the word, or anything that counts as it? */
export function isInArticles(weights: ReadonlyMap<string, number>, view: View): boolean {
  for (const stem of weights.keys()) if (documentFrequency(view, stem) > 0) return true;
  return false;
}
