import type { IndexedArticle } from '../index/corpus-index.ts';
import type { View } from '../index/view.ts';
import type { ArticleChance } from './choose.ts';
import { type Field, PASSAGE_FEATURES, type PassageFeatures, passageFeatures } from './features.ts';
import { Matcher } from './match.ts';
import type { Model } from './model.ts';
import type { Query } from './query.ts';
import { type Candidate, retrieve, type Scratch } from './retrieve.ts';
import { score } from './score.ts';

/** A passage with what speaks for it, in log-odds. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly features: PassageFeatures;
  readonly score: number;
}

/** What the first stage hands over: at most `limit` candidates, and all that their features need. */
export function candidatesFor(query: Query, view: View, scratch: Scratch, limit: number): Field {
  const { terms, candidates } = retrieve(query, view, scratch, limit);
  const matcher = new Matcher(terms, view.index.vocabulary);
  const { averageLength, passages } = view;
  return { query, terms, matcher, candidates, averageLength, passages };
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

/** The candidates, best first. */
export function rerank(field: Field, model: Model): Ranked[] {
  const features = passageFeatures(field);
  const ranked = field.candidates.flatMap((candidate, at) => {
    const own = features[at];
    if (!own) return [];
    const isForeign = candidate.owner.article.lang !== field.query.language;
    const learned = score(own, model.passage, PASSAGE_FEATURES);
    return [{ candidate, features: own, score: learned - priorCost(own, isForeign) }];
  });
  return byArticle(ranked).flatMap(asWhole).sort(better);
}

function better(a: Ranked, b: Ranked): number {
  return b.score - a.score;
}

function byArticle(ranked: readonly Ranked[]): Ranked[][] {
  const groups = new Map<IndexedArticle, Ranked[]>();
  for (const one of ranked) {
    const group = groups.get(one.candidate.owner);
    if (group) group.push(one);
    else groups.set(one.candidate.owner, [one]);
  }
  return [...groups.values()];
}

/**
 * How far the passages of an article without a title are believed one by one, and what its BM25 as a
 * whole adds, in log-odds. Without a title nothing but the text tells what the article is about:
 * many passages that say something of it are worth more than one that says most.
 */
const BELIEF = 0.4;
const WHOLE = 8;

/**
 * An article's passages with scores that add up to what speaks for the article: log-odds of an
 * untitled article, then of each passage within it. Those of a titled one stay as they are.
 */
function asWhole(passages: readonly Ranked[]): readonly Ranked[] {
  const [first] = passages;
  if (first?.candidate.owner.article.title !== '') return passages;
  const scores = scoresOf(passages);
  const article = logSum(scores, BELIEF) + WHOLE * first.features['article-bm25'];
  const shift = article - logSum(scores, 1);
  return passages.map((one) => ({ ...one, score: one.score + shift }));
}

/** `log(Σ exp(belief · score)) / belief`, without overflow. */
function logSum(scores: readonly number[], belief: number): number {
  const top = Math.max(...scores);
  const sum = scores.reduce((all, value) => all + Math.exp(belief * (value - top)), 0);
  return top + Math.log(sum) / belief;
}

/** Passages that sentences are chosen from, and articles of which one is, at least. */
const PASSAGES = 8;
const ARTICLES = 3;

/** The passages to quote from: the best, and the best of each of the best articles. Best first. */
export function worthReading(ranked: readonly Ranked[]): readonly Ranked[] {
  const leading = new Set(
    byArticle(ranked)
      .slice(0, ARTICLES)
      .map(([best]) => best),
  );
  return ranked.filter((one, at) => at < PASSAGES || leading.has(one));
}

/** An article's share of the passages' likelihood. */
export function articleChances(passages: readonly Ranked[]): ArticleChance {
  const all = logSum(scoresOf(passages), 1);
  const shares = new Map(
    byArticle(passages).map((own) => [
      own[0]?.candidate.owner,
      Math.exp(logSum(scoresOf(own), 1) - all),
    ]),
  );
  return (article) => shares.get(article) ?? 0;
}

function scoresOf(passages: readonly Ranked[]): number[] {
  return passages.map(({ score: value }) => value);
}
