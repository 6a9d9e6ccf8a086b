import type { Article } from '../articles/article.ts';
import { fold } from '../language/fold.ts';

/** A shorter part of a title is in too many. */
const PART = 3;

/** The article that people mean by its path, its link, its title or a part of that. */
export function findArticle(articles: Iterable<Article>, written: string): Article | undefined {
  const all = [...articles];
  const name = fold(written.trim());
  if (name === '') return undefined;
  return (
    all.find(({ id, url }) => fold(id) === name || (url !== undefined && fold(url) === name)) ??
    all.find(({ title }) => fold(title) === name) ??
    all.find(({ id, title }) => isPart(name, title) || isPart(name, id))
  );
}

function isPart(name: string, whole: string): boolean {
  return name.length >= PART && fold(whole).includes(name);
}
