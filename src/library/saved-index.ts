import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Languages } from '../answer/reading.ts';
import type { Article } from '../articles/article.ts';
import type { CorporaReading } from '../articles/corpora.ts';
import { CorpusIndex } from '../index/corpus-index.ts';
import { SnapshotError } from '../index/packed.ts';
import { type Content, type LoadedIndex, loadIndex, saveIndex } from '../index/snapshot.ts';

/** Smaller corpora are analysed faster than a saved index is worth. Articles. */
const WORTH_SAVING = 200;
/** Analysis stops for other work after this long. Milliseconds. */
const SLICE = 15;

export interface SavedIndexOptions {
  readonly corpora: CorporaReading;
  /** Name of the corpora: one saved index for each. */
  readonly name: string;
  /** Folder of saved indexes; `''` keeps none. */
  readonly folder: string;
  readonly tools: Languages;
  readonly log: (message: string) => void;
}

/** The index of the articles: a saved one brought up to date, or a new one, saved for next time. */
export async function openIndex(options: SavedIndexOptions): Promise<CorpusIndex> {
  const { articles, hash } = options.corpora;
  const worth = options.folder !== '' && articles.length >= WORTH_SAVING;
  const content = { articles, hash, hashOf: memoised() };
  const loaded = worth ? await load(options, content) : undefined;
  const index = loaded?.index ?? CorpusIndex.empty(options.tools);
  const stale = loaded?.stale ?? articles;
  await putAll(index, stale);
  if (stale.length >= WORTH_SAVING) for (const _ of index.compact()) await turn();
  if (worth && !loaded?.isCurrent) await save(options, index, content);
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

async function load(
  options: SavedIndexOptions,
  content: Content,
): Promise<LoadedIndex | undefined> {
  try {
    return loadIndex(await readFile(pathOf(options)), content, options.tools.stemmers);
  } catch (error) {
    if (error instanceof SnapshotError) options.log(`${error.message}; it is built anew`);
    return undefined;
  }
}

/** A saved index is a convenience: that it cannot be written is told and costs nothing else. */
async function save(
  options: SavedIndexOptions,
  index: CorpusIndex,
  content: Content,
): Promise<void> {
  const path = pathOf(options);
  try {
    await mkdir(options.folder, { recursive: true });
    await pipeline(saveIndex(index, content), createWriteStream(`${path}.new`));
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
