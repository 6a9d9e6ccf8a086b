import MiniSearch from 'minisearch';
import { FlatPostings, flatten, type Postings } from './flat-postings.ts';
import { FlatStrings } from './flat-strings.ts';
import {
  LayeredTerms,
  type NearTerm,
  type SavedTerms,
  type Terms,
  type TermTree,
} from './terms.ts';

/** What MiniSearch sees of a passage. Its stems are handed over by `tokenize`, see there. */
interface PassageDocument {
  readonly id: number;
  readonly stems: '';
}

/** Postings that are put into flat arrays at once; a term takes as long as so many of its own. */
const STEP = 100_000;
const TERM = 20;

/** A saved index of postings. */
export interface PostingsData extends SavedTerms {
  /** The id that the next passage will have. */
  readonly nextId: number;
}

// MiniSearch marks these as protected: made for subclasses, and not declared in its types for us.
interface Internals {
  _index: Terms;
  _nextId: number;
  _documentCount: number;
  _documentIds: Map<number, number>;
  _idToShortId: Map<number, number>;
}

/**
 * The inverted index: MiniSearch over the stems of passages, and the only file that imports it.
 * MiniSearch keeps the radix tree of terms and its postings up to date; scores are ours, since an
 * answer as of a day needs the document frequencies of that day.
 */
export class PassageIndex {
  /** Of the passage that is being added or removed. */
  #stems: readonly string[] = [];
  readonly #search = new MiniSearch<PassageDocument>({
    fields: ['stems'],
    // The very strings of the vocabulary: to join them and cut them again would make new ones,
    // whose hashes have to be computed anew for every word of every passage.
    tokenize: () => [...this.#stems],
    processTerm: (term) => term,
  });
  readonly #terms: LayeredTerms;

  /** Holds nothing, or what was saved: `loadJSON` would parse and re-parse it for seconds. */
  constructor(saved?: PostingsData) {
    const internals = this.#internals;
    // MiniSearch makes a tree, with all that its type leaves out.
    this.#terms = new LayeredTerms(internals._index as TermTree, saved);
    internals._index = this.#terms;
    internals._nextId = saved?.nextId ?? 0;
  }

  /** The id that the next passage will have. */
  get nextId(): number {
    return this.#internals._nextId;
  }

  /** Adds a passage and returns its id. */
  add(stems: readonly string[]): number {
    const id = this.nextId;
    this.#stems = stems;
    this.#search.add({ id, stems: '' });
    return id;
  }

  /** Takes a passage out; `stems` are those that it was added with. */
  remove(id: number, stems: readonly string[]): void {
    if (!this.#search.has(id)) this.#introduce(id);
    this.#stems = stems;
    this.#search.remove({ id, stems: '' });
  }

  postings(stem: string): Postings | undefined {
    return this.#terms.postings(stem);
  }

  /** Indexed stems within an edit distance, nearest first, with the distance. */
  similar(stem: string, distance: number): NearTerm[] {
    return [...this.#terms.near(stem, distance)].sort((a, b) => a.distance - b.distance);
  }

  /** Everything, flat, for saving. */
  data(): PostingsData {
    const terms = new Map(this.#terms.entries());
    return { ...flatten(terms), terms: FlatStrings.of(terms.keys()), nextId: this.nextId };
  }

  /** Puts what was added into flat arrays, in steps of some milliseconds. Once much was added. */
  *compact(): Generator<undefined> {
    let step = new Map<string, Postings>();
    let size = 0;
    for (const [term, postings] of this.#terms.added()) {
      step.set(term, postings);
      size += postings.size + TERM;
      if (size < STEP) continue;
      this.#flatten(step);
      step = new Map();
      size = 0;
      yield;
    }
    this.#flatten(step);
  }

  #flatten(terms: ReadonlyMap<string, Postings>): void {
    const { offsets, ...columns } = flatten(terms);
    for (const [at, term] of [...terms.keys()].entries()) {
      const postings = new FlatPostings(columns, offsets[at] ?? 0, offsets[at + 1] ?? 0);
      this.#terms.settle(term, postings);
    }
  }

  /** MiniSearch does not know the passages of a saved index, and takes out only what it knows. */
  #introduce(id: number): void {
    const internals = this.#internals;
    internals._documentIds.set(id, id);
    internals._idToShortId.set(id, id);
    internals._documentCount += 1;
  }

  get #internals(): Internals {
    // The fields named in `Internals` exist in 7.x; tests/index/postings.test.ts holds them to it.
    return this.#search as unknown as Internals;
  }
}

/** A passage in words, for MiniSearch to analyse itself. */
export interface PlainPassage {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/**
 * MiniSearch with nothing but its defaults: what the bench compares with. It is here since no other
 * file knows MiniSearch. `saved` is JSON of such an index; without it the index is empty.
 */
export function plainMiniSearch(saved?: string): MiniSearch<PlainPassage> {
  const options = { fields: ['title', 'text'] };
  return saved === undefined
    ? new MiniSearch(options)
    : MiniSearch.loadJSON<PlainPassage>(saved, options);
}
