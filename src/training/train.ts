import { PASSAGE_FEATURES } from '../answer/features.ts';
import type { Model } from '../answer/model.ts';
import type { Finder, Findings } from '../answer/pipeline.ts';
import type { Languages } from '../answer/reading.ts';
import { Scratch } from '../answer/retrieve.ts';
import { SENTENCE_FEATURES } from '../answer/sentences.ts';
import { type EvaluationSet, isGold, type SetQuestion } from '../evaluation/sets.ts';
import { learnConfidence } from './confidence.ts';
import { type Choice, foldOf, learnChoice } from './learn.ts';
import type { TrainingOptions } from './options.ts';
import { report } from './report.ts';
import { named, startingModel } from './weights.ts';
import { findFor, indexSet, isAnswerable, withSmallOnes } from './worlds.ts';

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
    .flatMap(withSmallOnes(tools))
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
