import type { Article } from '../articles/article.ts';
import type { Language } from '../language/language.ts';
import type { Stemmer } from '../language/stem.ts';
import { CorpusIndex, type IndexedArticle } from './corpus-index.ts';
import { FlatStrings } from './flat-strings.ts';
import { pack, Unpacked } from './packed.ts';
import { PassageIndex } from './postings.ts';
import { type Analyses, SavedArticle } from './saved-article.ts';
import { Vocabulary } from './vocabulary.ts';

/** To be raised whenever texts are read, cut or analysed in another way; tests know when that is. */
const FORMAT = 8;

/** The articles that an index is of. */
export interface Content {
  readonly articles: readonly Article[];
  /** Of all of them: the same hash spares comparing each. */
  readonly hash: string;
  /** Of all that an article's analysis depends on. */
  hashOf(article: Article): string;
}

export interface LoadedIndex {
  readonly index: CorpusIndex;
  /** The articles that must be analysed anew. */
  readonly stale: readonly Article[];
  /** Was it saved with the very same articles? */
  readonly isCurrent: boolean;
}

/** What is no number: the texts of articles stay in the corpus. */
interface Header {
  readonly content: string;
  readonly nextId: number;
  readonly ids: readonly string[];
  /** Of each article; another one means that it must be analysed anew. */
  readonly hashes: readonly string[];
  readonly headings: readonly string[];
}

type Stemmers = Readonly<Record<Language, Stemmer>>;

/** An index as bytes, all but the texts of its articles. */
export function saveIndex(index: CorpusIndex, content: Content): Uint8Array[] {
  const owners = [...index.articles()];
  const { nextId, terms, offsets, passages, frequencies } = index.postings.data();
  const { headings, ...analyses } = analysesOf(owners);
  const header: Header = {
    content: content.hash,
    nextId,
    ids: owners.map(({ article }) => article.id),
    hashes: owners.map(({ article }) => content.hashOf(article)),
    headings,
  };
  const arrays = {
    ...vocabularyArrays(index.vocabulary),
    ...stringArrays('terms', terms),
    ...{ offsets, passages, frequencies },
    ...analyses,
  };
  return pack(FORMAT, { header, arrays });
}

/**
 * The index of saved bytes with the articles as they are now. Those that were changed, added or
 * removed since are analysed anew, added or taken out. The bytes must not change any more: they
 * stay a part of the index. Throws `SnapshotError`.
 */
export function loadIndex(bytes: Uint8Array, content: Content, stemmers: Stemmers): LoadedIndex {
  const saved = new Unpacked<Header>(FORMAT, bytes);
  const index = new CorpusIndex(loadVocabulary(saved, stemmers), loadPostings(saved));
  const stale = adoptAll(index, saved, content);
  return { index, stale, isCurrent: isCurrent(saved, content) };
}

function vocabularyArrays(vocabulary: Vocabulary) {
  const { forms, exacts, stems, exactOf, stemOf } = vocabulary.data();
  return {
    ...stringArrays('french', forms.fr),
    ...stringArrays('english', forms.en),
    ...stringArrays('exacts', exacts),
    ...stringArrays('stems', stems),
    ...{ exactOf, stemOf },
  };
}

function loadVocabulary(saved: Unpacked<Header>, stemmers: Stemmers): Vocabulary {
  return new Vocabulary(stemmers, {
    forms: { fr: loadStrings(saved, 'french'), en: loadStrings(saved, 'english') },
    exacts: loadStrings(saved, 'exacts'),
    stems: loadStrings(saved, 'stems'),
    exactOf: saved.ints('exactOf'),
    stemOf: saved.ints('stemOf'),
  });
}

function loadPostings(saved: Unpacked<Header>): PassageIndex {
  const passages = saved.ints('passages');
  return new PassageIndex({
    terms: loadStrings(saved, 'terms'),
    offsets: saved.ints('offsets'),
    passages,
    frequencies: saved.shorts('frequencies', passages.length),
    nextId: saved.header.nextId,
  });
}

function stringArrays(name: string, { columns }: FlatStrings) {
  return { [`${name}.units`]: columns.units, [`${name}.ends`]: columns.ends };
}

function loadStrings(saved: Unpacked<Header>, name: string): FlatStrings {
  const ends = saved.ints(`${name}.ends`);
  return new FlatStrings({ units: saved.shorts(`${name}.units`, ends.at(-1) ?? 0), ends });
}

/** The analyses of articles, one after the other. */
function analysesOf(owners: readonly IndexedArticle[]): Omit<Analyses, 'headings'> & {
  readonly headings: string[];
} {
  const numbers = new Map<string, number>();
  const numberOf = (heading: string) => {
    const number = numbers.get(heading) ?? numbers.size;
    numbers.set(heading, number);
    return number;
  };
  const ranges = owners.flatMap(({ passages }) =>
    passages.flatMap(({ start, end, heading }) => [start, end, numberOf(heading)]),
  );
  return {
    extents: Int32Array.from(owners.flatMap(({ first, count, tokens }) => [first, count, tokens])),
    forms: concat(owners.map(({ forms }) => forms)),
    starts: concat(owners.map(({ starts }) => starts)),
    leads: concat(owners.map(({ leads }) => leads)),
    ranges: Int32Array.from(ranges),
    headings: [...numbers.keys()],
  };
}

function loadAnalyses(saved: Unpacked<Header>): Analyses {
  return {
    extents: saved.ints('extents'),
    forms: saved.ints('forms'),
    starts: saved.ints('starts'),
    leads: saved.ints('leads'),
    ranges: saved.ints('ranges'),
    headings: saved.header.headings,
  };
}

/** Adopts what is unchanged, removes what is gone, returns what must be analysed. */
function adoptAll(index: CorpusIndex, saved: Unpacked<Header>, content: Content): Article[] {
  const { ids, hashes } = saved.header;
  const all = loadAnalyses(saved);
  const isAll = isCurrent(saved, content);
  const current = new Map(content.articles.map((article) => [article.id, article]));
  const gone: string[] = [];
  let place = { article: 0, passage: 0, form: 0 };
  for (const [at, id] of ids.entries()) {
    const article = current.get(id);
    const isKept = article !== undefined && (isAll || content.hashOf(article) === hashes[at]);
    const one = new SavedArticle(isKept ? article : placeholder(id), place, all);
    index.adopt(one);
    if (!isKept) gone.push(id);
    place = one.next;
  }
  for (const id of gone) index.remove(id);
  return content.articles.filter(({ id }) => index.article(id) === undefined);
}

function isCurrent({ header }: Unpacked<Header>, { hash }: Content): boolean {
  return header.content === hash;
}

/** Stands for an article that is gone until it is taken out, in the same turn. */
function placeholder(id: string): Article {
  return { id, collection: '', title: '', lang: 'fr', tags: [], text: '' };
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
