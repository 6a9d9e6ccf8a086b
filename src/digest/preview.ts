import type { Visibility } from '../answer/answer.ts';
import type { Article } from '../articles/article.ts';
import type { Place } from '../bot/events.ts';
import type { LocalDate } from '../config/time-zone.ts';
import type { Locale } from '../language/language.ts';
import { dateText } from '../reply/dates.ts';
import type { Subscriptions } from '../store/subscriptions.ts';
import { type Composed, composeDigest, dayTitle } from './compose.ts';
import { type Sources, sortOut } from './draft.ts';
import type { DigestFilters } from './filters.ts';
import { articlesOf } from './lookback.ts';
import { digestWording } from './wording.ts';

/** Who looks at a preview, and from where. */
export interface Reader {
  readonly place: Place;
  readonly locale: Locale;
  readonly visibility: Visibility;
  /** ISO day. */
  readonly today: LocalDate;
}

/** What previews are made from. */
export interface Previewing extends Sources {
  readonly subscriptions: Subscriptions;
  readonly now: () => Date;
}

const EVERYTHING: DigestFilters = { collections: [], sources: [] };

/** What the next digest would hold; undefined where there is none, or no news for it. */
export async function previewNext(
  previewing: Previewing,
  reader: Reader,
): Promise<Composed | undefined> {
  const { subscriptions, newcomers, now } = previewing;
  const subscription = await subscriptions.find(reader.place);
  if (subscription === undefined) return undefined;
  await newcomers.sync();
  const { articles } = await newcomers.since(subscription.cursor, now());
  const held = { title: dayTitle(reader.today, reader.locale), articles };
  return preview(previewing, reader, { ...held, filters: subscription.filters });
}

/** What the digest of a day, a month or a year would have held; undefined when that is nothing. */
export async function previewOf(
  previewing: Previewing,
  reader: Reader,
  date: string,
): Promise<Composed | undefined> {
  const { library, subscriptions } = previewing;
  const filters = (await subscriptions.find(reader.place))?.filters ?? EVERYTHING;
  const { post } = digestWording(reader.locale);
  const title = post.dated(dateText(date, reader.locale));
  return preview(previewing, reader, {
    ...{ title, filters },
    articles: articlesOf(library, date, reader.visibility),
  });
}

interface Held {
  readonly title: string;
  readonly articles: readonly Article[];
  readonly filters: DigestFilters;
}

async function preview(
  previewing: Previewing,
  { locale, visibility }: Reader,
  { title, articles, filters }: Held,
): Promise<Composed | undefined> {
  const { stories } = await sortOut(articles, { filters, visibility }, previewing.words);
  if (stories.length === 0) return undefined;
  const { post } = digestWording(locale);
  const contents = { locale, title: post.preview(title), stories, missed: [], questions: [] };
  return composeDigest(contents, previewing);
}
