import type { Vocabulary } from '../index/vocabulary.ts';
import type { ScoredTerm } from './retrieve.ts';

/** A word of a passage that stands for a word of the question. */
export interface Match {
  /** Token number, from the start of the stretch that was matched. */
  readonly at: number;
  /** Number of the question's term. */
  readonly term: number;
  /** 1 for the word itself, less for a relative. */
  readonly weight: number;
  /** The same spelling but for case and accents. */
  readonly exact: boolean;
}

interface Meaning {
  readonly term: number;
  readonly weight: number;
}

/** Finds the words of one question in sequences of forms. */
export class Matcher {
  readonly #vocabulary: Vocabulary;
  readonly #stems = new Map<number, Meaning>();
  readonly #exacts = new Map<number, number>();

  constructor(terms: readonly ScoredTerm[], vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    for (const [at, { term }] of terms.entries()) {
      for (const [stem, weight] of term.weights) this.#learn(stem, at, weight);
      const exact = vocabulary.exacts.find(term.exact);
      if (exact !== undefined) this.#exacts.set(exact, at);
    }
  }

  #learn(stem: string, term: number, weight: number): void {
    const id = this.#vocabulary.stems.find(stem);
    if (id === undefined) return;
    const known = this.#stems.get(id);
    if (!known || known.weight < weight) this.#stems.set(id, { term, weight });
  }

  /** The matches among `forms[from..to)`, in order. */
  matches(forms: ArrayLike<number>, from: number, to: number): Match[] {
    const found: Match[] = [];
    for (let at = from; at < to; at += 1) {
      const form = (forms[at] ?? -2) >> 1;
      const meaning = this.#stems.get(this.#vocabulary.stemOf(form));
      if (!meaning) continue;
      const exact = this.#exacts.get(this.#vocabulary.exactOf(form)) === meaning.term;
      found.push({ at: at - from, term: meaning.term, weight: meaning.weight, exact });
    }
    return found;
  }
}

/** Titles of more words are headlines: they tell what happened, not what each sentence is about. */
const LONGEST_NAME = 6;

/** The matches in a title and heading that count for what stands below: of a headline only names. */
export function ofTitle(
  matches: readonly Match[],
  length: number,
  terms: readonly ScoredTerm[],
): Match[] {
  return matches.filter(({ term }) => length <= LONGEST_NAME || terms[term]?.term.proper);
}

/** How much of a question, by idf, a set of matches covers: the measures that several features share. */
export interface Coverage {
  /** Words held themselves or by a full equivalent. */
  readonly full: number;
  /** Words held in any way, each by its best weight. */
  readonly any: number;
  /** Words held in the same spelling. */
  readonly exact: number;
  /** Words held in full, each counting the same: a name that every passage holds still matters. */
  readonly words: number;
  /** Of the question's names, those held in full; 1 when it names none. */
  readonly names: number;
  /** Of its other words, by idf, those held, each by its best weight; 1 when it has none. */
  readonly relation: number;
}

/** Shares of the question's idf, 0 to 1. */
export function coverage(matches: readonly Match[], terms: readonly ScoredTerm[]): Coverage {
  const best = new Float64Array(terms.length);
  const exact = new Uint8Array(terms.length);
  for (const match of matches) {
    best[match.term] = Math.max(best[match.term] ?? 0, match.weight);
    if (match.exact) exact[match.term] = 1;
  }
  const sums = { full: 0, any: 0, exact: 0, words: 0, names: 0, named: 0, relation: 0, related: 0 };
  for (const [at, { idf, term }] of terms.entries()) {
    const weight = best[at] ?? 0;
    const held = weight >= FULL ? 1 : 0;
    sums.any += idf * weight;
    sums.full += idf * held;
    sums.exact += idf * (exact[at] ?? 0);
    sums.words += held;
    if (term.proper) {
      sums.named += 1;
      sums.names += held;
    } else {
      sums.related += idf;
      sums.relation += idf * weight;
    }
  }
  const total = totalIdf(terms);
  return {
    full: sums.full / total,
    any: sums.any / total,
    exact: sums.exact / total,
    words: sums.words / Math.max(1, terms.length),
    names: sums.named === 0 ? 1 : sums.names / sums.named,
    relation: sums.related === 0 ? 1 : sums.relation / sums.related,
  };
}

/** From this weight on an alternative stands for the word. */
const FULL = 0.7;

export function totalIdf(terms: readonly ScoredTerm[]): number {
  return Math.max(
    1e-9,
    terms.reduce((sum, { idf }) => sum + idf, 0),
  );
}

/** The largest share of idf that any `width` tokens in a row hold. */
export function windowCoverage(
  matches: readonly Match[],
  terms: readonly ScoredTerm[],
  width: number,
): number {
  const counts = new Uint16Array(terms.length);
  let held = 0;
  let bestHeld = 0;
  let from = 0;
  for (const match of matches) {
    if (counts[match.term] === 0) held += (terms[match.term]?.idf ?? 0) * match.weight;
    counts[match.term] = (counts[match.term] ?? 0) + 1;
    for (let first = matches[from]; first && match.at - first.at >= width; first = matches[from]) {
      counts[first.term] = (counts[first.term] ?? 1) - 1;
      if (counts[first.term] === 0) held -= (terms[first.term]?.idf ?? 0) * first.weight;
      from += 1;
    }
    bestHeld = Math.max(bestHeld, held);
  }
  return bestHeld / totalIdf(terms);
}

/**
 * Share of the question's neighbouring word pairs that stand close together here: `adjacent` in the
 * same order with at most two words between, `near` in any order within eight.
 */
export function pairs(
  matches: readonly Match[],
  terms: readonly ScoredTerm[],
): { readonly adjacent: number; readonly near: number } {
  const adjacent = new Uint8Array(terms.length);
  const near = new Uint8Array(terms.length);
  for (const [i, match] of matches.entries()) {
    for (let j = i + 1; j < matches.length; j += 1) {
      const next = matches[j];
      if (!next || next.at - match.at > 8) break;
      if (next.term === match.term + 1 && next.at - match.at <= 3) adjacent[match.term] = 1;
      if (Math.abs(next.term - match.term) === 1) near[Math.min(next.term, match.term)] = 1;
    }
  }
  return { adjacent: pairShare(adjacent, terms), near: pairShare(near, terms) };
}

function pairShare(flags: Uint8Array, terms: readonly ScoredTerm[]): number {
  let sum = 0;
  let total = 0;
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const weight = Math.min(terms[at]?.idf ?? 0, terms[at + 1]?.idf ?? 0);
    total += weight;
    sum += weight * (flags[at] ?? 0);
  }
  return total === 0 ? 0 : sum / total;
}

/** Is the `rank`-th rarest word of the question held in full? 0 or 1; by half when in part. */
export function rarest(
  matches: readonly Match[],
  terms: readonly ScoredTerm[],
  rank: number,
): number {
  const order = terms
    .map((_, at) => at)
    .sort((a, b) => (terms[b]?.idf ?? 0) - (terms[a]?.idf ?? 0));
  const wanted = order[rank];
  if (wanted === undefined) return 0;
  return matches.reduce(
    (best, match) => (match.term === wanted ? Math.max(best, match.weight) : best),
    0,
  );
}
