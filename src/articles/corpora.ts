import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { Article } from './article.ts';
import { identify } from './identify.ts';
import type { Problem } from './library.ts';
import { type Corpus, locate } from './locate.ts';
import { type FileReading, readFile, refused, type SourceFile } from './read-file.ts';
import { type Entry, walk } from './walk.ts';

/** All that the corpora hold at one moment. */
export interface CorporaReading {
  /** By file, in a stable order; an article belongs to exactly one file. */
  readonly files: ReadonlyMap<string, FileReading>;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** The same for the same articles under the same names, for an index that was saved. */
  readonly hash: string;
}

/** What one look at the corpora found to be different: apply it as one step. */
export interface CorporaChange {
  /** The new state of each file that was added or edited, or whose articles got other ids. */
  readonly changed: readonly FileReading[];
  /** Files that are gone. */
  readonly removed: readonly string[];
}

/** Files, by path, that events told of: some lie still again, some are being written. */
export interface Unrest {
  readonly settled: ReadonlySet<string>;
  isUnsettled(path: string): boolean;
}

/** A file as it was last read. */
interface Known {
  readonly corpus: Corpus;
  readonly path: string;
  readonly fingerprint: string;
  readonly reading: FileReading;
}

const AT_REST: Unrest = { settled: new Set(), isUnsettled: () => false };

/** Files that are read at the same time. */
const PARALLEL = 16;

/** The files of some corpora, and what each held when it was last read. */
export class Corpora {
  readonly corpora: readonly Corpus[];
  #known: ReadonlyMap<string, Known> = new Map();
  #files: ReadonlyMap<string, FileReading> = new Map();

  private constructor(corpora: readonly Corpus[]) {
    this.corpora = corpora;
  }

  /** Reads everything. Throws `CorpusError` when a path is no corpus. */
  static async open(paths: readonly string[]): Promise<Corpora> {
    const corpora = new Corpora(await locate(paths));
    await corpora.refresh();
    return corpora;
  }

  get reading(): CorporaReading {
    const readings = [...this.#files.values()];
    return {
      files: this.#files,
      articles: readings.flatMap(({ articles }) => articles),
      problems: readings.flatMap(({ problems }) => problems),
      hash: hashOf(readings),
    };
  }

  /** Reads again what is new or different, and all that has settled. Not to be called twice at once. */
  async refresh(unrest: Unrest = AT_REST): Promise<CorporaChange> {
    const known = await this.#look(unrest);
    const files = new Map(identify([...known.values()]).map((reading) => [reading.file, reading]));
    const before = this.#files;
    this.#known = known;
    this.#files = files;
    return {
      changed: [...files.values()].filter((reading) => !isSame(before.get(reading.file), reading)),
      removed: [...before.keys()].filter((file) => !files.has(file)),
    };
  }

  async #look(unrest: Unrest): Promise<ReadonlyMap<string, Known>> {
    const known = new Map<string, Known>();
    for (const corpus of this.corpora) {
      const entries = await walk(corpus);
      for (let start = 0; start < entries.length; start += PARALLEL) {
        const some = entries.slice(start, start + PARALLEL);
        const read = await Promise.all(some.map((entry) => this.#readEntry(corpus, entry, unrest)));
        for (const one of read) if (one) setOnce(known, one);
      }
    }
    for (const one of this.#known.values()) if (unrest.isUnsettled(one.path)) setOnce(known, one);
    return known;
  }

  async #readEntry(corpus: Corpus, entry: Entry, unrest: Unrest): Promise<Known | undefined> {
    const { content, path } = entry;
    const file = corpus.prefix + entry.name;
    if (content.kind === 'refused')
      return { corpus, path, fingerprint: '', reading: refused(file, content.finding) };
    const last = this.#known.get(file);
    const fingerprint = fingerprintOf(content.stats);
    const isOld = last?.fingerprint === fingerprint && !unrest.settled.has(path);
    if (isOld || unrest.isUnsettled(path)) return last;
    const reading = await readFile(sourceOf(file, entry, content));
    const isSameText = reading?.hash === last?.reading.hash;
    return (
      reading && { corpus, path, fingerprint, reading: (isSameText && last?.reading) || reading }
    );
  }
}

/** Reads corpora once: folders, or single files. Throws `CorpusError` when a path is no corpus. */
export async function readCorpora(paths: readonly string[]): Promise<CorporaReading> {
  return (await Corpora.open(paths)).reading;
}

function sourceOf(
  file: string,
  { name, path }: Entry,
  { format, stats }: Extract<Entry['content'], { kind: 'articles' }>,
): SourceFile {
  const collection = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
  return { file, id: name, path, collection, format, size: stats.size };
}

function setOnce(known: Map<string, Known>, one: Known): void {
  if (!known.has(one.reading.file)) known.set(one.reading.file, one);
}

function fingerprintOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [ino, size, mtimeMs, ctimeMs].join(':');
}

/** Two readings of a file say the same when its bytes and the ids given to its articles do. */
function isSame(before: FileReading | undefined, after: FileReading): boolean {
  if (before === after) return true;
  if (before?.hash !== after.hash || before.problems.length !== after.problems.length) return false;
  const ids = before.articles.map(({ id }) => id);
  return ids.length === after.articles.length && after.articles.every(({ id }, i) => id === ids[i]);
}

function hashOf(readings: readonly FileReading[]): string {
  const hash = createHash('sha1');
  for (const { file, hash: content, articles } of readings)
    if (articles.length > 0) hash.update(`${file}\0${content}\n`);
  return hash.digest('hex');
}
