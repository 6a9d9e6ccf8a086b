import { type Finder, type Findings, find } from '../answer/pipeline.ts';
import type { Languages } from '../answer/reading.ts';
import type { EvaluationSet, SetQuestion } from '../evaluation/sets.ts';
import { CorpusIndex } from '../index/corpus-index.ts';
import { type View, wholeView } from '../index/view.ts';
import { dossiersOf } from './dossiers.ts';
import { foldOf } from './learn.ts';

/** Articles in a small corpus, and up to how many articles a set is dealt into small ones too. */
const SMALL = 8;
const MOST_DEALT = 2_000;

/**
 * Teams' dossiers hold a few articles on one topic, where the words of the topic are in all of them.
 * Sets are therefore also dealt into small corpora of articles that are alike, each with the
 * questions that its articles answer.
 */
export function withSmallOnes(tools: Languages) {
  return (set: EvaluationSet): WeightedSet[] => {
    const weight = weightOf(set);
    if (!isAnswerable(set) || set.articles.length > MOST_DEALT) return [{ set, weight }];
    const dossiers = dossiersOf(indexSet(set, tools).view, SMALL).map((ids) => ({
      name: `${set.name}, small`,
      articles: set.articles.filter(({ id }) => ids.has(id)),
      questions: set.questions.filter(({ gold }) => ids.has(gold[0]?.article ?? '')),
    }));
    return [{ set, weight }, ...dossiers.map((dossier) => ({ set: dossier, weight: weight / 2 }))];
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

export interface IndexedSet extends WeightedSet {
  readonly view: View;
}

export function indexSet(set: EvaluationSet, tools: Languages): IndexedSet {
  const index = CorpusIndex.empty(tools);
  for (const article of set.articles) index.put(article);
  return { set, view: wholeView(index), weight: 1 };
}

export function findFor(question: SetQuestion, view: View, finder: Finder): Findings {
  return find(question.question, question.lang ?? 'fr', view, finder);
}

/** Sets with unanswerable questions teach the confidence alone. */
export function isAnswerable({ questions }: EvaluationSet): boolean {
  return questions.every(({ gold }) => gold.length > 0);
}

export function halve(set: EvaluationSet, seed: number): EvaluationSet {
  const kept = set.articles.filter(({ id }) => foldOf(id, 2, seed + 1) === 0);
  const ids = new Set(kept.map(({ id }) => id));
  const questions = set.questions.map((question) => ({
    ...question,
    gold: question.gold.filter(({ article }) => ids.has(article)),
  }));
  return { ...set, articles: kept, questions };
}
