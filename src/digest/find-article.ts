import type { Article } from '../articles/article.ts';
import { fold } from '../language/fold.ts';

/** The article that people mean by its path, its link, its title or a part of that. */
export function findArticle(articles: Iterable<Article>, written: string): Article | undefined {
  const all = [...articles];
  const name = fold(written.trim());
  if (name === '') return undefined;
  return (
    all.find(({ id, url }) => fold(id) === name || (url !== undefined && fold(url) === name)) ??
    all.find(({ title }) => fold(title) === name) ??
    all.find(({ id, title }) => fold(title).includes(name) || fold(id).includes(name))
  );
}
