import {
  CONFIDENCE_FEATURES,
  CONFIDENCE_SIGNS,
  type ConfidenceFeatures,
} from '../answer/confidence.ts';
import type { Model } from '../answer/model.ts';
import type { Finder } from '../answer/pipeline.ts';
import type { Languages } from '../answer/reading.ts';
import { Scratch } from '../answer/retrieve.ts';
import { isGold, type SetQuestion } from '../evaluation/sets.ts';
import type { View } from '../index/view.ts';
import { chooseThreshold, type Judged, reliability } from './calibrate.ts';
import { foldOf, learnProbability } from './learn.ts';
import type { TrainingOptions } from './options.ts';
import { named, rounded } from './weights.ts';
import { findFor, halve, type IndexedSet, indexSet, isAnswerable } from './worlds.ts';

/** Confidence is learned where half of the answers are missing: every other article is taken out. */
export function learnConfidence(
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
    CONFIDENCE_SIGNS,
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
  const span = findings.chosen[0]?.span;
  if (!findings.evidence || !span) return [];
  const article = span.sentences[0].candidate.owner.article.id;
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
      CONFIDENCE_SIGNS,
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
