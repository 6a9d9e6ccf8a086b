import type { Place } from '../bot/events.ts';
import { type LocalDate, localDate } from '../config/time-zone.ts';
import type { Buckets, Settled } from '../store/buckets.ts';
import type { KnownArticles } from '../store/known-articles.ts';
import type { Entry } from '../store/ledger.ts';
import type { SetUpBy, Subscription, Wishes } from '../store/subscriptions.ts';
import { type Announcing, announceDue } from './announce.ts';
import type { Composed } from './compose.ts';
import { previewNext, previewOf, type Reader } from './preview.ts';
import { isPausedOn, openOn, planAndSend, type Running } from './runner.ts';
import { nextPlanned, type Planned } from './schedule.ts';
import type { Outcome } from './sender.ts';

/** What people do with the digest of a channel. */
export interface Digests {
  /** The time zone of whoever does not name one, and whose platform does not tell. */
  readonly timeZone: string;
  find(place: Place): Promise<Subscription | undefined>;
  /** The next digest that will be posted here. */
  next(place: Place): Promise<{ readonly at: Date; readonly timeZone: string } | undefined>;
  /** Starts the digest of a channel, or changes it; what is in the library then is not new. */
  turnOn(place: Place, wishes: Wishes, by: SetUpBy): Promise<'started' | 'changed'>;
  /** False when there was none. */
  turnOff(place: Place): Promise<boolean>;
  pause(place: Place, until: LocalDate | undefined): Promise<void>;
  /** Leaves out a day, or the next one; undefined when there is none to leave out. */
  skip(place: Place, date?: LocalDate): Promise<Skipped | undefined>;
  /** Posts today's digest at once. */
  postNow(place: Place): Promise<Posted>;
  /** What the next digest would hold, or what a past day would have held. Posts nothing. */
  preview(reader: Reader, date?: string): Promise<Composed | undefined>;
  why(place: Place, article: string): Promise<Why>;
  /** How many new articles wait for the next digest. */
  waiting(place: Place): Promise<number>;
}

/** Where an article went, or why it went nowhere. */
export type Why = Settled | 'no-digest' | 'baseline' | 'waiting';

/** `isTooLate`: that day is settled, or its digest may be out. */
export interface Skipped {
  readonly date: LocalDate;
  readonly isTooLate: boolean;
}

export type Posted = Outcome | 'nothing' | 'no-digest' | 'already';

/** What the service needs besides what the runner does. */
export interface Serving extends Running, Announcing {
  readonly known: KnownArticles;
  readonly buckets: Buckets;
  readonly now: () => Date;
  readonly timeZone: string;
}

export function digestsOver(serving: Serving): Digests {
  const { subscriptions, ledger, now } = serving;
  return {
    timeZone: serving.timeZone,
    find: (place) => subscriptions.find(place),
    next: (place) => next(serving, place),
    turnOn: (place, wishes, by) => turnOn(serving, place, wishes, by),
    turnOff: async (place) => {
      for (const entry of await ledger.open(place)) await giveUp(serving, entry);
      return subscriptions.remove(place);
    },
    pause: (place, until) => subscriptions.pause(place, until),
    skip: (place, date) => skip(serving, place, date),
    postNow: async (place) => {
      const posted = await postNow(serving, place);
      // Not waited for: whoever asked is told that it is out.
      if (posted === 'sent') void announceDue(serving, now());
      return posted;
    },
    preview: (reader, date) =>
      date === undefined ? previewNext(serving, reader) : previewOf(serving, reader, date),
    why: (place, article) => why(serving, place, article),
    waiting: (place) => waiting(serving, place),
  };
}

async function next(serving: Serving, place: Place) {
  const subscription = await serving.subscriptions.find(place);
  const planned = subscription && (await nextOf(serving, subscription));
  return planned && { at: planned.at, timeZone: subscription.schedule.zone };
}

async function turnOn(
  { subscriptions, newcomers, known }: Serving,
  place: Place,
  wishes: Wishes,
  by: SetUpBy,
): Promise<'started' | 'changed'> {
  if (await subscriptions.find(place)) {
    await subscriptions.change(place, wishes, by);
    return 'changed';
  }
  await newcomers.sync();
  await subscriptions.create(place, wishes, by, await known.newest());
  return 'started';
}

/**
 * Ends what is open for good. What may be out counts as the day's digest, unless the platform says
 * that it is not: else a digest turned on again the same day would bring a second one.
 */
async function giveUp({ ledger, sender }: Serving, entry: Entry): Promise<void> {
  if (entry.state === 'planned') return ledger.drop(entry, 'missed');
  // There is no later turn for it to wait for.
  if (!(await sender.close(entry, entry.leaseUntil))) await ledger.sent(entry, undefined);
}

async function skip(
  serving: Serving,
  place: Place,
  wanted: LocalDate | undefined,
): Promise<Skipped | undefined> {
  const { subscriptions, ledger, now } = serving;
  const subscription = await subscriptions.find(place);
  if (subscription === undefined) return undefined;
  const day = wanted ? { date: wanted, at: now() } : await nextOf(serving, subscription);
  if (day === undefined) return undefined;
  const { date } = day;
  const open = await openOn(ledger, place, date);
  if (open?.state === 'planned') await ledger.drop(open, 'skipped');
  await ledger.record(place, [day], 'skipped');
  return { date, isTooLate: (await ledger.state(place, date)) !== 'skipped' };
}

/** The next digest that is neither paused nor skipped nor posted already. */
async function nextOf(
  { ledger, now }: Serving,
  subscription: Subscription,
): Promise<Planned | undefined> {
  const { place, schedule, paused } = subscription;
  if (paused && paused.until === undefined) return undefined;
  const taken = await ledger.taken(place, localDate(now(), schedule.zone));
  const isOff = (date: LocalDate) => taken.has(date) || isPausedOn(subscription, date);
  return nextPlanned(schedule, now(), isOff);
}

async function postNow(serving: Serving, place: Place): Promise<Posted> {
  const { subscriptions, ledger, newcomers, sender, now } = serving;
  const subscription = await subscriptions.find(place);
  if (subscription === undefined) return 'no-digest';
  const date = localDate(now(), subscription.schedule.zone);
  const open = await openOn(ledger, place, date);
  if (open) return sender.send(subscription, open, now());
  const state = await ledger.state(place, date);
  if (state === 'sent') return 'already';
  await newcomers.sync();
  // Without news there is nothing to post, and the day stays open for what its time brings.
  if ((await newcomers.since(subscription.cursor, now())).articles.length === 0) return 'nothing';
  const over = ['missed', 'skipped', 'empty', 'failed'] as const;
  const edition = { subscription, planned: { date, at: now() }, now: now() };
  const ran = await planAndSend(serving, edition, over);
  if (ran !== 'taken') return ran;
  // Somebody else was faster: what became of theirs?
  return (await ledger.state(place, date)) === 'sent' ? 'already' : 'underway';
}

async function why(
  { subscriptions, buckets, known }: Serving,
  place: Place,
  article: string,
): Promise<Why> {
  const numbered = await known.find(article);
  const settled = await buckets.find(place, numbered?.names ?? [article]);
  if (settled) return settled;
  const subscription = await subscriptions.find(place);
  if (subscription === undefined) return 'no-digest';
  const isNew = numbered === undefined || numbered.seq > subscription.cursor;
  return isNew ? 'waiting' : 'baseline';
}

async function waiting({ subscriptions, newcomers, now }: Serving, place: Place): Promise<number> {
  const subscription = await subscriptions.find(place);
  if (subscription === undefined) return 0;
  await newcomers.sync();
  return (await newcomers.since(subscription.cursor, now())).articles.length;
}
