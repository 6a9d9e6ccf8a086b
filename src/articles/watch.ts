import type { Stats } from 'node:fs';
import { relative, sep } from 'node:path';
import type { FSWatcher, watch } from 'chokidar';
import { Corpora, type CorporaChange, type CorporaReading } from './corpora.ts';
import { isIgnored } from './formats.ts';
import { SETTLE_MS } from './limits.ts';
import type { Corpus } from './locate.ts';
import { Settling } from './settling.ts';

export interface WatchOptions {
  /** Told when the folders cannot be watched, or `onChange` throws; the watch goes on. */
  readonly onError?: (error: unknown) => void;
}

export interface Watch {
  /** Resolves when no change will be told any more; not to be awaited inside `onChange`. */
  close(): Promise<void>;
}

/** Corpora as they are now, and a way to hear of what changes. */
export interface OpenCorpora extends CorporaReading {
  /**
   * Tells every later change, whole files at a time, within some 300 ms after the writing ends.
   * Changes come one after the other, the next after `onChange` is done. Call it once.
   */
  watch(onChange: (change: CorporaChange) => void | Promise<void>): Promise<Watch>;
}

/** Reads corpora and can then watch them. Throws `CorpusError` when a path is no corpus. */
export async function openCorpora(
  paths: readonly string[],
  options: WatchOptions = {},
): Promise<OpenCorpora> {
  const corpora = await Corpora.open(paths);
  return {
    ...corpora.reading,
    async watch(onChange) {
      const watcher = new CorporaWatcher(corpora, onChange, options.onError ?? ignore);
      await watcher.start();
      return watcher;
    },
  };
}

/**
 * Events of the file system only say that it is time to look, and which files are still being
 * written; what has changed is found by comparing the folder with what was read last. So renames,
 * whole folders and the habits of editors need no rules of their own.
 */
class CorporaWatcher implements Watch {
  readonly #corpora: Corpora;
  readonly #onChange: (change: CorporaChange) => void | Promise<void>;
  readonly #onError: (error: unknown) => void;
  readonly #settling = new Settling(SETTLE_MS, () => this.#lookSoon());
  #watchers: readonly FSWatcher[] = [];
  #work: Promise<void> = Promise.resolve();
  #isQueued = false;
  #isClosed = false;

  constructor(
    corpora: Corpora,
    onChange: (change: CorporaChange) => void | Promise<void>,
    onError: (error: unknown) => void,
  ) {
    this.#corpora = corpora;
    this.#onChange = onChange;
    this.#onError = onError;
  }

  /** Looks once more when all folders are watched, for what changed since they were read. */
  async start(): Promise<void> {
    // Loaded here, for who reads once watches nothing.
    const chokidar = await import('chokidar');
    this.#watchers = this.#corpora.corpora.map((corpus) => this.#watchOne(corpus, chokidar.watch));
    await Promise.all(this.#watchers.map((watcher) => once(watcher)));
    this.#lookSoon();
    await this.#work;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#settling.stop();
    await Promise.all([this.#work, ...this.#watchers.map((watcher) => watcher.close())]);
  }

  #watchOne(corpus: Corpus, open: typeof watch): FSWatcher {
    const watcher = open(corpus.root, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path, stats) => isOutOfSight(corpus, path, stats),
      ...(corpus.only ? { depth: 0 } : {}),
    });
    watcher.on('all', (event, path) => {
      this.#settling.touch(path);
      // A corpus that is replaced as a whole is watched again when it is back.
      if (event === 'unlinkDir' && path === corpus.root) watcher.add(path);
    });
    return watcher.on('error', this.#onError);
  }

  #lookSoon(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    this.#work = this.#work.then(() => this.#look()).catch(this.#onError);
  }

  async #look(): Promise<void> {
    this.#isQueued = false;
    if (this.#isClosed) return;
    const change = await this.#corpora.refresh(this.#settling.take());
    const isNews = change.changed.length + change.removed.length > 0;
    if (isNews && !this.#isClosed) await this.#onChange(change);
  }
}

/** Hidden links are looked at: swapping one is how some systems publish a whole folder. */
function isOutOfSight({ root, only }: Corpus, path: string, stats: Stats | undefined): boolean {
  const names = relative(root, path).split(sep).filter(Boolean);
  // The folder above is watched while the corpus is away.
  if (names[0] === '..') return false;
  if (only && names.length > 0) return names[0] !== only;
  return stats !== undefined && !stats.isSymbolicLink() && names.some(isIgnored);
}

function once(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve) => watcher.once('ready', () => resolve()));
}

function ignore(): void {}
