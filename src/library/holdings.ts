import type { Filters, Visibility } from '../answer/answer.ts';
import type { Holdings, Problem } from '../articles/library.ts';
import type { CorpusIndex } from '../index/corpus-index.ts';
import { admission } from '../index/view.ts';
import { firstDay, type PartialDate } from '../language/partial-date.ts';

/** What a part of a corpus holds. Problems are told whoever sees all of it. */
export function holdingsOf(
  index: CorpusIndex,
  part: Filters & { readonly visibility: Visibility },
  problems: readonly Problem[],
): Holdings {
  const { visibility } = part;
  const admits = admission(part, visibility) ?? (() => true);
  const visible = [...index.articles()].filter(({ article }) => admits(article));
  const articles = visible.map(({ article }) => article);
  const dates = articles.flatMap(({ date }) => date ?? []);
  const oldest = first(dates, isBefore);
  const newest = first(dates, (a, b) => isBefore(b, a));
  return {
    articles: articles.length,
    passages: visible.reduce((sum, { count }) => sum + count, 0),
    ...(newest === undefined ? {} : { newest }),
    ...(oldest === undefined ? {} : { oldest }),
    sources: tally(articles.flatMap(({ source }) => source ?? [])),
    collections: tally(articles.flatMap(({ collection }) => collection || [])),
    problems: visibility === 'all' || visibility.hidden.size === 0 ? problems : [],
  };
}

function first(dates: readonly PartialDate[], comesFirst: typeof isBefore) {
  return dates.reduce<PartialDate | undefined>(
    (best, date) => (best === undefined || comesFirst(date, best) ? date : best),
    undefined,
  );
}

function isBefore(a: PartialDate, b: PartialDate): boolean {
  return firstDay(a) < firstDay(b);
}

/** Names by how many articles they have, most first. */
function tally(names: readonly string[]): { name: string; articles: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, articles]) => ({ name, articles }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}
