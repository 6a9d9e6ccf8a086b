import type { Visibility } from '../answer/answer.ts';
import type { Article } from '../articles/article.ts';
import type { Library } from '../articles/library.ts';
import type { Place } from '../bot/events.ts';
import type { LocalDate } from '../config/time-zone.ts';
import { groupQuestions } from '../insights/group.ts';
import type { AskedLog } from '../store/asked.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { type Bucket, bucketsOf } from './buckets.ts';
import { type Composed, composeDigest, dayTitle } from './compose.ts';
import { ruleAgainst, type Selection } from './filters.ts';
import { filterInTurn } from './in-turn.ts';
import { lookBack } from './lookback.ts';
import type { Newcomers } from './newcomers.ts';
import { rankStories } from './rank.ts';
import type { Planned } from './schedule.ts';
import { mergeStories, type Story } from './stories.ts';
import { digestWording } from './wording.ts';
import { type ContentWords, rememberWords } from './words-of.ts';

/** What drafts are made from. */
export interface Sources {
  readonly library: Library;
  readonly newcomers: Newcomers;
  readonly asked: AskedLog;
  readonly words: ContentWords;
  visibilityOf(place: Place): Promise<Visibility>;
}

/** A digest, composed; nothing is on record yet. */
export interface Proposal {
  /** Absent: nothing is to be posted. */
  readonly composed?: Composed;
  readonly buckets: readonly Bucket[];
  /** How many stories are new. */
  readonly stories: number;
  readonly to: number;
}

/** The digest of one channel on one day, as it stands at an instant. */
export interface Edition {
  readonly subscription: Subscription;
  readonly planned: Planned;
  readonly now: Date;
}

/** What has to be known about the days before. */
export interface Before {
  readonly missed: readonly LocalDate[];
  /** How many digests of this week had no news. */
  readonly quiet: number;
  /** Questions asked since then are told. */
  readonly since: Date;
}

/** Composes the digest of a day: every article that is new since the last one gets its bucket. */
export async function propose(
  sources: Sources,
  { subscription, planned: { date }, now }: Edition,
  before: Before,
): Promise<Proposal> {
  const { place, filters, locale } = subscription;
  const selection = { filters, visibility: await sources.visibilityOf(place) };
  const { articles, removed, to } = await sources.newcomers.since(subscription.cursor, now);
  const { stories, filtered } = await sortOut(articles, selection, sources.words);
  const contents = {
    ...{ locale, missed: before.missed, setUp: setUpOf(subscription) },
    title: dayTitle(date, locale),
    questions: await questionsIn(sources, place, before.since),
  };
  const gone = removed.map((id): Bucket => ({ article: id, bucket: 'filtered', rule: 'removed' }));
  if (stories.length === 0) {
    const oldNews = () => storiesBefore(sources, selection, date);
    const quiet = await quietDay(subscription, oldNews, before.quiet);
    const composed = quiet && (await composeDigest({ ...contents, ...quiet }, sources));
    return { ...(composed && { composed }), buckets: [...filtered, ...gone], stories: 0, to };
  }
  const composed = await composeDigest({ ...contents, stories }, sources);
  const buckets = [...bucketsOf(stories, composed.shown), ...filtered, ...gone];
  return { composed, buckets, stories: stories.length, to };
}

/** The stories among some articles, best first, and what the filters keep out. */
export async function sortOut(
  articles: readonly Article[],
  selection: Selection,
  everyWord: ContentWords,
): Promise<{ readonly stories: readonly Story[]; readonly filtered: readonly Bucket[] }> {
  const words = await rememberWords(articles, everyWord);
  const filtered: Bucket[] = [];
  const admitted = await filterInTurn(articles, (article) => {
    const rule = ruleAgainst(article, selection, words);
    if (rule) filtered.push({ article: article.id, bucket: 'filtered', rule });
    return rule === undefined;
  });
  return { stories: await storiesAmong(admitted, words), filtered };
}

async function storiesAmong(articles: readonly Article[], words: ContentWords): Promise<Story[]> {
  return rankStories(await mergeStories(articles, words), words);
}

/** A look back shows so many stories, the next one that week the next ones. */
const LOOKBACK = 3;

interface Quiet {
  readonly opening: string;
  readonly stories: readonly Story[];
}

/** What a channel wants to read on a day without news; undefined: nothing. */
async function quietDay(
  { whenEmpty, locale }: Subscription,
  oldNews: () => Promise<OldNews | undefined>,
  told: number,
): Promise<Quiet | undefined> {
  if (whenEmpty === 'silent') return undefined;
  const { post } = digestWording(locale);
  const back = whenEmpty === 'lookback' ? await oldNews() : undefined;
  const stories = back?.stories.slice(told * LOOKBACK, (told + 1) * LOOKBACK) ?? [];
  const opening = back && stories.length > 0 ? post.lookback(back.years) : post.nothing;
  return { opening, stories };
}

interface OldNews {
  readonly years: number;
  readonly stories: readonly Story[];
}

/** The stories of the same week of an earlier year, best first. */
async function storiesBefore(
  { library, words }: Sources,
  selection: Selection,
  date: LocalDate,
): Promise<OldNews | undefined> {
  const isWanted = (article: Article) => ruleAgainst(article, selection, words) === undefined;
  const back = await lookBack(library.articles(selection.visibility), date, isWanted);
  if (back === undefined) return undefined;
  const { years, articles } = back;
  return { years, stories: await storiesAmong(articles, await rememberWords(articles, words)) };
}

function setUpOf({ setUpBy, schedule, announced }: Subscription) {
  return { name: setUpBy.name, schedule, first: !announced };
}

/** One of each kind, most asked first. */
async function questionsIn(
  { asked, words }: Sources,
  place: Place,
  since: Date,
): Promise<readonly string[]> {
  const questions = await asked.unanswered(place, since);
  return groupQuestions(questions, words).map(({ text }) => text);
}
