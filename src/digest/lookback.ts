import type { Visibility } from '../answer/answer.ts';
import type { Article } from '../articles/article.ts';
import { addDays, type LocalDate } from './schedule.ts';

/** The week of an earlier year, and what was written in it. */
export interface Lookback {
  readonly years: number;
  readonly articles: readonly Article[];
}

/** Days before and after: together a week. */
const AROUND = 3;
/** How far back the archive is searched. */
const YEARS = 50;

/** The wanted articles of the same week in the most recent earlier year that has any. */
export function lookBack(
  articles: Iterable<Article>,
  today: LocalDate,
  isWanted: (article: Article) => boolean,
): Lookback | undefined {
  const dated = [...articles].filter(({ date }) => date?.length === 10);
  for (let years = 1; years <= YEARS; years += 1) {
    const day = yearsBefore(today, years);
    const from = addDays(day, -AROUND);
    const to = addDays(day, AROUND);
    const inWeek = dated.filter(({ date = '' }) => date >= from && date <= to);
    const found = inWeek.filter(isWanted);
    if (found.length > 0) return { years, articles: found };
  }
  return undefined;
}

/** The articles of a day, a month or a year, as their dates say. */
export function articlesOf(
  library: { articles(visibility: Visibility): Iterable<Article> },
  date: string,
  visibility: Visibility,
): Article[] {
  return [...library.articles(visibility)].filter((article) => article.date?.startsWith(date));
}

/** 29 February is 28 February in other years. */
function yearsBefore(date: LocalDate, years: number): LocalDate {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, '0');
  const same = `${year}${date.slice(4)}`;
  return Number.isNaN(Date.parse(same)) || addDays(same, 0) !== same ? `${year}-02-28` : same;
}
