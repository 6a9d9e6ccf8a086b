import { keepReply } from '../src/bot/saving.ts';
import { weekday } from '../src/digest/compose.ts';
import { findArticle } from '../src/digest/find-article.ts';
import type { Why } from '../src/digest/service.ts';
import { paragraph } from '../src/reply/blocks.ts';
import { dateText } from '../src/reply/dates.ts';
import { replyOf } from '../src/reply/notices.ts';
import type { Reply } from '../src/reply/reply.ts';
import { echoed } from '../src/reply/shorten.ts';
import type { Subscription } from '../src/store/subscriptions.ts';
import type { Context } from './command.ts';
import {
  type DigestContext,
  nextText,
  noDigest,
  rhythmText,
  say,
  withDigest,
} from './digest-context.ts';

/** What the next digest would hold, or what is dated of a day; only the asker sees it. */
export function preview(context: Context, date: string | undefined): Promise<Reply> {
  return withDigest(context, async (digest) => {
    const { locale, visibility, today } = context;
    const reader = { place: digest.place, locale, visibility, today };
    const composed = await digest.digests.preview(reader, date);
    return composed === undefined ? nothing(digest, date) : keep(context, composed.reply);
  });
}

function nothing(digest: DigestContext, date: string | undefined): Reply {
  const { context, words } = digest;
  const { locale, library, visibility } = context;
  const said =
    date === undefined
      ? words.command.nothingToPreview
      : words.command.nothingThatDay(dateText(date, locale));
  const { newest } = library.holdings(visibility);
  const hint = newest === undefined ? '' : ` ${words.command.newestDay(dateText(newest, locale))}`;
  return say(digest, `${said}${hint}`);
}

/** So that "More" works. */
function keep(context: Context, reply: Reply): Promise<Reply> {
  const { place, services } = context;
  const person = services.store.people.of(context);
  const kept = { place, person, audience: 'private', question: '', filters: {} } as const;
  return keepReply(services.store, reply, kept, []);
}

/** Where an article went. One that this place may not see is as unknown as one that is not there. */
export function why(context: Context, written: string): Promise<Reply> {
  return withDigest(context, async (digest) => {
    const { digests, place } = digest;
    const article = findArticle(context.library.articles(context.visibility), written);
    if (article === undefined) return whyGone(digest, written);
    const text = reason(digest, await digests.why(place, article.id));
    const title = { text: article.title || article.id, style: 'strong' as const };
    return replyOf(context.locale, 'notice', [paragraph(title), paragraph(text)]);
  });
}

/** What is not here any more is known by its file alone. */
async function whyGone(digest: DigestContext, written: string): Promise<Reply> {
  const { digests, place, words, context } = digest;
  const { visibility } = context;
  const isHidden =
    visibility !== 'all' && [...visibility.hidden].some((name) => written.startsWith(`${name}/`));
  const settled = isHidden ? undefined : await digests.why(place, written);
  const isKnown = typeof settled === 'object' && settled.bucket === 'filtered';
  return isKnown && settled.rule === 'removed'
    ? say(digest, reason(digest, settled))
    : say(digest, words.why.unknown(echoed(written)), 'error');
}

function reason(digest: DigestContext, settled: Why): string {
  const { why: words } = digest.words;
  const { locale, library, visibility } = digest.context;
  if (settled === 'no-digest') return noDigest(digest);
  if (typeof settled === 'string') return words[settled];
  const day = weekday(settled.date, locale);
  switch (settled.bucket) {
    case 'shown':
      return words.shown(day);
    case 'over-cap':
      return words.overCap(day);
    case 'filtered':
      return words.filtered(day, words.rules[settled.rule]);
    case 'merged': {
      const into = findArticle(library.articles(visibility), settled.into);
      return words.merged(day, into && (into.title || into.id));
    }
  }
}

/** How the digest of this channel is set. */
export function showStatus(context: Context): Promise<Reply> {
  return withDigest(context, async (digest) => {
    const subscription = await digest.digests.find(digest.place);
    if (subscription === undefined) return say(digest, noDigest(digest));
    const lines = await statusLines(digest, subscription);
    return replyOf(context.locale, 'notice', [
      { kind: 'list', items: lines.map((line) => [line]) },
    ]);
  });
}

async function statusLines(digest: DigestContext, subscription: Subscription): Promise<string[]> {
  const { command, post } = digest.words;
  const { collections, sources, query } = subscription.filters;
  const next = await nextText(digest);
  const waiting = await digest.digests.waiting(digest.place);
  return [
    rhythmText(subscription, digest.context.locale),
    next === undefined ? command.noNext : command.next(next),
    ...(waiting === 0 ? [] : [command.waiting(waiting)]),
    ...(collections.length === 0 ? [] : [command.filters.collections(collections)]),
    ...(sources.length === 0 ? [] : [command.filters.sources(sources)]),
    ...(query === undefined ? [] : [command.filters.query(query)]),
    command.whenEmpty[subscription.whenEmpty],
    command.setUpBy(subscription.setUpBy.name || post.somebody),
    ...(subscription.failure === undefined ? [] : [command.failure(subscription.failure)]),
  ];
}
