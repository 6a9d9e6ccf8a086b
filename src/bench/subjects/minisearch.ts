import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../articles/article.ts';
import { readCorpora } from '../../articles/corpora.ts';
import { passages } from '../../index/passages.ts';
import { plainMiniSearch } from '../../index/postings.ts';
import type { Opened, Subject } from '../measure.ts';

/**
 * MiniSearch as its readme begins: defaults, titles and texts of the same passages. What it answers
 * with is a list of passages; to quote from them would come on top.
 */
export const miniSearch: Subject = {
  async read(corpus) {
    const { articles } = await readCorpora([corpus]);
    const documents = articles.flatMap(passagesOf);
    return {
      index() {
        const engine = plainMiniSearch();
        engine.addAll(documents.map((document, id) => ({ id, ...document })));
        return opened(engine, articles);
      },
    };
  },

  async open(corpus, cache) {
    const { articles } = await readCorpora([corpus]);
    return opened(cache === '' ? index(articles) : loadOrSave(articles, cache), articles);
  },
};

type Engine = ReturnType<typeof plainMiniSearch>;

function index(articles: readonly Article[]): Engine {
  const engine = plainMiniSearch();
  engine.addAll(articles.flatMap(passagesOf).map((document, id) => ({ id, ...document })));
  return engine;
}

function loadOrSave(articles: readonly Article[], cache: string): Engine {
  const path = join(cache, 'minisearch.json');
  if (existsSync(path)) return plainMiniSearch(readFileSync(path, 'utf8'));
  const engine = index(articles);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, JSON.stringify(engine));
  return engine;
}

function opened(engine: Engine, articles: readonly Article[]): Opened {
  return {
    articles: articles.length,
    passages: engine.documentCount,
    ask: (question) => engine.search(question),
  };
}

function passagesOf({ title, text }: Article) {
  return passages(text).map(({ start, end }) => ({ title, text: text.slice(start, end) }));
}
