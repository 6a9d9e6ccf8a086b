import MiniSearch from 'minisearch';
import { FlatPostings, type FlatTerms, flatten, type Postings } from './flat-postings.ts';

/** What MiniSearch sees of a passage. Its stems are handed over by `tokenize`, see there. */
interface PassageDocument {
  readonly id: number;
  readonly stems: '';
}

/** The one field; MiniSearch numbers fields in the order that they are declared in. */
const FIELD = 0;
/** Postings that are put into flat arrays at once; a term takes as long as so many of its own. */
const STEP = 100_000;
const TERM = 20;

/** A saved index of postings. */
export interface PostingsData extends FlatTerms {
  /** Passage ids that are in use, and their lengths in tokens. */
  readonly ids: Int32Array;
  readonly lengths: Int32Array;
  readonly nextId: number;
}

/** Postings as MiniSearch changes them. */
type LivePostings = Map<number, number> | FlatPostings;

/** What MiniSearch keeps for a term: postings by field. Of a map it uses no more than this. */
interface Fields {
  readonly size: number;
  get(field: number): LivePostings | undefined;
  set(field: number, postings: LivePostings): unknown;
  delete(field: number): unknown;
}

/** MiniSearch's radix tree of terms. */
interface Terms {
  get(term: string): Fields | undefined;
  set(term: string, value: Fields): void;
  fetch(term: string, create: () => Fields): Fields;
  delete(term: string): void;
  fuzzyGet(term: string, distance: number): Map<string, [unknown, number]>;
  entries(): IterableIterator<[string, Fields]>;
}

// MiniSearch marks these as protected: made for subclasses, and not declared in its types for us.
interface Internals {
  _index: Terms;
  _nextId: number;
  _documentCount: number;
  _documentIds: Map<number, number>;
  _idToShortId: Map<number, number>;
  _fieldLength: Map<number, number[]>;
  _avgFieldLength: number[];
}

/**
 * The inverted index: MiniSearch over the stems of passages, and the only file that knows it.
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
  /** Terms that were added to, found without the tree. */
  readonly #known = new Map<string, Fields>();

  constructor() {
    this.#rememberTerms(this.#internals._index);
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
    this.#stems = stems;
    this.#search.remove({ id, stems: '' });
  }

  postings(stem: string): Postings | undefined {
    return this.#internals._index.get(stem)?.get(FIELD);
  }

  /** Indexed stems within an edit distance, nearest first, with the distance. */
  similar(stem: string, distance: number): { readonly stem: string; readonly distance: number }[] {
    const found = this.#internals._index.fuzzyGet(stem, distance);
    return [...found]
      .map(([similar, [, edits]]) => ({ stem: similar, distance: edits }))
      .sort((a, b) => a.distance - b.distance);
  }

  /** Everything, flat, for saving. */
  data(): PostingsData {
    const internals = this.#internals;
    const terms = new Map<string, Postings>();
    for (const [term, fields] of internals._index.entries()) {
      terms.set(term, fields.get(FIELD) ?? new Map());
    }
    return {
      ...flatten(terms),
      ids: Int32Array.from(internals._documentIds.keys()),
      lengths: Int32Array.from(internals._fieldLength.values(), (length) => length[FIELD] ?? 0),
      nextId: internals._nextId,
    };
  }

  /** Fills an empty index from saved data: far faster than `loadJSON`, which parses and re-parses. */
  load(data: PostingsData): void {
    const internals = this.#internals;
    let tokens = 0;
    for (const [at, id] of data.ids.entries()) {
      const length = data.lengths[at] ?? 0;
      tokens += length;
      internals._documentIds.set(id, id);
      internals._idToShortId.set(id, id);
      internals._fieldLength.set(id, [length]);
    }
    internals._documentCount = data.ids.length;
    internals._nextId = data.nextId;
    internals._avgFieldLength[FIELD] = tokens / Math.max(1, data.ids.length);
    this.#enter(data);
  }

  /** Puts what was added into flat arrays, in steps of some milliseconds. Once much was added. */
  *compact(): Generator<undefined> {
    let step = new Map<string, Postings>();
    let size = 0;
    for (const [term, fields] of this.#known) {
      const postings = fields.get(FIELD);
      if (!postings) continue;
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
    this.#enter(flatten(terms));
    for (const term of terms.keys()) this.#known.delete(term);
  }

  #enter({ terms, offsets, passages, frequencies }: FlatTerms): void {
    const columns = { passages, frequencies: Uint16Array.from(frequencies) };
    for (const [at, term] of terms.entries()) {
      const postings = new FlatPostings(columns, offsets[at] ?? 0, offsets[at + 1] ?? 0);
      this.#internals._index.set(term, new OneField(postings));
    }
  }

  /**
   * MiniSearch walks down the tree for every word of every passage, and the walks took a third of
   * the time of indexing.
   */
  #rememberTerms(terms: Terms): void {
    const known = this.#known;
    const fetch = terms.fetch.bind(terms);
    const remove = terms.delete.bind(terms);
    terms.fetch = (term, create) => {
      const fields = known.get(term) ?? fetch(term, create);
      known.set(term, fields);
      return fields;
    };
    terms.delete = (term) => {
      known.delete(term);
      remove(term);
    };
  }

  get #internals(): Internals {
    // The fields named in `Internals` exist in 7.x; tests/index/postings.test.ts holds them to it.
    return this.#search as unknown as Internals;
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
