import { chooseSpans, likelihoods } from '../answer/choose.ts';
import {
  CONFIDENCE_FEATURES,
  type ConfidenceFeatures,
  MAY_COUNT_AGAINST,
} from '../answer/confidence.ts';
import { PASSAGE_FEATURES } from '../answer/features.ts';
import type { Model } from '../answer/model.ts';
import { type Finder, type Findings, find } from '../answer/pipeline.ts';
import type { Languages } from '../answer/query.ts';
import { Scratch } from '../answer/retrieve.ts';
import { SENTENCE_FEATURES } from '../answer/sentences.ts';
import { type EvaluationSet, isGold, type SetQuestion } from '../evaluation/sets.ts';
import { CorpusIndex } from '../index/corpus-index.ts';
import { type View, wholeView } from '../index/view.ts';
import { chooseThreshold, type Judged, reliability } from './calibrate.ts';
import { type Choice, foldOf, learnChoice, learnProbability, scoreRows } from './learn.ts';

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

/** A choice with what it is called in reports and in cross-validation. */
interface Case {
  readonly set: string;
  readonly fold: number;
  readonly choice: Choice;
}

/**
 * Learns the three models one after the other, each on what the one before makes of the questions:
 * passages, sentences, confidence. The same sets, seed and folds give the same weights.
 */
export function train(
  sets: readonly EvaluationSet[],
  tools: Languages,
  options: TrainingOptions,
): Model {
  const indexed = sets
    .flatMap(withSmallOnes(options.seed))
    .map(({ set, weight }) => ({ ...indexSet(set, tools), weight }));
  let model = options.keep ?? startingModel();
  if (options.keep) return { ...model, ...learnConfidence(indexed, tools, model, options) };
  model = { ...model, passage: learnStage('passages', PASSAGE_FEATURES, passageCases, model) };
  model = { ...model, sentence: learnStage('sentences', SENTENCE_FEATURES, sentenceCases, model) };
  return { ...model, ...learnConfidence(indexed, tools, model, options) };

  function learnStage<Name extends string>(
    name: string,
    names: readonly Name[],
    casesOf: (findings: Findings, question: SetQuestion) => Choice,
    before: Model,
  ): Record<Name, number> {
    const finder: Finder = { model: before, tools, scratch: new Scratch() };
    const cases = indexed
      .filter(({ set }) => isAnswerable(set))
      .flatMap(({ set, view, weight }) =>
        set.questions
          .filter(({ gold }) => gold.length > 0)
          .map((question) => ({
            set: set.name,
            fold: foldOf(question.gold[0]?.article ?? '', options.folds, options.seed),
            choice: { ...casesOf(findFor(question, view, finder), question), weight },
          })),
      );
    report(name, names, cases, options);
    return named(
      names,
      learnChoice(
        cases.map(({ choice }) => choice),
        names.length,
      ),
    );
  }
}

/** Articles in a small corpus, and up to how many articles a set is dealt into small ones too. */
const SMALL = 8;
const MOST_DEALT = 2_000;

/**
 * Teams' dossiers hold a few articles on one topic, where no word is rare. Sets are therefore also
 * dealt into small corpora, each with the questions that its articles answer.
 */
function withSmallOnes(seed: number) {
  return (set: EvaluationSet): WeightedSet[] => {
    const weight = weightOf(set);
    if (!isAnswerable(set) || set.articles.length > MOST_DEALT) return [{ set, weight }];
    const count = Math.ceil(set.articles.length / SMALL);
    const groupOf = (article: string) => foldOf(article, count, seed + 2);
    const groups = Array.from({ length: count }, (_, group) => ({
      name: `${set.name}, small`,
      articles: set.articles.filter(({ id }) => groupOf(id) === group),
      questions: set.questions.filter(({ gold }) => groupOf(gold[0]?.article ?? '') === group),
    }));
    return [{ set, weight }, ...groups.map((group) => ({ set: group, weight: weight / 2 }))];
  };
}

/** Small sets count more for each question, so that no kind of text is drowned out. */
function weightOf({ questions }: EvaluationSet): number {
  return Math.sqrt(2_000 / Math.max(300, questions.length));
}

interface WeightedSet {
  readonly set: EvaluationSet;
  readonly weight: number;
}

interface IndexedSet extends WeightedSet {
  readonly view: View;
}

function indexSet(set: EvaluationSet, tools: Languages): IndexedSet {
  const index = CorpusIndex.empty(tools);
  for (const article of set.articles) index.put(article);
  return { set, view: wholeView(index), weight: 1 };
}

function findFor(question: SetQuestion, view: View, finder: Finder): Findings {
  return find(question.question, question.lang ?? 'fr', view, finder);
}

function passageCases({ passages }: Findings, { gold }: SetQuestion): Choice {
  const rows = Float32Array.from(
    passages.flatMap(({ features }) => PASSAGE_FEATURES.map((name) => features[name])),
  );
  const right = Uint8Array.from(passages, ({ candidate: { owner, at } }) => {
    const passage = owner.passages[at];
    return passage && isGold(gold, owner.article.id, passage.start, passage.end) ? 1 : 0;
  });
  return { rows, right, weight: 1 };
}

function sentenceCases({ sentences }: Findings, { gold }: SetQuestion): Choice {
  const rows = Float32Array.from(
    sentences.flatMap(({ features }) => SENTENCE_FEATURES.map((name) => features[name])),
  );
  const right = Uint8Array.from(sentences, ({ candidate, start, end }) =>
    isGold(gold, candidate.owner.article.id, start, end) ? 1 : 0,
  );
  return { rows, right, weight: 1 };
}

/** Cross-validated hits, and what is lost when a feature is left out of the sum. */
function report<Name extends string>(
  stage: string,
  names: readonly Name[],
  cases: readonly Case[],
  { folds, log }: TrainingOptions,
): void {
  const models = Array.from({ length: folds }, (_, fold) =>
    learnChoice(
      cases.filter((one) => one.fold !== fold).map(({ choice }) => choice),
      names.length,
    ),
  );
  log(`\n## ${stage}: first is right, cross-validated over articles (${folds} folds)`);
  const whole = hits(cases, models, -1);
  for (const [set, share] of whole) log(`${set.padEnd(14)} ${percent(share)}`);
  log('\nfeature              weight   loss of hits without it, in points, by set');
  for (const [at, name] of names.entries()) {
    const without = hits(cases, models, at);
    const losses = [...whole].map(
      ([set, share]) => `${set} ${percent(share - (without.get(set) ?? 0))}`,
    );
    log(
      `${name.padEnd(20)} ${(models[0]?.[at] ?? 0).toFixed(2).padStart(6)}   ${losses.join('  ')}`,
    );
  }
}

function hits(cases: readonly Case[], models: readonly Float64Array[], left: number) {
  const right = new Map<string, number>();
  const total = new Map<string, number>();
  for (const { set, fold, choice } of cases) {
    const weights = models[fold]?.map((weight, at) => (at === left ? 0 : weight)) ?? [];
    const scores = scoreRows(choice.rows, weights);
    const hit = choice.right[scores.indexOf(Math.max(...scores))] ?? 0;
    right.set(set, (right.get(set) ?? 0) + hit);
    total.set(set, (total.get(set) ?? 0) + 1);
  }
  return new Map([...total].map(([set, count]) => [set, (right.get(set) ?? 0) / count]));
}

/** Confidence is learned where half of the answers are missing: every other article is taken out. */
function learnConfidence(
  indexed: readonly IndexedSet[],
  tools: Languages,
  model: Model,
  options: TrainingOptions,
): Pick<Model, 'confidence' | 'thresholds'> {
  const finder: Finder = { model, tools, scratch: new Scratch() };
  const judged = indexed.flatMap((one) => {
    const halved = isAnswerable(one.set) ? indexSet(halve(one.set, options.seed), tools) : one;
    return halved.set.questions.flatMap((question) =>
      judge(question, halved.view, finder, one, options),
    );
  });
  const sets = new Set(indexed.filter(({ set }) => !isAnswerable(set)).map(({ set }) => set.name));
  const held = crossValidate(judged, options.folds);
  options.log('\n## confidence: reliability, cross-validated over articles');
  for (const line of reliability(held)) options.log(line);
  const answer = chooseThreshold(realistic(held, sets), options.precision);
  options.log(`threshold for an answer at precision ${options.precision}: ${answer.toFixed(3)}`);
  const weights = learnProbability(
    judged.map(({ row }) => row),
    judged.map(({ right }) => right),
    ONLY_ADDS,
  );
  return {
    confidence: named([...CONFIDENCE_FEATURES, 'constant'], weights),
    thresholds: { answer: rounded(answer), nearest: rounded(answer / 25) },
  };
}

/** The threshold is set where questions without an answer were asked by people, if there are any. */
function realistic(judged: readonly Judged[], sets: ReadonlySet<string>): readonly Judged[] {
  return sets.size === 0 ? judged : judged.filter(({ set }) => sets.has(set));
}

const ONLY_ADDS = CONFIDENCE_FEATURES.map((name) => !MAY_COUNT_AGAINST.has(name));

interface Lesson extends Judged {
  readonly row: readonly number[];
  readonly fold: number;
}

function judge(
  question: SetQuestion,
  view: View,
  finder: Finder,
  { set }: IndexedSet,
  { folds, seed }: TrainingOptions,
): Lesson[] {
  const findings = findFor(question, view, finder);
  const span = chooseSpans(findings.sentences, likelihoods(findings.sentences, finder.model), 1)[0]
    ?.span;
  if (!findings.evidence || !span) return [];
  const article = span.sentences[0]?.candidate.owner.article.id ?? '';
  return [
    {
      set: set.name,
      row: rowOf(findings.evidence),
      right: isGold(question.gold, article, span.start, span.end) ? 1 : 0,
      confidence: 0,
      fold: foldOf(question.gold[0]?.article ?? question.id, folds, seed),
    },
  ];
}

function crossValidate(lessons: readonly Lesson[], folds: number): Judged[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const others = lessons.filter((lesson) => lesson.fold !== fold);
    const weights = learnProbability(
      others.map(({ row }) => row),
      others.map(({ right }) => right),
      ONLY_ADDS,
    );
    return lessons
      .filter((lesson) => lesson.fold === fold)
      .map((lesson) => ({ ...lesson, confidence: probability([...lesson.row, 1], weights) }));
  });
}

function probability(row: readonly number[], weights: Float64Array): number {
  const odds = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}

function rowOf(features: ConfidenceFeatures): number[] {
  return CONFIDENCE_FEATURES.map((name) => features[name]);
}

/** Sets with unanswerable questions teach the confidence alone. */
function isAnswerable({ questions }: EvaluationSet): boolean {
  return questions.every(({ gold }) => gold.length > 0);
}

function halve(set: EvaluationSet, seed: number): EvaluationSet {
  const kept = set.articles.filter(({ id }) => foldOf(id, 2, seed + 1) === 0);
  const ids = new Set(kept.map(({ id }) => id));
  const questions = set.questions.map((question) => ({
    ...question,
    gold: question.gold.filter(({ article }) => ids.has(article)),
  }));
  return { ...set, articles: kept, questions };
}

/** Weights to find candidates with before any are learned: the first stage's own order. */
function startingModel(): Model {
  const passage = zeros(PASSAGE_FEATURES);
  return {
    passage: { ...passage, 'bm25-of-best': 1 },
    sentence: zeros(SENTENCE_FEATURES),
    confidence: zeros([...CONFIDENCE_FEATURES, 'constant']),
    thresholds: { answer: 0.5, nearest: 0.1 },
  };
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return named(names, new Float64Array(names.length));
}

function named<Name extends string>(names: readonly Name[], values: ArrayLike<number>) {
  // `fromEntries` forgets the names; every one of them is given here.
  return Object.fromEntries(names.map((name, at) => [name, rounded(values[at] ?? 0)])) as Record<
    Name,
    number
  >;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
