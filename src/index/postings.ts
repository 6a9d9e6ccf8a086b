import MiniSearch from 'minisearch';

/** What MiniSearch sees of a passage. Its stems are handed over by `tokenize`, see there. */
interface PassageDocument {
  readonly id: number;
  readonly stems: '';
}

/** The one field; MiniSearch numbers fields in the order that they are declared in. */
const FIELD = 0;

/** Postings of one stem: passage → how often it occurs. */
export type Postings = ReadonlyMap<number, number>;

/** A saved index of postings: for each term its passages and frequencies, one after the other. */
export interface PostingsData {
  readonly terms: readonly string[];
  /** `terms.length + 1` offsets into `passages` and `frequencies`. */
  readonly offsets: Int32Array;
  readonly passages: Int32Array;
  readonly frequencies: Uint16Array | Int32Array;
  /** Passage ids that are in use, and their lengths in tokens. */
  readonly ids: Int32Array;
  readonly lengths: Int32Array;
  readonly nextId: number;
}

/** What MiniSearch keeps for a term: postings by field. Of a map it uses no more than this. */
interface Fields {
  readonly size: number;
  get(field: number): Map<number, number> | undefined;
  set(field: number, postings: Map<number, number>): unknown;
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

  constructor() {
    rememberTerms(this.#internals._index);
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
    const entries = [...internals._index.entries()];
    const total = entries.reduce((sum, [, fields]) => sum + (fields.get(FIELD)?.size ?? 0), 0);
    const offsets = new Int32Array(entries.length + 1);
    const passages = new Int32Array(total);
    const frequencies = new Uint16Array(total);
    let at = 0;
    for (const [term, [, fields]] of entries.entries()) {
      for (const [passage, frequency] of fields.get(FIELD) ?? []) {
        passages[at] = passage;
        frequencies[at] = frequency;
        at += 1;
      }
      offsets[term + 1] = at;
    }
    return {
      terms: entries.map(([term]) => term),
      offsets,
      passages,
      frequencies,
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
    for (const [at, term] of data.terms.entries()) {
      internals._index.set(term, new SavedFields(data, at));
    }
  }

  get #internals(): Internals {
    // The fields named in `Internals` exist in 7.x; tests/index/postings.test.ts holds them to it.
    return this.#search as unknown as Internals;
  }
}

/**
 * Finds known terms without a walk down the tree: MiniSearch takes one for every word of every
 * passage, and they took half of the time of indexing.
 */
function rememberTerms(terms: Terms): void {
  const known = new Map<string, Fields>();
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

/** Postings of a saved term. They become a map when looked at: most terms never are. */
class SavedFields implements Fields {
  #data: PostingsData | undefined;
  readonly #term: number;
  #postings: Map<number, number> | undefined;

  constructor(data: PostingsData, term: number) {
    this.#data = data;
    this.#term = term;
  }

  get size(): number {
    return this.#data || this.#postings ? 1 : 0;
  }

  get(_field: number): Map<number, number> | undefined {
    if (this.#data) this.set(FIELD, readPostings(this.#data, this.#term));
    return this.#postings;
  }

  set(_field: number, postings: Map<number, number>): void {
    this.#data = undefined;
    this.#postings = postings;
  }

  delete(_field: number): void {
    this.#data = undefined;
    this.#postings = undefined;
  }
}

function readPostings(data: PostingsData, term: number): Map<number, number> {
  const postings = new Map<number, number>();
  const end = data.offsets[term + 1] ?? 0;
  for (let at = data.offsets[term] ?? 0; at < end; at += 1) {
    postings.set(data.passages[at] ?? 0, data.frequencies[at] ?? 0);
  }
  return postings;
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
