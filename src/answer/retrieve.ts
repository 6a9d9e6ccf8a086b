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

/** Ids, in memory that is used again. */
class IdList {
  #ids = new Int32Array(0);
  #length = 0;

  /** Those in use; valid until the next change. */
  get ids(): Int32Array {
    return this.#ids.subarray(0, this.#length);
  }

  push(id: number): void {
    this.#ids[this.#length] = id;
    this.#length += 1;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Makes room for as many ids; forgets those that it has. */
  grow(size: number): void {
    this.#ids = new Int32Array(size);
    this.#length = 0;
  }
}

/**
 * Working memory for one index, reused: allocating it for each question would cost more than the
 * search, and leave garbage that lets the process grow to twice its size.
 */
export class Scratch {
  scores = new Float64Array(0);
  frequencies = new Float32Array(0);
  held = new Uint8Array(0);
  /** Of articles, at the id of their first passage. */
  articleScores = new Float64Array(0);
  articleFrequencies = new Float32Array(0);
  /** Passages with a score. */
  readonly touched = new IdList();
  /** Passages of one term, and the first passages of their articles. */
  readonly passages = new IdList();
  readonly articles = new IdList();

  grow(size: number): void {
    if (this.scores.length >= size) return;
    const capacity = Math.ceil(size * 1.25);
    this.scores = new Float64Array(capacity);
    this.frequencies = new Float32Array(capacity);
    this.held = new Uint8Array(capacity);
    this.articleScores = new Float64Array(capacity);
    this.articleFrequencies = new Float32Array(capacity);
    for (const list of [this.touched, this.passages, this.articles]) list.grow(capacity);
  }
}

/**
 * First stage: BM25 over the visible passages. A word and its alternatives count as one term: their
 * frequencies are summed and the term has one idf, so that a translation into four synonyms does
 * not outweigh a name. Scores are not multiplied by the number of matched terms.
 */
export function retrieve(query: Query, view: View, scratch: Scratch, limit: number): Retrieval {
  scratch.grow(view.index.idLimit);
  scratch.touched.clear();
  const terms = query.terms.map((term) => scoreTerm(term, view, scratch));
  const { scores, articleScores } = scratch;
  const { firsts } = view.index.columns;
  const touched = scratch.touched.ids;
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

function scoreTerm(term: QueryTerm, view: View, scratch: Scratch): ScoredTerm {
  const { frequencies, held, scores, touched } = scratch;
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
function addArticleScores(passages: Int32Array, idf: number, view: View, scratch: Scratch): void {
  const { frequencies, articleFrequencies, articleScores, articles } = scratch;
  const { firsts, articleLengths } = view.index.columns;
  articles.clear();
  for (const passage of passages) {
    const first = firsts[passage] ?? 0;
    const before = articleFrequencies[first] ?? 0;
    if (before === 0) articles.push(first);
    articleFrequencies[first] = before + (frequencies[passage] ?? 0);
  }
  for (const first of articles.ids) {
    const length = (articleLengths[first] ?? 0) / ARTICLE_LENGTH;
    const whole = idf * saturate(articleFrequencies[first] ?? 0, length);
    articleScores[first] = (articleScores[first] ?? 0) + whole;
    articleFrequencies[first] = 0;
  }
}

/** Sums the frequencies of a term's alternatives into the scratch; returns the passages touched. */
function collect(term: QueryTerm, view: View, scratch: Scratch): Int32Array {
  const { frequencies, held, passages } = scratch;
  passages.clear();
  for (const [stem, weight] of term.weights) {
    view.index.postings.postings(stem)?.forEach((count, passage) => {
      if (view.members && view.members[passage] !== 1) return;
      const before = frequencies[passage] ?? 0;
      if (before === 0) passages.push(passage);
      frequencies[passage] = before + weight * count;
      if (weight >= FULL) held[passage] = 1;
    });
  }
  return passages.ids;
}

/** `length` as a multiple of the usual one. */
function saturate(frequency: number, length: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
}

/** The `limit` best of the touched passages; equal scores in the order of articles and places. */
function best(touched: Int32Array, scratch: Scratch, limit: number, view: View): Candidate[] {
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
function threshold(touched: Int32Array, scores: Float64Array, limit: number): number {
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
