import type { IndexedArticle } from '../index/corpus-index.ts';
import type { View } from '../index/view.ts';
import type { Language } from '../language/language.ts';
import type { Asked } from '../language/question.ts';
import { passagesOf, supporters } from './agreement.ts';
import { type ArticleChance, type Chosen, chooseSpans, likelihoods } from './choose.ts';
import { type ConfidenceFeatures, confidenceFeatures, confidenceOf } from './confidence.ts';
import { type Field, PASSAGE_FEATURES, type PassageFeatures, passageFeatures } from './features.ts';
import { Matcher } from './match.ts';
import type { Model } from './model.ts';
import { type Query, readQuery } from './query.ts';
import type { Languages } from './reading.ts';
import { type Candidate, retrieve, type ScoredTerm, type Scratch } from './retrieve.ts';
import { score } from './score.ts';
import { quotableSentences, SENTENCE_FEATURES, type Sentence } from './sentences.ts';

/** Passages that the first stage hands to the re-ranker, and that to the choice of sentences. */
const CANDIDATES = 50;
const PASSAGES = 8;
export const QUOTES = 3;

export interface Ranked {
  readonly candidate: Candidate;
  readonly features: PassageFeatures;
  readonly score: number;
}

/** All that was found for a question, before it is put into words. */
export interface Findings {
  readonly query: Query;
  readonly terms: readonly ScoredTerm[];
  /** Best first. */
  readonly passages: readonly Ranked[];
  readonly sentences: readonly Sentence[];
  readonly chosen: readonly Chosen[];
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
  const { terms, candidates } = retrieve(query, view, finder.scratch, CANDIDATES);
  const matcher = new Matcher(terms, view.index.vocabulary);
  const field = {
    query,
    terms,
    matcher,
    candidates,
    averageLength: view.averageLength,
    passages: view.passages,
  };
  const passages = adjust(rerank(field, finder.model));
  const sentences = quotableSentences(field, passages.slice(0, PASSAGES));
  const chances = likelihoods(sentences, finder.model);
  const chosen = chooseSpans(sentences, chances, articleChances(passages), QUOTES);
  const evidence = judge(field, passages, chosen[0], chances, sentences, finder.model);
  const confidence = evidence ? judged(evidence, terms, query.asked, finder.model) : 0;
  return { query, terms, passages, sentences, chosen, evidence, confidence };
}

/**
 * What a passage pays, in log-odds, that lacks a name of the question. Set by hand: in encyclopaedic
 * questions a missing name is mostly a pronoun, in a team's articles it is mostly another subject.
 */
const MISSING_NAME = 1.5;

/**
 * What a passage pays, in log-odds, in the language that was not asked in: where both say the same,
 * people want to read their own. Set by hand: no set asks of articles in two languages.
 */
const OTHER_LANGUAGE = 0.7;

function priorCost({ names }: PassageFeatures, isForeign: boolean): number {
  return MISSING_NAME * (1 - names) + (isForeign ? OTHER_LANGUAGE : 0);
}

function rerank(field: Field, model: Model): Ranked[] {
  const features = passageFeatures(field);
  const ranked = field.candidates.flatMap((candidate, at) => {
    const own = features[at];
    if (!own) return [];
    const isForeign = candidate.owner.article.lang !== field.query.language;
    const learned = score(own, model.passage, PASSAGE_FEATURES);
    return [{ candidate, features: own, score: learned - priorCost(own, isForeign) }];
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/** An article's share of the passages' likelihood. */
function articleChances(passages: readonly Ranked[]): ArticleChance {
  const top = passages[0]?.score ?? 0;
  const powers = new Map<IndexedArticle, number>();
  let total = 0;
  for (const { candidate, score: value } of passages) {
    const power = Math.exp(value - top);
    powers.set(candidate.owner, (powers.get(candidate.owner) ?? 0) + power);
    total += power;
  }
  return (article) => (powers.get(article) ?? 0) / total;
}

function judge(
  { query, terms }: Field,
  passages: readonly Ranked[],
  first: Chosen | undefined,
  chances: readonly number[],
  sentences: readonly Sentence[],
  model: Model,
): ConfidenceFeatures | undefined {
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
/** "Pourquoi…" met with what happened and no word of why: below what is shown as an answer. */
const NO_REASON = 0.6;

/**
 * The learned confidence, with ceilings that no learning set teaches: in a handful of articles one
 * passage has no rivals, however little it has to do with the question.
 */
function judged(
  evidence: ConfidenceFeatures,
  terms: readonly ScoredTerm[],
  asked: Asked,
  model: Model,
): number {
  const isForeign = terms.some(
    ({ term, frequency }) => term.proper && frequency === 0 && term.corrected === undefined,
  );
  const held = Math.max(evidence['passage-full'], evidence['with-title-full']);
  const isOff = isForeign || held < LEAST_HELD;
  const givesNone = asked === 'reason' && evidence['lacks-kind'] === 1;
  const ceiling = isOff ? NOT_ABOUT_IT : givesNone ? NO_REASON : 1;
  return Math.min(ceiling, confidenceOf(evidence, model));
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
