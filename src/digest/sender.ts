import type { Visibility } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import {
  DeliveryError,
  type Place,
  type Platform,
  type Publisher,
  type Sent,
} from '../bot/events.ts';
import type { Log } from '../bot/log.ts';
import type { Locale } from '../language/language.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { restoreBlocks } from '../reply/stored-blocks.ts';
import type { Entry, Ledger } from '../store/ledger.ts';
import type { Owner } from '../store/owner.ts';
import type { Subscription, Subscriptions } from '../store/subscriptions.ts';
import { isFree, leaseFrom } from './lease.ts';
import { type Attempt, backOffMs, postOnce } from './post-once.ts';
import { settle } from './settle.ts';
import { digestWording } from './wording.ts';

/** Whom to tell when digests keep failing: a platform's user id. */
export type Operators = Readonly<Partial<Record<Platform, string>>>;

/** What posting takes. */
export interface Posting {
  readonly library: Library;
  readonly ledger: Ledger;
  readonly subscriptions: Subscriptions;
  readonly owner: Owner;
  readonly log: Log;
  readonly operators: Operators;
  publisherOf(platform: Platform): Publisher | undefined;
  visibilityOf(place: Place): Promise<Visibility>;
}

/** Of `later`, surely nothing is out; of `underway`, that is not known, or somebody else is at it. */
export type Outcome = 'sent' | 'refused' | 'later' | 'underway';

/** Brings entries of the ledger to an end. */
export interface Sender {
  send(subscription: Subscription, entry: Entry, now: Date): Promise<Outcome>;
  /**
   * For an entry whose day is over: it is sent when it turns out to be, else missed. Tells whether
   * it needs no more work.
   */
  close(entry: Entry, now: Date): Promise<boolean>;
}

/** A digest is called late when it goes out this long after its time. */
const LATE_MS = 30 * 60_000;
/** After so many attempts a post that the platform does not tell of counts as not sent. */
const LOOKS = 12;

export function senderOf(posting: Posting): Sender {
  return {
    send: async (subscription, entry, now) => {
      const publisher = posting.publisherOf(entry.place.platform);
      const claimed = publisher && (await claim(posting, entry, now));
      if (publisher === undefined || claimed === undefined) return standing(entry);
      const attempt = await tryToPost(posting, publisher, entry, now);
      return settle(posting, { subscription, publisher, entry: claimed, now }, attempt);
    },
    close: (entry, now) => close(posting, entry, now),
  };
}

/** What is known of an entry that is not ours to send. */
function standing({ state, attempts }: Entry): Outcome {
  return state === 'planned' && attempts > 0 ? 'later' : 'underway';
}

async function claim(
  { ledger, owner }: Posting,
  entry: Entry,
  now: Date,
): Promise<Entry | undefined> {
  if (!isFree(entry, owner, now)) return undefined;
  return ledger.claim(entry, owner.name, leaseFrom(now));
}

async function tryToPost(
  { library, visibilityOf }: Posting,
  publisher: Publisher,
  { place, date, dueAt, state, content }: Entry,
  now: Date,
): Promise<Attempt> {
  const { locale, visible, ref } = content;
  const visibility = await visibilityOf(place);
  const restored = restoreBlocks(content.blocks, library, visibility, locale);
  const isLate = now.getTime() - dueAt.getTime() > LATE_MS;
  const blocks = isLate ? restored.map((block) => labelledLate(block, locale)) : restored;
  const reply: Reply = { tone: 'digest', locale, blocks, actions: [], visible, id: ref };
  return postOnce(publisher, {
    place,
    reply,
    key: keyOf(place, date),
    mayBeOut: state === 'sending',
  });
}

/** The heading says so; whether it is late shows only when it goes out. */
function labelledLate(block: Block, locale: Locale): Block {
  if (block.kind !== 'heading') return block;
  return { ...block, text: digestWording(locale).post.late(block.text) };
}

/** The same at every attempt, and for no other post. */
function keyOf({ channel }: Place, date: string): string {
  return `digest-${channel}-${date}`;
}

async function close(posting: Posting, entry: Entry, now: Date): Promise<boolean> {
  const { ledger, log } = posting;
  const publisher = posting.publisherOf(entry.place.platform);
  const mayBeOut = entry.state === 'sending';
  // Whether it is out, only the platform can tell.
  if (mayBeOut && publisher === undefined) return false;
  const claimed = await claim(posting, entry, now);
  if (claimed === undefined) return false;
  const found = mayBeOut && publisher ? await lookFor(publisher, claimed) : undefined;
  if (found === 'unknown' && claimed.attempts < LOOKS) {
    const again = new Date(now.getTime() + backOffMs(claimed.attempts));
    await ledger.retry(claimed, 'sending', again);
    return false;
  }
  if (found !== undefined && found !== 'unknown') {
    await ledger.sent(claimed, found, publisher?.announce !== undefined);
    return true;
  }
  await ledger.drop(claimed, 'missed');
  log.warn({ ...entry.place, date: entry.date }, 'digest missed: its day is over');
  return true;
}

/** `unknown`: the platform does not answer at present. */
async function lookFor(
  publisher: Publisher,
  { place, date }: Entry,
): Promise<Sent | 'unknown' | undefined> {
  try {
    return await publisher.find(place, keyOf(place, date));
  } catch (error) {
    const isGone = error instanceof DeliveryError && error.failure === 'gone';
    return isGone ? undefined : 'unknown';
  }
}
