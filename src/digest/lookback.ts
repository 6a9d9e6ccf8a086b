import type { Visibility } from '../answer/answer.ts';
import type { Article } from '../articles/article.ts';
import type { LocalDate } from '../config/time-zone.ts';
import { filterInTurn } from './in-turn.ts';
import { addDays } from './schedule.ts';

/** The week of an earlier year, and what was written in it. */
export interface Lookback {
  readonly years: number;
  readonly articles: readonly Article[];
}

/** How far back the archive is searched. */
const YEARS = 50;

/**
 * The wanted articles of the same week, Monday to Sunday as this year has it, in the most recent
 * earlier year that has any: all days of a week look back at the same ones.
 */
export async function lookBack(
  articles: Iterable<Article>,
  today: LocalDate,
  isWanted: (article: Article) => boolean,
): Promise<Lookback | undefined> {
  const dated = await filterInTurn(articles, ({ date }) => date?.length === 10);
  const monday = mondayOf(today);
  for (let years = 1; years <= YEARS; years += 1) {
    const from = yearsBefore(monday, years);
    const to = addDays(from, 6);
    const found = await filterInTurn(
      dated,
      (article) => isBetween(article, from, to) && isWanted(article),
    );
    if (found.length > 0) return { years, articles: found };
  }
  return undefined;
}

function isBetween({ date = '' }: Article, from: LocalDate, to: LocalDate): boolean {
  return date >= from && date <= to;
}

/** The first day of a week. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
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
