import type { Place } from '../bot/events.ts';
import type { Log } from '../bot/log.ts';
import { type LocalDate, localDate } from '../config/time-zone.ts';
import type { Entry, Ledger, LedgerState } from '../store/ledger.ts';
import type { Subscription, Subscriptions } from '../store/subscriptions.ts';
import { type Before, type Edition, propose, type Sources } from './draft.ts';
import { type KeepPost, toDraft } from './keep-post.ts';
import { mondayOf } from './lookback.ts';
import { ON_ITS_WAY_MS } from './newcomers.ts';
import { dueToday, type Planned, plannedBetween } from './schedule.ts';
import type { Outcome, Sender } from './sender.ts';

/** What runs the digests. */
export interface Running extends Sources {
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  readonly sender: Sender;
  readonly keep: KeepPost;
  readonly log: Log;
}

/** After a longer absence only the last days are recorded as missed. */
const MISSED_DAYS = 31;
/** How far back questions are told when there was no digest before. */
const QUESTIONS_MS = 7 * 86_400_000;

/** Brings the digest of one channel to where it should be at an instant. */
export async function runDigest(
  running: Running,
  subscription: Subscription,
  now: Date,
): Promise<void> {
  if (await finishOpen(running, subscription, now)) return;
  const due = dueToday(subscription.schedule, now);
  if (!due || !isOwed(subscription, due)) return;
  const state = await running.ledger.state(subscription.place, due.date);
  if (state !== undefined && state !== 'missed') return;
  const edition = { subscription, planned: due, now };
  if (await isTooEarly(running, edition)) return;
  await planAndSend(running, edition, ['missed']);
}

/** Some minutes are given to articles that are on their way, if the day has them left. */
async function isTooEarly(
  { newcomers }: Running,
  { subscription, planned, now }: Edition,
): Promise<boolean> {
  const { cursor, schedule } = subscription;
  const { isComplete } = await newcomers.since(cursor, now);
  const latest = new Date(now.getTime() + ON_ITS_WAY_MS);
  return !isComplete && localDate(latest, schedule.zone) === planned.date;
}

/** Sends what is open, or closes it when its day is over. True when something stays open. */
async function finishOpen(
  { ledger, sender }: Running,
  subscription: Subscription,
  now: Date,
): Promise<boolean> {
  const today = localDate(now, subscription.schedule.zone);
  let staysOpen = false;
  for (const entry of await ledger.open(subscription.place)) {
    const isWanted = entry.date === today && !isPausedOn(subscription, today);
    const isOver = isWanted
      ? isDone(await sender.send(subscription, entry, now))
      : await sender.close(entry, now);
    staysOpen ||= !isOver;
  }
  return staysOpen;
}

function isDone(outcome: Outcome): boolean {
  return outcome === 'sent' || outcome === 'refused';
}

/** A digest not before the subscription was active, nor on a day of its pause. */
function isOwed(subscription: Subscription, { date, at }: Planned): boolean {
  return at >= subscription.activeFrom && !isPausedOn(subscription, date);
}

/** Is a subscription paused on a local day? */
export function isPausedOn({ paused }: Subscription, date: string): boolean {
  return paused !== undefined && (paused.until === undefined || date < paused.until);
}

/** The days that passed while nobody ran: on record, so that the next digest can say so. */
async function recordMissed(ledger: Ledger, { subscription, now }: Edition): Promise<void> {
  const { place, schedule } = subscription;
  const latest = (await ledger.latest(place, localDate(now, schedule.zone))) ?? '';
  const missed = plannedBetween(schedule, latest, now, MISSED_DAYS);
  const owed = missed.filter((planned) => isOwed(subscription, planned));
  await ledger.record(place, owed, 'missed');
}

export type Ran = Outcome | 'nothing' | 'taken';

/**
 * Decides the digest of a day, puts it on record and posts it. `over`: states of the day that do not
 * stand in the way.
 */
export async function planAndSend(
  running: Running,
  edition: Edition,
  over: readonly LedgerState[],
): Promise<Ran> {
  const { ledger, sender, keep } = running;
  const { subscription, planned, now } = edition;
  await recordMissed(ledger, edition);
  const proposal = await propose(running, edition, await beforeThat(ledger, edition));
  const draft = await toDraft(proposal, edition, keep);
  if (!(await ledger.plan(subscription.place, draft, over))) return 'taken';
  if (draft.content === undefined) return 'nothing';
  const entry = await openOn(ledger, subscription.place, planned.date);
  if (entry === undefined) return 'taken';
  return sender.send(subscription, entry, now);
}

/** The digest of a day, when it is planned or being sent. */
export async function openOn(
  ledger: Ledger,
  place: Place,
  date: LocalDate,
): Promise<Entry | undefined> {
  return (await ledger.open(place)).find((entry) => entry.date === date);
}

async function beforeThat(
  ledger: Ledger,
  { subscription: { place }, planned: { date }, now }: Edition,
): Promise<Before> {
  const earliest = new Date(now.getTime() - QUESTIONS_MS);
  const last = await ledger.lastSent(place, date);
  return {
    missed: await ledger.missed(place, date),
    quiet: await ledger.quiet(place, mondayOf(date), date),
    since: last !== undefined && last > earliest ? last : earliest,
  };
}
