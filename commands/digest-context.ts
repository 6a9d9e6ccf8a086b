import type { Place } from '../src/bot/events.ts';
import { rhythm } from '../src/digest/compose.ts';
import type { Digests } from '../src/digest/service.ts';
import { type DigestWording, digestWording } from '../src/digest/wording.ts';
import type { Locale } from '../src/language/language.ts';
import { fullDate } from '../src/reply/dates.ts';
import { notice } from '../src/reply/notices.ts';
import type { Reply } from '../src/reply/reply.ts';
import type { Subscription } from '../src/store/subscriptions.ts';
import type { Context } from './command.ts';

/** What the sub-commands of `/digest` work with. */
export interface DigestContext {
  readonly context: Context;
  readonly digests: Digests;
  /** The channel, also when asked from a thread in it. */
  readonly place: Place;
  readonly words: DigestWording;
}

type Work = (digest: DigestContext) => Promise<Reply>;

/** For everybody, wherever digests run. */
export async function withDigest(context: Context, work: Work): Promise<Reply> {
  const { locale, services } = context;
  const words = digestWording(locale);
  const digests = services.digest;
  if (digests === undefined) return notice(locale, words.command.notHere, 'error');
  const { thread: _thread, ...place } = context.place;
  return work({ context, digests, place, words });
}

/** For those who manage the channel, in a channel. */
export function managing(context: Context, work: Work): Promise<Reply> {
  return withDigest(context, async (digest) => {
    const { locale, asker, place } = context;
    const { managersOnly } = digest.words.command;
    if (place.kind === 'direct') return notice(locale, whereText(digest), 'error');
    return asker.canManage ? work(digest) : notice(locale, managersOnly, 'error');
  });
}

/** Where a digest can be had, or looked at. */
function whereText({ context, words }: DigestContext): string {
  const { library, visibility, place, today } = context;
  const { newest = today } = library.holdings(visibility);
  return place.platform === 'terminal'
    ? words.command.notInTerminal(newest)
    : words.command.channelOnly;
}

/** That there is no digest, and how to have one: only where it can be turned on. */
export function noDigest(digest: DigestContext): string {
  return digest.place.kind === 'direct' ? whereText(digest) : digest.words.command.none;
}

/** For those who manage a channel that has a digest. */
export function managingOne(
  context: Context,
  work: (digest: DigestContext, subscription: Subscription) => Promise<Reply>,
): Promise<Reply> {
  return managing(context, async (digest) => {
    const subscription = await digest.digests.find(digest.place);
    if (subscription === undefined) return say(digest, digest.words.command.none, 'error');
    return work(digest, subscription);
  });
}

/** One paragraph. */
export function say({ context }: DigestContext, text: string, tone?: 'error'): Reply {
  return notice(context.locale, text, tone);
}

/** `mardi 3 mars 2026, 08:30 (Europe/Paris)`; undefined when none is planned. */
export async function nextText({ digests, place, context }: DigestContext) {
  const next = await digests.next(place);
  return next && instantText(next.at, context.locale, next.timeZone);
}

function instantText(at: Date, locale: Locale, timeZone: string): string {
  // France writes 08:30; England does, too.
  const time = new Intl.DateTimeFormat('fr-FR', { timeZone, timeStyle: 'short' }).format(at);
  return `${fullDate(at, locale, timeZone, { weekday: 'long' })}, ${time} (${timeZone})`;
}

/** `du lundi au vendredi à 08:30 (Europe/Paris)`. */
export function rhythmText({ schedule }: Pick<Subscription, 'schedule'>, locale: Locale): string {
  return rhythm(schedule, locale);
}
