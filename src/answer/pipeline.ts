import type { View } from '../index/view.ts';
import type { Language } from '../language/language.ts';
import { chooseSpans, likelihoods } from './choose.ts';
import type { ConfidenceFeatures } from './confidence.ts';
import { evidenceOf, type Found, judge } from './judgement.ts';
import type { Model } from './model.ts';
import { type Query, readQuery } from './query.ts';
import type { Languages } from './reading.ts';
import { articleChances, candidatesFor, type Ranked, rerank, worthReading } from './rerank.ts';
import type { ScoredTerm, Scratch } from './retrieve.ts';
import { quotableSentences } from './sentences.ts';

/** Passages that the first stage hands to the re-ranker. */
const CANDIDATES = 50;
export const QUOTES = 3;

/** All that was found for a question, before it is put into words. */
export interface Findings extends Pick<Found, 'passages' | 'sentences' | 'chosen'> {
  readonly query: Query;
  readonly terms: readonly ScoredTerm[];
  /** Undefined when nothing was found. */
  readonly evidence: ConfidenceFeatures | undefined;
  readonly confidence: number;
}

export interface Finder {
  readonly model: Model;
  readonly tools: Languages;
  readonly scratch: Scratch;
}

/** A nudge to a passage's score, such as a preference for the newest. */
export type Adjust = (ranked: readonly Ranked[]) => readonly Ranked[];

/** Runs a question through all stages: read, retrieve, re-rank, choose sentences, judge. */
export function find(
  text: string,
  language: Language,
  view: View,
  finder: Finder,
  adjust: Adjust = (ranked) => ranked,
): Findings {
  const query = readQuery(text, language, view, finder.tools);
  const field = candidatesFor(query, view, finder.scratch, CANDIDATES);
  const passages = adjust(rerank(field, finder.model));
  const sentences = quotableSentences(field, worthReading(passages));
  const chances = likelihoods(sentences, finder.model);
  const chosen = chooseSpans(sentences, chances, articleChances(passages), QUOTES);
  const evidence = evidenceOf({ field, passages, sentences, chances, chosen }, finder.model);
  const confidence = evidence ? judge(evidence, field, finder.model) : 0;
  return { query, terms: field.terms, passages, sentences, chosen, evidence, confidence };
}
