import type { Publisher } from '../bot/events.ts';
import { notice } from '../reply/notices.ts';
import type { Entry } from '../store/ledger.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { type Attempt, backOffMs } from './post-once.ts';
import type { Outcome, Posting } from './sender.ts';
import { digestWording } from './wording.ts';

/** An attempt to post, and what it was about. */
interface Tried {
  readonly subscription: Subscription;
  readonly publisher: Publisher;
  readonly entry: Entry;
  readonly now: Date;
}

/** So many failures in a row are the operator's concern. */
const FAILURES = 3;

/** What follows an attempt: it is out, waits for the next one, or is given up. */
export async function settle(posting: Posting, tried: Tried, attempt: Attempt): Promise<Outcome> {
  const { ledger, log } = posting;
  const { entry, publisher, now } = tried;
  const where = { ...entry.place, date: entry.date };
  if (attempt.kind === 'sent') {
    await ledger.sent(entry, attempt.sent, publisher.announce !== undefined);
    log.info({ ...where, attempts: entry.attempts }, 'digest sent');
    return 'sent';
  }
  await countFailure(posting, tried, attempt.error);
  switch (attempt.kind) {
    case 'gone':
      await pause(posting, tried, attempt.error);
      return 'refused';
    case 'rejected':
      log.error({ ...where, err: attempt.error }, 'digest refused as malformed; its articles wait');
      await ledger.drop(entry, 'failed');
      return 'refused';
    default: {
      const state = attempt.kind === 'uncertain' ? 'sending' : 'planned';
      const wait = backOffMs(entry.attempts);
      log.warn({ ...where, err: attempt.error, again: wait }, `digest not sent: ${attempt.kind}`);
      await ledger.retry(entry, state, new Date(now.getTime() + wait));
      return state === 'sending' ? 'underway' : 'later';
    }
  }
}

async function countFailure(posting: Posting, tried: Tried, error: Error): Promise<void> {
  const { subscriptions, operators, log } = posting;
  const { subscription, entry } = tried;
  const { place, locale } = subscription;
  if ((await subscriptions.fail(place, error.message)) !== FAILURES) return;
  log.error({ ...place, date: entry.date, err: error }, 'digest failed three times in a row');
  const operator = operators[place.platform];
  if (operator === undefined) return;
  const text = digestWording(locale).operator(place.channel, error.message);
  await tell(posting, tried, operator, text);
}

/** Tells before it settles: a crash in between tells twice, rather than never. */
async function pause(posting: Posting, tried: Tried, error: Error): Promise<void> {
  const { ledger, subscriptions, log } = posting;
  const { subscription, entry } = tried;
  const { place, locale, setUpBy } = subscription;
  const text = digestWording(locale).gone(place.channel, error.message);
  log.warn({ ...place, err: error }, 'digest paused: the channel cannot be posted to');
  if (setUpBy.contact) await tell(posting, tried, setUpBy.contact, text);
  await subscriptions.pause(place, undefined, error.message);
  await ledger.drop(entry, 'failed');
}

async function tell(
  { log }: Posting,
  { publisher, subscription: { place, locale } }: Tried,
  user: string,
  text: string,
): Promise<void> {
  const { platform, workspace } = place;
  try {
    await publisher.tell(workspace, user, notice(locale, text));
  } catch (err) {
    log.warn({ platform, workspace, err }, 'a person could not be told that a digest fails');
  }
}
