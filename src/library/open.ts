import { verifyQuote } from '../answer/quote.ts';
import type { Article } from '../articles/article.ts';
import type { CorporaChange } from '../articles/corpora.ts';
import type { Ask, Change, Library, Problem } from '../articles/library.ts';
import { type OpenCorpora, openCorpora, type Watch } from '../articles/watch.ts';
import type { CorpusIndex } from '../index/corpus-index.ts';
import { Answerer } from './answerer.ts';
import { holdingsOf } from './holdings.ts';
import type { Resources } from './resources.ts';
import { openIndex } from './saved-index.ts';

export interface LibraryOptions {
  /** Folders or files of articles. */
  readonly paths: readonly string[];
  /** Where the analysed index is kept between starts; `''` keeps none. */
  readonly cache: string;
  /** Follow changes of the files? */
  readonly watch: boolean;
  readonly resources: Resources;
  readonly log?: (message: string) => void;
}

export interface LiveLibrary extends Library {
  /** Why each quote of an answer is there: terms, features and weights, as text. */
  explain(question: string, ask: Ask): string;
  close(): Promise<void>;
}

/** Reads and indexes corpora, and keeps up with them. Throws `CorpusError`. */
export async function openLibrary(options: LibraryOptions): Promise<LiveLibrary> {
  const log = options.log ?? (() => {});
  const corpora = await openCorpora(options.paths, { onError: (error) => log(String(error)) });
  const index = await openIndex({
    corpora,
    name: options.paths.join('\n'),
    folder: options.cache,
    tools: options.resources.tools,
    log,
  });
  const live = new Live(corpora, index, options.resources);
  if (options.watch) await live.follow(corpora);
  return live;
}

class Live implements LiveLibrary {
  readonly #index: CorpusIndex;
  readonly #answerer: Answerer;
  readonly #files = new Map<string, readonly Article[]>();
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #listeners: ((change: Change) => void)[] = [];
  #watch: Watch | undefined;

  constructor(corpora: OpenCorpora, index: CorpusIndex, resources: Resources) {
    this.#index = index;
    this.#answerer = new Answerer(index, resources);
    for (const [file, { articles, problems }] of corpora.files) {
      this.#files.set(file, articles);
      this.#problems.set(file, problems);
    }
  }

  ask: Library['ask'] = (question, ask) => this.#answerer.ask(question, ask);
  search: Library['search'] = (words, ask, limit) => this.#answerer.search(words, ask, limit);
  timeline: Library['timeline'] = (topic, ask) => this.#answerer.timeline(topic, ask);
  since: Library['since'] = (topic, date, ask) => this.#answerer.since(topic, date, ask);
  figures: Library['figures'] = (topic, ask) => this.#answerer.figures(topic, ask);
  explain: LiveLibrary['explain'] = (question, ask) => this.#answerer.explain(question, ask);

  article: Library['article'] = (id) => this.#index.article(id)?.article;

  articles: Library['articles'] = (visibility) => {
    const all = [...this.#index.articles()].map(({ article }) => article);
    if (visibility === 'all') return all;
    return all.filter(({ collection }) => !visibility.hidden.has(collection));
  };

  holdings: Library['holdings'] = (visibility, filters = {}) =>
    holdingsOf(this.#index, { ...filters, visibility }, [...this.#problems.values()].flat());

  verify: Library['verify'] = (quote) => verifyQuote(quote, this.article(quote.article));

  onChange: Library['onChange'] = (listener) => {
    this.#listeners.push(listener);
  };

  async follow(corpora: OpenCorpora): Promise<void> {
    this.#watch = await corpora.watch((change) => this.#apply(change));
  }

  async close(): Promise<void> {
    await this.#watch?.close();
  }

  /** Puts in what is new before it takes out what is gone: a renamed article is never missing. */
  async #apply({ changed, removed }: CorporaChange): Promise<void> {
    const before = new Map<string, Article>();
    for (const file of [...removed, ...changed.map((reading) => reading.file)]) {
      for (const article of this.#files.get(file) ?? []) before.set(article.id, article);
    }
    for (const file of removed) this.#forget(file);
    for (const { file, articles, problems } of changed) {
      this.#files.set(file, articles);
      this.#problems.set(file, problems);
    }
    const after = changed.flatMap(({ articles }) => articles);
    const difference = compare(before, after);
    for (const article of [...difference.added, ...difference.changed]) {
      this.#index.put(article);
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const id of difference.removed) this.#index.remove(id);
    if (Object.values(difference).some(({ length }) => length > 0)) {
      for (const hear of this.#listeners) hear(difference);
    }
  }

  #forget(file: string): void {
    this.#files.delete(file);
    this.#problems.delete(file);
  }
}

function compare(before: ReadonlyMap<string, Article>, after: readonly Article[]): Change {
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !before.has(id)),
    changed: after.filter((article) => {
      const old = before.get(article.id);
      return old !== undefined && !isSame(old, article);
    }),
    removed: [...before.keys()].filter((id) => !kept.has(id)),
  };
}

function isSame(a: Article, b: Article): boolean {
  return (
    a.text === b.text && JSON.stringify({ ...a, text: '' }) === JSON.stringify({ ...b, text: '' })
  );
}
