import type { IndexedArticle } from '../index/corpus-index.ts';
import {
  type Coverage,
  coverage,
  type Match,
  type Matcher,
  ofTitle,
  pairs,
  rarest,
  totalIdf,
  windowCoverage,
} from './match.ts';
import type { Query } from './query.ts';
import { ARTICLE_SHARE, type Candidate, type ScoredTerm } from './retrieve.ts';

/** What the re-ranker looks at in a passage. Each is about 0 to 1; the order is that of the weights. */
export const PASSAGE_FEATURES = [
  'bm25',
  'bm25-of-best',
  'bm25-rank',
  'full',
  'any',
  'exact',
  'words',
  'names',
  'title-full',
  'rarest',
  'second-rarest',
  'adjacent-pairs',
  'near-pairs',
  'window-12',
  'proper',
  'length',
  'opens-article',
  'article-best',
  'article-bm25',
  'article-bm25-of-best',
  'article-full',
  'untitled-article',
  'article-exact',
  'article-names',
  'repeats',
] as const;
export type PassageFeature = (typeof PASSAGE_FEATURES)[number];
export type PassageFeatures = Readonly<Record<PassageFeature, number>>;

/** What all candidates of one question share. */
export interface Field {
  readonly query: Query;
  readonly terms: readonly ScoredTerm[];
  readonly matcher: Matcher;
  readonly candidates: readonly Candidate[];
  readonly averageLength: number;
  /** Passages that were searched. */
  readonly passages: number;
}

/** The features of every candidate, in their order. */
export function passageFeatures(field: Field): PassageFeatures[] {
  const top = field.candidates[0]?.score ?? 1;
  const ideal = totalIdf(field.terms) * 2.2;
  const articles = articleScores(field.candidates);
  const whole = wholeArticles(field);
  const topWhole = Math.max(1e-9, ...field.candidates.map(({ articleScore }) => articleScore));
  return field.candidates.map((candidate, rank) => {
    const { forms, title, body } = matchCandidate(field, candidate);
    const matches = [...title, ...body];
    const held = coverage(matches, field.terms);
    const heldInTitle = coverage(title, field.terms);
    const close = pairs(matches, field.terms);
    const scores = articles.get(candidate.owner.article.id) ?? [];
    return {
      bm25: ownScore(candidate) / ideal,
      'bm25-of-best': candidate.score / top,
      'bm25-rank': 1 / (1 + rank),
      full: held.full,
      any: held.any,
      exact: held.exact,
      words: held.words,
      names: held.names,
      'title-full': heldInTitle.full,
      rarest: rarest(matches, field.terms, 0),
      'second-rarest': rarest(matches, field.terms, 1),
      'adjacent-pairs': close.adjacent,
      'near-pairs': close.near,
      'window-12': windowCoverage(body, field.terms, 12),
      proper: heldShare(matches, field.terms, (term) => term.proper),
      length: Math.log2((forms + 1) / (field.averageLength + 1)) / 4,
      'opens-article': candidate.at === 0 ? 1 : 0,
      'article-best': (scores[0] ?? 0) / top,
      'article-bm25': candidate.articleScore / ideal,
      'article-bm25-of-best': candidate.articleScore / topWhole,
      'untitled-article': untitled(candidate) * (candidate.articleScore / topWhole),
      'article-full': whole.get(candidate.owner)?.full ?? 0,
      'article-names': whole.get(candidate.owner)?.names ?? 0,
      'article-exact': whole.get(candidate.owner)?.exact ?? 0,
      repeats: Math.log2(1 + body.length) / 5,
    };
  });
}

function matchCandidate({ matcher, terms }: Field, { owner, at }: Candidate) {
  const from = owner.starts[at] ?? 0;
  const to = owner.starts[at + 1] ?? from;
  const lead = owner.leads[at] ?? 0;
  const matches = matcher.matches(owner.forms, from, to);
  return {
    forms: to - from,
    title: ofTitle(
      matches.filter((match) => match.at < lead),
      lead,
      terms,
    ),
    body: matches.filter((match) => match.at >= lead),
  };
}

/** The candidates' scores by article, best first. */
function articleScores(candidates: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const scores = new Map<string, number[]>();
  for (const { owner, score } of candidates) {
    const known = scores.get(owner.article.id);
    if (known) known.push(score);
    else scores.set(owner.article.id, [score]);
  }
  return scores;
}

/** Longer articles are judged by their beginning. Tokens. */
const LONGEST_ARTICLE = 3_000;
/** Coverage by the candidates' articles as wholes: a headline is answered by all of its text. */
function wholeArticles(field: Field): ReadonlyMap<IndexedArticle, Coverage> {
  const found = new Map<IndexedArticle, Coverage>();
  for (const { owner } of field.candidates) {
    if (found.has(owner)) continue;
    const length = Math.min(owner.forms.length, LONGEST_ARTICLE);
    const matches = field.matcher.matches(owner.forms, 0, length);
    found.set(owner, coverage(matches, field.terms));
  }
  return found;
}

/** Without a title only the whole text tells what an article is about. */
function untitled({ owner }: Candidate): number {
  return owner.article.title === '' ? 1 : 0;
}

function ownScore({ score, articleScore }: Candidate): number {
  return score - ARTICLE_SHARE * articleScore;
}

/** Of the question's words of a kind, the share (by idf) that is held; 0 when it has none. */
function heldShare(
  matches: readonly Match[],
  terms: readonly ScoredTerm[],
  isKind: (term: ScoredTerm['term']) => boolean,
): number {
  const held = new Set(matches.filter(({ weight }) => weight >= 0.7).map(({ term }) => term));
  let sum = 0;
  let total = 0;
  for (const [at, { term, idf }] of terms.entries()) {
    if (!isKind(term)) continue;
    total += idf;
    if (held.has(at)) sum += idf;
  }
  return total === 0 ? 0 : sum / total;
}
