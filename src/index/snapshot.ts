import type { Article } from '../articles/article.ts';
import type { Language } from '../language/language.ts';
import type { Stemmer } from '../language/stem.ts';
import { CorpusIndex, type IndexedArticle } from './corpus-index.ts';
import type { Passage } from './passages.ts';
import { PassageIndex } from './postings.ts';
import { Vocabulary } from './vocabulary.ts';

/** To be raised whenever texts are cut or analysed in another way; a test knows when that is. */
const FORMAT = 7;
/** Numbers ahead of the header. */
const LEAD = 2;

/** An article of a saved index: everything but its text, which stays in the corpus. */
interface SavedArticle {
  readonly id: string;
  /** Of the article's content; another hash means that it must be analysed anew. */
  readonly hash: string;
  readonly first: number;
  readonly passages: number;
  readonly forms: number;
  readonly headings: readonly string[];
}

interface Header {
  readonly format: number;
  readonly forms: readonly string[];
  readonly exacts: readonly string[];
  readonly stems: readonly string[];
  readonly terms: readonly string[];
  readonly nextId: number;
  readonly articles: readonly SavedArticle[];
  /** Lengths, in numbers, of the arrays that follow the header, in their order. */
  readonly arrays: readonly number[];
}

/** The saved index cannot be used: of another format, or damaged. It is built anew then. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/**
 * An index as bytes: length of the header and checksum of all that follows, a JSON header, then
 * flat arrays of 32-bit numbers.
 */
export function saveIndex(index: CorpusIndex, hashOf: (article: Article) => string): Uint8Array[] {
  const vocabulary = index.vocabulary.data();
  const postings = index.postings.data();
  const owners = [...index.articles()];
  const arrays = [
    vocabulary.exactOf,
    vocabulary.stemOf,
    postings.offsets,
    postings.passages,
    Int32Array.from(postings.frequencies),
    postings.ids,
    postings.lengths,
    concat(owners.map(({ forms }) => forms)),
    concat(owners.map(({ starts }) => starts)),
    concat(owners.map(({ leads }) => leads)),
    Int32Array.from(owners.flatMap(({ passages }) => passages.flatMap((p) => [p.start, p.end]))),
  ];
  const header: Header = {
    format: FORMAT,
    forms: vocabulary.forms,
    exacts: vocabulary.exacts,
    stems: vocabulary.stems,
    terms: postings.terms,
    nextId: postings.nextId,
    articles: owners.map((owner) => savedArticle(owner, hashOf)),
    arrays: arrays.map((array) => array.length),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const head = new Int32Array(Math.ceil(text.length / 4));
  new Uint8Array(head.buffer).set(text);
  const lead = Int32Array.of(text.length, checksum([head, ...arrays]));
  return [lead, head, ...arrays].map(bytesOf);
}

function savedArticle(owner: IndexedArticle, hashOf: (article: Article) => string): SavedArticle {
  return {
    id: owner.article.id,
    hash: hashOf(owner.article),
    first: owner.first,
    passages: owner.passages.length,
    forms: owner.forms.length,
    headings: owner.passages.some(({ heading }) => heading)
      ? owner.passages.map(({ heading }) => heading)
      : [],
  };
}

/**
 * The index of saved bytes with the articles as they are now. Those that were changed, added or
 * removed since are analysed anew, added or taken out. Throws `SnapshotError`.
 */
export function loadIndex(
  bytes: Uint8Array,
  articles: readonly Article[],
  hashOf: (article: Article) => string,
  stemmers: Readonly<Record<Language, Stemmer>>,
): { readonly index: CorpusIndex; readonly stale: readonly Article[] } {
  const { header, arrays } = readBytes(bytes);
  const [exactOf, stemOf, offsets, passages, frequencies, ids, lengths, ...owned] = arrays;
  if (!exactOf || !stemOf || !offsets || !passages || !frequencies || !ids || !lengths) {
    throw new SnapshotError('the saved index is incomplete');
  }
  const { forms, exacts, stems, terms, nextId } = header;
  const postings = new PassageIndex();
  postings.load({ terms, offsets, passages, frequencies, ids, lengths, nextId });
  const vocabulary = new Vocabulary(stemmers, { forms, exacts, stems, exactOf, stemOf });
  const index = new CorpusIndex(vocabulary, postings);
  const saved = analysesOf(header.articles, owned);
  return { index, stale: adoptAll(index, saved, articles, hashOf) };
}

type Analysed = Omit<IndexedArticle, 'article'>;

/** The analyses of saved articles, cut out of the arrays of all of them. */
function* analysesOf(
  saved: readonly SavedArticle[],
  [forms, starts, leads, ranges]: readonly Int32Array[],
): Generator<readonly [SavedArticle, Analysed]> {
  if (!forms || !starts || !leads || !ranges)
    throw new SnapshotError('the saved index is incomplete');
  let form = 0;
  let passage = 0;
  for (const [at, one] of saved.entries()) {
    const analysed = {
      passages: readPassages(ranges, passage, one),
      first: one.first,
      forms: forms.subarray(form, form + one.forms),
      starts: starts.subarray(passage + at, passage + at + one.passages + 1),
      leads: leads.subarray(passage, passage + one.passages),
    };
    yield [one, analysed];
    form += one.forms;
    passage += one.passages;
  }
}

/** Adopts what is unchanged, removes what is gone, returns what must be analysed. */
function adoptAll(
  index: CorpusIndex,
  saved: Iterable<readonly [SavedArticle, Analysed]>,
  articles: readonly Article[],
  hashOf: (article: Article) => string,
): Article[] {
  const current = new Map(articles.map((article) => [article.id, article]));
  const fresh = new Set(current.keys());
  const gone: string[] = [];
  for (const [{ id, hash }, analysed] of saved) {
    const article = current.get(id);
    const kept = article !== undefined && hashOf(article) === hash;
    index.adopt({ ...analysed, article: kept ? article : placeholder(id) });
    if (kept) fresh.delete(id);
    else gone.push(id);
  }
  for (const id of gone) index.remove(id);
  return [...fresh].flatMap((id) => current.get(id) ?? []);
}

/** Stands for an article that is gone until it is taken out, in the same turn. */
function placeholder(id: string): Article {
  return { id, collection: '', title: '', lang: 'fr', tags: [], text: '' };
}

function readPassages(ranges: Int32Array, from: number, saved: SavedArticle): Passage[] {
  return Array.from({ length: saved.passages }, (_, at) => ({
    start: ranges[2 * (from + at)] ?? 0,
    end: ranges[2 * (from + at) + 1] ?? 0,
    heading: saved.headings[at] ?? '',
  }));
}

function readBytes(bytes: Uint8Array): { header: Header; arrays: Int32Array[] } {
  // A copy, since the bytes of a file may begin anywhere in memory; a whole number of words.
  const words = new Int32Array(new Uint8Array(bytes.subarray(0, bytes.length & ~3)).buffer);
  const [length = 0, sum] = words;
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(4 * LEAD, 4 * LEAD + length)));
  const body = words.subarray(LEAD);
  if (sum !== checksum([body])) throw new SnapshotError('the saved index is damaged');
  let at = Math.ceil(length / 4);
  const arrays = header.arrays.map((count) => {
    at += count;
    return body.slice(at - count, at);
  });
  return { header, arrays };
}

/** FNV-1a over 32-bit numbers. */
function checksum(parts: readonly Int32Array[]): number {
  let sum = 0x811c9dc5;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) sum = Math.imul(sum ^ (part[at] ?? 0), 0x01000193);
  }
  return sum | 0;
}

function parseHeader(text: string): Header {
  try {
    const header: unknown = JSON.parse(text);
    // Only this file writes the format; its number vouches for the rest.
    if ((header as Header | undefined)?.format === FORMAT) return header as Header;
  } catch {
    throw new SnapshotError('the saved index is damaged');
  }
  throw new SnapshotError('the saved index is of another version');
}

function concat(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function bytesOf(array: Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
