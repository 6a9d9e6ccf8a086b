import { FlatPostings, type FlatTerms, type Postings } from './flat-postings.ts';
import type { FlatStrings } from './flat-strings.ts';

/** The one field; MiniSearch numbers fields in the order that they are declared in. */
const FIELD = 0;

/** Postings as MiniSearch changes them. */
type LivePostings = Map<number, number> | FlatPostings;

/** What MiniSearch keeps for a term: postings by field. Of a map it uses no more than this. */
export interface Fields {
  readonly size: number;
  get(field: number): LivePostings | undefined;
  set(field: number, postings: LivePostings): unknown;
  delete(field: number): unknown;
}

/** What MiniSearch uses of its radix tree of terms while it adds and removes. */
export interface Terms {
  get(term: string): Fields | undefined;
  has(term: string): boolean;
  fetch(term: string, create: () => Fields): Fields;
  delete(term: string): void;
}

/** And what we use besides. */
export interface TermTree extends Terms {
  set(term: string, value: Fields): void;
  fuzzyGet(term: string, distance: number): Map<string, [Fields, number]>;
  entries(): IterableIterator<[string, Fields]>;
}

/** The terms of a saved index with their postings, in the same order. */
export interface SavedTerms extends FlatTerms {
  readonly terms: FlatStrings;
}

export interface NearTerm {
  readonly stem: string;
  readonly distance: number;
}

/**
 * MiniSearch's radix tree laid over the terms of a saved index. Those lie flat until one is changed:
 * then it is in the tree, and the tree goes before what was saved. So to load an index is no work.
 */
export class LayeredTerms implements Terms {
  readonly #tree: TermTree;
  readonly #saved: SavedTerms | undefined;
  /**
   * Terms that were added to, found without the tree: MiniSearch walks down it for every word of
   * every passage, and the walks took a third of the time of indexing.
   */
  readonly #known = new Map<string, Fields>();

  constructor(tree: TermTree, saved: SavedTerms | undefined) {
    this.#tree = tree;
    this.#saved = saved;
  }

  postings(term: string): Postings | undefined {
    const changed = this.#changed(term);
    return changed ? changed.get(FIELD) : this.#savedPostings(term);
  }

  get(term: string): Fields | undefined {
    const changed = this.#changed(term);
    if (changed) return changed;
    const saved = this.#savedPostings(term);
    return saved && new OneField(saved);
  }

  has(term: string): boolean {
    return this.get(term) !== undefined;
  }

  fetch(term: string, create: () => Fields): Fields {
    const known = this.#known.get(term);
    if (known) return known;
    const fields = this.#tree.fetch(term, () => this.get(term) ?? create());
    this.#known.set(term, fields);
    return fields;
  }

  delete(term: string): void {
    this.#known.delete(term);
    // One that was saved stays in the tree, empty: the saved one would come up again.
    if (this.#saved?.terms.find(term) === undefined) this.#tree.delete(term);
  }

  /** Terms that have postings, within an edit distance. */
  *near(term: string, distance: number): Generator<NearTerm> {
    for (const [stem, [fields, edits]] of this.#tree.fuzzyGet(term, distance)) {
      if (fields.size > 0) yield { stem, distance: edits };
    }
    if (!this.#saved) return;
    const { terms } = this.#saved;
    for (const { id, distance: edits } of terms.near(term, distance)) {
      const stem = terms.text(id);
      if (!this.#changed(stem)) yield { stem, distance: edits };
    }
  }

  /** All terms that have postings. */
  *entries(): Generator<readonly [string, Postings]> {
    for (const [term, fields] of this.#tree.entries()) {
      const postings = fields.get(FIELD);
      if (postings) yield [term, postings];
    }
    for (const term of this.#saved?.terms ?? []) {
      const postings = this.#changed(term) ? undefined : this.#savedPostings(term);
      if (postings) yield [term, postings];
    }
  }

  /** Terms that were added to since they were last flat. */
  *added(): Generator<readonly [string, Postings]> {
    for (const [term, fields] of this.#known) {
      const postings = fields.get(FIELD);
      if (postings) yield [term, postings];
    }
  }

  /** Puts flat postings in the place of those that a term had. */
  settle(term: string, postings: FlatPostings): void {
    this.#tree.set(term, new OneField(postings));
    this.#known.delete(term);
  }

  #changed(term: string): Fields | undefined {
    return this.#known.get(term) ?? this.#tree.get(term);
  }

  #savedPostings(term: string): FlatPostings | undefined {
    if (!this.#saved) return undefined;
    const { terms, offsets } = this.#saved;
    const id = terms.find(term);
    if (id === undefined) return undefined;
    return new FlatPostings(this.#saved, offsets[id] ?? 0, offsets[id + 1] ?? 0);
  }
}

/** A map with a single field, a tenth of the size of a `Map`. */
class OneField implements Fields {
  #postings: LivePostings | undefined;

  constructor(postings: LivePostings) {
    this.#postings = postings;
  }

  get size(): number {
    return this.#postings ? 1 : 0;
  }

  get(_field: number): LivePostings | undefined {
    return this.#postings;
  }

  set(_field: number, postings: LivePostings): void {
    this.#postings = postings;
  }

  delete(_field: number): void {
    this.#postings = undefined;
  }
}
