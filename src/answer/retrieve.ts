import type { IndexedPassage } from '../index/corpus-index.ts';
import type { View } from '../index/view.ts';
import type { Query, QueryTerm } from './query.ts';

/** A question's word with what the visible passages say of it. */
export interface ScoredTerm {
  readonly term: QueryTerm;
  /** Visible passages that hold the word itself or a full equivalent. */
  readonly frequency: number;
  /** Robertson–Spärck Jones weight over the visible passages. */
  readonly idf: number;
}

export interface Candidate extends IndexedPassage {
  /** What candidates are chosen by: its own score and a share of its article's. */
  readonly score: number;
  /** BM25 of the whole article. */
  readonly articleScore: number;
}

export interface Retrieval {
  readonly terms: readonly ScoredTerm[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

/** BM25 (Robertson & Zaragoza, 2009); tuning these gained nothing. */
const K1 = 1.2;
const B = 0.6;
/** How much an article's own score adds to that of its passages. */
export const ARTICLE_SHARE = 0.6;
/** A usual article, in tokens: a constant, so that scores do not hang on how texts are cut. */
const ARTICLE_LENGTH = 400;
/** Alternatives below this do not make a passage "hold" the word. */
const FULL = 0.7;

/** Working memory for one index, reused: allocating it for each question would cost more than the search. */
export class Scratch {
  scores = new Float64Array(0);
  frequencies = new Float32Array(0);
  held = new Uint8Array(0);
  /** Of articles, at the id of their first passage. */
  articleScores = new Float64Array(0);
  articleFrequencies = new Float32Array(0);

  grow(size: number): void {
    if (this.scores.length >= size) return;
    const capacity = Math.ceil(size * 1.25);
    this.scores = new Float64Array(capacity);
    this.frequencies = new Float32Array(capacity);
    this.held = new Uint8Array(capacity);
    this.articleScores = new Float64Array(capacity);
    this.articleFrequencies = new Float32Array(capacity);
  }
}

/**
 * First stage: BM25 over the visible passages. A word and its alternatives count as one term: their
 * frequencies are summed and the term has one idf, so that a translation into four synonyms does
 * not outweigh a name. Scores are not multiplied by the number of matched terms.
 */
export function retrieve(query: Query, view: View, scratch: Scratch, limit: number): Retrieval {
  scratch.grow(view.index.idLimit);
  const touched: number[] = [];
  const terms = query.terms.map((term) => scoreTerm(term, view, scratch, touched));
  const { scores, articleScores } = scratch;
  const { firsts } = view.index.columns;
  for (const passage of touched) {
    const whole = articleScores[firsts[passage] ?? 0] ?? 0;
    scores[passage] = (scores[passage] ?? 0) + ARTICLE_SHARE * whole;
  }
  const candidates = best(touched, scratch, limit, view);
  for (const passage of touched) {
    scores[passage] = 0;
    articleScores[firsts[passage] ?? 0] = 0;
  }
  return { terms, candidates };
}

function scoreTerm(term: QueryTerm, view: View, scratch: Scratch, touched: number[]): ScoredTerm {
  const { frequencies, held, scores } = scratch;
  const { lengths } = view.index.columns;
  const averageLength = Math.max(1, view.averageLength);
  const passages = collect(term, view, scratch);
  let full = 0;
  for (const passage of passages) full += held[passage] ?? 0;
  const frequency = full === 0 ? passages.length : full;
  const idf = Math.log(1 + (view.passages - frequency + 0.5) / (frequency + 0.5));
  for (const passage of passages) {
    const before = scores[passage] ?? 0;
    if (before === 0) touched.push(passage);
    const length = (lengths[passage] ?? 0) / averageLength;
    scores[passage] = before + idf * saturate(frequencies[passage] ?? 0, length);
  }
  addArticleScores(passages, idf, view, scratch);
  for (const passage of passages) {
    frequencies[passage] = 0;
    held[passage] = 0;
  }
  return { term, frequency: full, idf };
}

/** BM25 of whole articles: a passage of an article that is about the question is worth more. */
function addArticleScores(
  passages: readonly number[],
  idf: number,
  view: View,
  scratch: Scratch,
): void {
  const { frequencies, articleFrequencies, articleScores } = scratch;
  const { firsts, articleLengths } = view.index.columns;
  const articles: number[] = [];
  for (const passage of passages) {
    const first = firsts[passage] ?? 0;
    const before = articleFrequencies[first] ?? 0;
    if (before === 0) articles.push(first);
    articleFrequencies[first] = before + (frequencies[passage] ?? 0);
  }
  for (const first of articles) {
    const length = (articleLengths[first] ?? 0) / ARTICLE_LENGTH;
    const whole = idf * saturate(articleFrequencies[first] ?? 0, length);
    articleScores[first] = (articleScores[first] ?? 0) + whole;
    articleFrequencies[first] = 0;
  }
}

/** Sums the frequencies of a term's alternatives into the scratch; returns the passages touched. */
function collect(term: QueryTerm, view: View, { frequencies, held }: Scratch): number[] {
  const passages: number[] = [];
  for (const [stem, weight] of term.weights) {
    view.index.postings.postings(stem)?.forEach((count, passage) => {
      if (view.members && view.members[passage] !== 1) return;
      const before = frequencies[passage] ?? 0;
      if (before === 0) passages.push(passage);
      frequencies[passage] = before + weight * count;
      if (weight >= FULL) held[passage] = 1;
    });
  }
  return passages;
}

/** `length` as a multiple of the usual one. */
function saturate(frequency: number, length: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
}

/** The `limit` best of the touched passages; equal scores in the order of articles and places. */
function best(touched: number[], scratch: Scratch, limit: number, view: View): Candidate[] {
  const { scores, articleScores } = scratch;
  const floor = threshold(touched, scores, limit);
  const found: Candidate[] = [];
  for (const passage of touched) {
    const score = scores[passage] ?? 0;
    const owner = view.index.owner(passage);
    if (score < floor || !owner) continue;
    const articleScore = articleScores[owner.first] ?? 0;
    found.push({ id: passage, owner, at: passage - owner.first, score, articleScore });
  }
  return found.sort(byScore).slice(0, limit);
}

function byScore(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.owner === b.owner) return a.at - b.at;
  return a.owner.article.id < b.owner.article.id ? -1 : 1;
}

/** The score of the `limit`-th best, by a heap of the best so far, whose root is the least of them. */
function threshold(touched: readonly number[], scores: Float64Array, limit: number): number {
  if (touched.length <= limit) return Number.NEGATIVE_INFINITY;
  const heap = new Float64Array(limit).fill(Number.NEGATIVE_INFINITY);
  for (const passage of touched) {
    const score = scores[passage] ?? 0;
    if (score > (heap[0] ?? 0)) replaceLeast(heap, score);
  }
  return heap[0] ?? Number.NEGATIVE_INFINITY;
}

function replaceLeast(heap: Float64Array, score: number): void {
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    const next = (heap[child + 1] ?? Infinity) < (heap[child] ?? 0) ? child + 1 : child;
    if ((heap[next] ?? 0) >= score) break;
    heap[at] = heap[next] ?? 0;
    at = next;
  }
  heap[at] = score;
}
