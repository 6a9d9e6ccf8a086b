import type { Visibility } from '../answer/answer.ts';
import type { Article } from '../articles/article.ts';
import { isPublisher } from '../articles/publisher.ts';
import { fold } from '../language/fold.ts';
import type { ContentWords } from './words-of.ts';

/** What a channel wants in its digest; an empty list stands for all. */
export interface DigestFilters {
  readonly collections: readonly string[];
  readonly sources: readonly string[];
  /** A saved query: articles that have all its words, or all of one of its parts between commas. */
  readonly query?: string;
}

/** What a digest may hold: what its channel wants, of what it may read. */
export interface Selection {
  readonly filters: DigestFilters;
  readonly visibility: Visibility;
}

/** Why an article does not come into a digest. */
export type Rule = 'removed' | 'hidden' | 'collection' | 'source' | 'query';

/** The first rule that keeps an article out; undefined when none does. */
export function ruleAgainst(
  article: Article,
  { filters, visibility }: Selection,
  words: ContentWords,
): Rule | undefined {
  const { collections, sources, query } = filters;
  if (visibility !== 'all' && visibility.hidden.has(article.collection)) return 'hidden';
  if (!admits(collections, article.collection)) return 'collection';
  if (!isFrom(sources, article.source ?? '')) return 'source';
  return query === undefined || matches(article, query, words) ? undefined : 'query';
}

/** Case and accents do not matter. */
function admits(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.some((wanted) => fold(wanted) === fold(name));
}

function isFrom(names: readonly string[], publisher: string): boolean {
  return names.length === 0 || names.some((wanted) => isPublisher(wanted, publisher));
}

function matches({ title, text, lang }: Article, query: string, words: ContentWords): boolean {
  const have = new Set([...words(title, lang), ...words(text, lang)]);
  return query.split(',').some((part) => {
    const wanted = words(part, lang);
    return wanted.length > 0 && wanted.every((word) => have.has(word));
  });
}
