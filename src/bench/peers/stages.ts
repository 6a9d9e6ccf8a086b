import { likelihoods } from '../../answer/choose.ts';
import { type Finder, type Findings, find, QUOTES } from '../../answer/pipeline.ts';
import type { Ranked } from '../../answer/rerank.ts';
import type { Candidate } from '../../answer/retrieve.ts';
import { Scratch } from '../../answer/retrieve.ts';
import type { Sentence } from '../../answer/sentences.ts';
import type { Given } from '../../evaluation/evaluate.ts';
import type { EvaluationSet, SetQuestion } from '../../evaluation/sets.ts';
import { CorpusIndex } from '../../index/corpus-index.ts';
import { wholeView } from '../../index/view.ts';
import type { Resources } from '../../library/resources.ts';
import { sentenceOfMostOverlap } from './overlap.ts';
import type { Peer } from './peer.ts';

/** This project as far as a stage, and for what follows what the peers get. */
export function stagesOf(resources: Resources): Peer[] {
  const stage = (name: string, quote: (findings: Findings, finder: Finder) => Given): Peer => ({
    name,
    open: (set) => openStage(set, resources, quote),
  });
  return [
    stage('first stage', ({ query, passages }) =>
      quotePassages(query.text, byFirstStage(passages)),
    ),
    stage('+ re-ranker', ({ query, passages }) => quotePassages(query.text, passages)),
    stage('+ sentence model', quoteSentences),
  ];
}

function openStage(
  set: EvaluationSet,
  resources: Resources,
  quote: (findings: Findings, finder: Finder) => Given,
): (question: SetQuestion) => Given {
  const index = CorpusIndex.empty(resources.tools);
  for (const article of set.articles) index.put(article);
  const view = wholeView(index);
  const finder: Finder = { ...resources, scratch: new Scratch() };
  return ({ question, lang }) => quote(find(question, lang ?? 'fr', view, finder), finder);
}

function byFirstStage(passages: readonly Ranked[]): Ranked[] {
  return passages
    .map((ranked) => ({ ...ranked, score: ranked.candidate.score }))
    .sort((a, b) => b.score - a.score);
}

function quotePassages(question: string, passages: readonly Ranked[]): Given {
  return {
    quotes: passages
      .slice(0, QUOTES)
      .map(({ candidate }) => sentenceOfMostOverlap(question, plain(candidate))),
    articles: passages.map(({ candidate }) => candidate.owner.article.id),
    confidence: passages[0]?.score ?? 0,
    answered: passages.length > 0,
  };
}

function plain({ id, at, owner }: Candidate) {
  const { article, passages } = owner;
  const { start, end } = passages[at] ?? { start: 0, end: 0 };
  return { id, article, title: article.title, text: article.text.slice(start, end), start };
}

/** The likeliest sentences, one by one. */
function quoteSentences({ passages, sentences }: Findings, { model }: Finder): Given {
  const chances = likelihoods(sentences, model);
  const best = sentences
    .map((sentence, at) => ({ sentence, chance: chances[at] ?? 0 }))
    .sort((a, b) => b.chance - a.chance);
  return {
    quotes: best.slice(0, QUOTES).map(({ sentence }) => rangeOf(sentence)),
    articles: passages.map(({ candidate }) => candidate.owner.article.id),
    confidence: best[0]?.chance ?? 0,
    answered: best.length > 0,
  };
}

function rangeOf({ candidate, start, end }: Sentence) {
  return { article: candidate.owner.article.id, start, end };
}
