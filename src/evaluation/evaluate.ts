import type { Quote } from '../answer/answer.ts';
import { answerQuestion, type Response } from '../answer/ask.ts';
import type { Finder } from '../answer/pipeline.ts';
import { Scratch } from '../answer/retrieve.ts';
import { CorpusIndex } from '../index/corpus-index.ts';
import { wholeView } from '../index/view.ts';
import type { Resources } from '../library/resources.ts';
import { auroc, type Bin, binned } from '../training/calibrate.ts';
import { type EvaluationSet, isGold, type SetQuestion } from './sets.ts';

/** What is measured of one set. Shares are 0 to 1. */
export interface Scores {
  readonly set: string;
  readonly questions: number;
  readonly answerable: number;
  /** The first quote is from a right article; of the answerable. */
  readonly articleAt1: number;
  /** A right article is among those of the quotes. */
  readonly articleAt3: number;
  /** The first quote overlaps a right answer. */
  readonly quoteAt1: number;
  /** One of the quotes does. */
  readonly quoteAt3: number;
  /** Mean reciprocal rank of the first right article among the first ten. */
  readonly articleMrr: number;
  readonly charactersPerQuote: number;
  /** Of the questions that were answered, those whose first quote is right. */
  readonly answeredPrecision: number;
  /** Right answers given, of the answerable. */
  readonly answeredCoverage: number;
  /** Share of the answerable answered rightly when answers are cut off at 95 % precision. */
  readonly coverageAt95: number;
  /** Of the confidence against "the first quote is right", over all questions. */
  readonly auroc: number;
  /** How often the first quote is right at each confidence. */
  readonly reliability: readonly Bin[];
  readonly medianMs: number;
  readonly p99Ms: number;
}

interface Outcome {
  readonly answerable: boolean;
  readonly answered: boolean;
  readonly confidence: number;
  readonly right: number;
  readonly rightAmong: number;
  readonly article: number;
  readonly articleAmong: number;
  readonly reciprocalRank: number;
  readonly characters: readonly number[];
  readonly ms: number;
}

/** What an engine says to a question. */
export interface Given {
  /** Best first. */
  readonly quotes: readonly Pick<Quote, 'article' | 'start' | 'end'>[];
  /** The articles that it found, best first. */
  readonly articles: readonly string[];
  readonly confidence: number;
  readonly answered: boolean;
}

/** Asks a set's questions as a person would and measures the answers. */
export function evaluate(
  set: EvaluationSet,
  resources: Resources,
  progress: (done: number) => void = () => {},
): Scores {
  const index = CorpusIndex.empty(resources.tools);
  for (const article of set.articles) index.put(article);
  const view = wholeView(index);
  const finder: Finder = { ...resources, scratch: new Scratch() };
  return evaluateWith(
    set,
    ({ question, lang }) => givenBy(answerQuestion(question, view, finder, lang ?? 'fr')),
    progress,
  );
}

/** Measures any engine's answers to a set's questions. */
export function evaluateWith(
  set: EvaluationSet,
  ask: (question: SetQuestion) => Given,
  progress: (done: number) => void = () => {},
): Scores {
  const outcomes = set.questions.map((question, at) => {
    const start = performance.now();
    const given = ask(question);
    const ms = performance.now() - start;
    progress(at + 1);
    return outcomeOf(question, given, ms);
  });
  return summarise(set.name, outcomes);
}

function givenBy({ answer, findings }: Response): Given {
  const found = findings?.passages.map(({ candidate }) => candidate.owner.article.id);
  return {
    quotes: answer.quotes.length > 0 ? answer.quotes : answer.nearest,
    articles: found ?? [],
    confidence: answer.confidence,
    answered: answer.outcome === 'answered',
  };
}

function outcomeOf({ gold }: SetQuestion, given: Given, ms: number): Outcome {
  const { quotes, confidence, answered } = given;
  const right = quotes.map(({ article, start, end }) => Number(isGold(gold, article, start, end)));
  const isRight = (id: string) => gold.some(({ article }) => article === id);
  const articles = quotes.map(({ article }) => Number(isRight(article)));
  const rank = [...new Set(given.articles)].slice(0, 10).findIndex(isRight);
  return {
    confidence,
    answered,
    ms,
    answerable: gold.length > 0,
    right: right[0] ?? 0,
    rightAmong: Math.max(0, ...right),
    article: articles[0] ?? 0,
    articleAmong: Math.max(0, ...articles),
    reciprocalRank: rank < 0 ? 0 : 1 / (rank + 1),
    characters: quotes.map(({ start, end }) => end - start),
  };
}

function summarise(set: string, outcomes: readonly Outcome[]): Scores {
  const answerable = outcomes.filter((one) => one.answerable);
  const answered = outcomes.filter((one) => one.answered);
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  const share = (of: keyof Outcome) => mean(answerable.map((one) => Number(one[of])));
  return {
    set,
    questions: outcomes.length,
    answerable: answerable.length,
    articleAt1: share('article'),
    articleAt3: share('articleAmong'),
    quoteAt1: share('right'),
    quoteAt3: share('rightAmong'),
    articleMrr: share('reciprocalRank'),
    charactersPerQuote: mean(outcomes.flatMap(({ characters }) => characters)),
    answeredPrecision: mean(answered.map(({ right }) => right)),
    answeredCoverage: sum(answered.map(({ right }) => right)) / Math.max(1, answerable.length),
    coverageAt95: coverageAt(outcomes, 0.95) / Math.max(1, answerable.length),
    auroc: auroc(outcomes),
    reliability: binned(outcomes),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

/** The most right answers that a cut of the confidence can give at this precision. */
function coverageAt(outcomes: readonly Outcome[], precision: number): number {
  const sorted = [...outcomes].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best = 0;
  for (const [at, outcome] of sorted.entries()) {
    right += outcome.right;
    if (sorted[at + 1]?.confidence === outcome.confidence) continue;
    if (right / (at + 1) >= precision) best = right;
  }
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : sum(values) / values.length;
}
