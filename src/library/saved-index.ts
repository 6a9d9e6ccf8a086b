import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Languages } from '../answer/reading.ts';
import type { Article } from '../articles/article.ts';
import { CorpusIndex } from '../index/corpus-index.ts';
import { loadIndex, SnapshotError, saveIndex } from '../index/snapshot.ts';

/** Smaller corpora are analysed faster than a saved index is worth. Articles. */
const WORTH_SAVING = 200;
/** Analysis stops for other work after this long. Milliseconds. */
const SLICE = 15;

export interface SavedIndexOptions {
  readonly articles: readonly Article[];
  /** Name of the corpora: one saved index for each. */
  readonly name: string;
  /** Folder of saved indexes; `''` keeps none. */
  readonly folder: string;
  readonly tools: Languages;
  readonly log: (message: string) => void;
}

/** The index of the articles: a saved one brought up to date, or a new one, saved for next time. */
export async function openIndex(options: SavedIndexOptions): Promise<CorpusIndex> {
  const { articles, tools } = options;
  const worth = options.folder !== '' && articles.length >= WORTH_SAVING;
  const hashOf = memoised();
  const loaded = worth ? await load(options, hashOf) : undefined;
  const index = loaded?.index ?? CorpusIndex.empty(tools);
  const stale = loaded?.stale ?? articles;
  await putAll(index, stale);
  if (stale.length >= WORTH_SAVING) for (const _ of index.compact()) await turn();
  if (worth && stale.length > 0) await save(options, index, hashOf);
  return index;
}

/** Adds articles in slices. */
async function putAll(index: CorpusIndex, articles: readonly Article[]): Promise<void> {
  let since = performance.now();
  for (const article of articles) {
    index.put(article);
    if (performance.now() - since < SLICE) continue;
    await turn();
    since = performance.now();
  }
}

/** Lets whoever else has work to do get to it. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function pathOf({ folder, name }: SavedIndexOptions): string {
  return join(folder, `${createHash('sha1').update(name).digest('hex').slice(0, 16)}.index`);
}

async function load(options: SavedIndexOptions, hashOf: (article: Article) => string) {
  try {
    const bytes = await readFile(pathOf(options));
    return loadIndex(bytes, options.articles, hashOf, options.tools.stemmers);
  } catch (error) {
    if (error instanceof SnapshotError) options.log(`${error.message}; it is built anew`);
    return undefined;
  }
}

/** A saved index is a convenience: that it cannot be written is told and costs nothing else. */
async function save(
  options: SavedIndexOptions,
  index: CorpusIndex,
  hashOf: (article: Article) => string,
): Promise<void> {
  const path = pathOf(options);
  try {
    await mkdir(options.folder, { recursive: true });
    await pipeline(saveIndex(index, hashOf), createWriteStream(`${path}.new`));
    await rename(`${path}.new`, path);
  } catch (error) {
    options.log(`the index cannot be saved in ${options.folder}: ${String(error)}`);
  }
}

/** Everything of an article that the index holds; a changed date is none of it. */
function memoised(): (article: Article) => string {
  const hashes = new Map<Article, string>();
  return (article) => {
    const known = hashes.get(article);
    if (known !== undefined) return known;
    const { lang, title, text } = article;
    const hash = createHash('sha1').update(`${lang}\n${title}\n`).update(text).digest('base64url');
    hashes.set(article, hash);
    return hash;
  };
}
