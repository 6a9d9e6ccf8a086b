import MiniSearch from 'minisearch';

/** What MiniSearch sees of a passage: its stems, one blank between two. */
interface PassageDocument {
  readonly id: number;
  readonly stems: string;
}

/** The one field; MiniSearch numbers fields in the order that they are declared in. */
const FIELD = 0;

const OPTIONS = {
  fields: ['stems'],
  storeFields: [],
  tokenize: (text: string) => (text === '' ? [] : text.split(' ')),
  processTerm: (term: string) => term,
};

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

// MiniSearch marks these as protected: made for subclasses, and not declared in its types for us.
interface Internals {
  _index: {
    get(term: string): Map<number, Map<number, number>> | undefined;
    set(term: string, value: Map<number, Map<number, number>>): void;
    fuzzyGet(term: string, distance: number): Map<string, [unknown, number]>;
    entries(): IterableIterator<[string, Map<number, Map<number, number>>]>;
  };
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
  #search = new MiniSearch<PassageDocument>(OPTIONS);

  /** The id that the next passage will have. */
  get nextId(): number {
    return this.#internals._nextId;
  }

  /** Adds a passage and returns its id. */
  add(stems: readonly string[]): number {
    const id = this.nextId;
    this.#search.add({ id, stems: stems.join(' ') });
    return id;
  }

  /** Takes a passage out; `stems` are those that it was added with. */
  remove(id: number, stems: readonly string[]): void {
    this.#search.remove({ id, stems: stems.join(' ') });
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
      internals._index.set(term, new Map([[FIELD, readPostings(data, at)]]));
    }
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

function readPostings(data: PostingsData, term: number): Map<number, number> {
  const postings = new Map<number, number>();
  const end = data.offsets[term + 1] ?? 0;
  for (let at = data.offsets[term] ?? 0; at < end; at += 1) {
    postings.set(data.passages[at] ?? 0, data.frequencies[at] ?? 0);
  }
  return postings;
}
