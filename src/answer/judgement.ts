import { passagesOf, supporters } from './agreement.ts';
import type { Chosen } from './choose.ts';
import { type ConfidenceFeatures, confidenceFeatures, confidenceOf } from './confidence.ts';
import type { Field } from './features.ts';
import type { Model } from './model.ts';
import type { Ranked } from './rerank.ts';
import { score } from './score.ts';
import { SENTENCE_FEATURES, type Sentence } from './sentences.ts';

/** What was found, before it is judged. */
export interface Found {
  readonly field: Field;
  /** Best first. */
  readonly passages: readonly Ranked[];
  readonly sentences: readonly Sentence[];
  /** The likelihood of each of the sentences. */
  readonly chances: readonly number[];
  readonly chosen: readonly Chosen[];
}

/** What speaks for and against the first quote; undefined when there is none. */
export function evidenceOf(found: Found, model: Model): ConfidenceFeatures | undefined {
  const { field, passages, sentences, chances } = found;
  const { query, terms } = field;
  const [first] = found.chosen;
  const sentence = first && bestSentence(first, chances, sentences);
  const passage = passages.find(({ candidate }) => candidate === sentence?.candidate);
  if (!first || !sentence || !passage) return undefined;
  const backers = supporters(first.span, sentences, query);
  const agreeing = passagesOf([...first.span.sentences, ...backers]);
  const chance = new Map(sentences.map((one, at) => [one, chances[at] ?? 0]));
  const massOf = (some: readonly Sentence[]) =>
    some.reduce((sum, one) => sum + (chance.get(one) ?? 0), 0);
  const beside = sentences.filter(
    (one) => one.candidate === sentence.candidate && !first.span.sentences.includes(one),
  );
  return confidenceFeatures({
    terms,
    passages: passages.map(({ candidate, score: value }) => ({
      score: value,
      article: candidate.owner,
      agrees: agreeing.has(candidate),
    })),
    passage: passage.features,
    sentence,
    sentenceScore: score(sentence.features, model.sentence, SENTENCE_FEATURES),
    asked: query.asked,
    quoted: first.span.sentences,
    next: beside.find(({ start }) => start >= first.span.end),
    mass: first.span.mass + massOf(backers),
    beside: massOf(beside),
    isWhole: beside.length === 0,
  });
}

/** Where what is asked about is not in the articles at all, nothing is an answer. */
const NOT_ABOUT_IT = 0.25;
/** Less of the question's weight, in full, than this is another question. */
const LEAST_HELD = 0.3;
/** A quote that holds the names of the question and none of its other words speaks of something else. */
const SAYS_NOTHING = 0.5;
/** "Pourquoi…" met with what happened and no word of why: below what is shown as an answer. */
const NO_REASON = 0.6;

/**
 * The learned confidence, with ceilings that no learning set teaches: in a handful of articles one
 * passage has no rivals, however little it has to do with the question.
 */
export function judge(
  evidence: ConfidenceFeatures,
  { terms, query: { asked } }: Field,
  model: Model,
): number {
  const isForeign = terms.some(
    ({ term, frequency }) => term.proper && frequency === 0 && term.corrected === undefined,
  );
  const held = Math.max(evidence['passage-full'], evidence['with-title-full']);
  const isOff = isForeign || held < LEAST_HELD;
  const givesNone = asked === 'reason' && evidence['lacks-kind'] === 1;
  const ceilings = [
    isOff ? NOT_ABOUT_IT : 1,
    givesNone ? NO_REASON : 1,
    evidence.relation === 0 ? SAYS_NOTHING : 1,
  ];
  return Math.min(...ceilings, confidenceOf(evidence, model));
}

/** The likeliest sentence of a quote: what its neighbours were added to. */
function bestSentence(
  { span }: Chosen,
  chances: readonly number[],
  sentences: readonly Sentence[],
): Sentence | undefined {
  const chance = (sentence: Sentence) => chances[sentences.indexOf(sentence)] ?? 0;
  return [...span.sentences].sort((a, b) => chance(b) - chance(a))[0];
}
