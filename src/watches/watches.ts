import type { Quote, Visibility } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import type { Place, Platform, Publisher } from '../bot/events.ts';
import type { Log } from '../bot/log.ts';
import { localDate } from '../config/time-zone.ts';
import type { Arrivals, Newcomers } from '../digest/newcomers.ts';
import { note } from '../reply/blocks.ts';
import { replyOf } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import type { KnownArticles } from '../store/known-articles.ts';
import type { Owner } from '../store/owner.ts';
import type { Store } from '../store/store.ts';
import type { WatchPosts } from '../store/watch-posts.ts';
import type { Watch } from '../store/watches.ts';
import { keepContent } from './keep-content.ts';
import { endUnanswered, isOver } from './last-word.ts';
import { sendAnswer } from './send-answer.ts';
import { tryWatch } from './try-watch.ts';
import { watchWording } from './wording.ts';

/** What watching takes. */
export interface Watching {
  readonly library: Library;
  readonly store: Pick<Store, 'watches' | 'replies'>;
  readonly posts: WatchPosts;
  readonly known: KnownArticles;
  readonly newcomers: Newcomers;
  readonly owner: Owner;
  readonly log: Log;
  readonly timeZone: string;
  /** A watch ends after so many days; absent: never. */
  readonly retentionDays?: number;
  visibilityOf(place: Place): Promise<Visibility>;
  publisherOf(platform: Platform): Publisher | undefined;
}

/** Tries the new articles on every open watch, then posts what was answered, or ends. */
export async function runWatches(watching: Watching, now: Date): Promise<void> {
  const { store, posts, known, log } = watching;
  const newest = await known.newest();
  for (const watch of await store.watches.open()) {
    await turn(watching, watch, newest, now).catch((err: unknown) => {
      log.error({ watch: watch.id, err }, 'a watch could not be tried; tried again');
    });
  }
  for (const firing of await posts.firing()) {
    await sendAnswer(watching, firing, now).catch((err: unknown) => {
      log.error({ watch: firing.watch.id, err }, 'a watch could not be answered; tried again');
    });
  }
}

/** The newest articles are tried before it ends. */
async function turn(watching: Watching, watch: Watch, newest: number, now: Date): Promise<void> {
  const isTried = watch.tried !== undefined && watch.tried >= newest;
  const isAnswered = !isTried && (await tryNew(watching, watch, now));
  if (!isAnswered && isOver(watching, watch, now)) await endUnanswered(watching, watch);
}

/** Does a new article answer it? */
async function tryNew(watching: Watching, watch: Watch, now: Date): Promise<boolean> {
  const { library, known, newcomers, posts, timeZone } = watching;
  const from = watch.tried ?? (await known.newestAt(watch.createdAt));
  const arrivals = await newcomers.since(from, now);
  const visibility = await watching.visibilityOf(watch.place);
  const today = localDate(now, timeZone);
  const quotes = tryWatch(library, watch, namesOf(arrivals), { visibility, today });
  const [first] = quotes;
  if (first === undefined) {
    await posts.tried(watch, arrivals.to);
    return false;
  }
  const content = await keepContent(watching.store, watch, answerReply(watch, quotes));
  await posts.fire(watch, first.article, content);
  return true;
}

function namesOf({ articles }: Arrivals): ReadonlySet<string> {
  return new Set(articles.map(({ id }) => id));
}

function answerReply({ locale, question }: Watch, quotes: readonly Quote[]): Reply {
  const words = watchWording(locale);
  return replyOf(locale, 'answer', [
    { kind: 'paragraph', spans: [words.answered(question)] },
    ...quotes.map((quote) => ({ kind: 'quote' as const, quote })),
    note(words.ended),
  ]);
}
