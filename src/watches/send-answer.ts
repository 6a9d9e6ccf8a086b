import { DeliveryError, type Place, type Publisher } from '../bot/events.ts';
import { isFree, leaseFrom } from '../digest/lease.ts';
import { type Attempt, backOffMs, type Post, postOnce } from '../digest/post-once.ts';
import { note } from '../reply/blocks.ts';
import { actionsOn } from '../reply/notices.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { restoreBlocks } from '../reply/stored-blocks.ts';
import type { Firing, WatchContent } from '../store/watch-posts.ts';
import type { Watch } from '../store/watches.ts';
import type { Watching } from './watches.ts';
import { watchWording } from './wording.ts';

/** After so many attempts that failed, three days of them, the watch is given up. */
const ATTEMPTS = 290;

/**
 * Posts the answer to a watch, once: into the thread or the direct messages where it was asked. What
 * was asked privately in a channel is told privately, and so is what can no longer be posted there.
 * An answer that is gone again before it was told is none: the watch goes on.
 */
export async function sendAnswer(watching: Watching, firing: Firing, now: Date): Promise<void> {
  const { posts, owner, publisherOf } = watching;
  const publisher = publisherOf(firing.watch.place.platform);
  if (publisher === undefined || !isFree(firing, owner, now)) return;
  const claimed = await posts.claim(firing, owner.name, leaseFrom(now));
  if (claimed === undefined) return;
  if (await isGone(watching, firing)) return posts.reopen(claimed);
  const attempt = await deliver(watching, publisher, firing);
  if (attempt.kind === 'sent')
    return posts.end(claimed, firing.content.unanswered ? 'cancelled' : 'fired');
  await settleFailure(watching, claimed, attempt, now);
}

/**
 * Can nothing of the answer be read any more even where it was asked? What only cannot be read where
 * it is told is still an answer; and one that may be out is not taken back.
 */
async function isGone(
  { library, visibilityOf }: Watching,
  { watch, content, mayBeOut }: Firing,
): Promise<boolean> {
  if (content.unanswered || mayBeOut) return false;
  const visibility = await visibilityOf(watch.place);
  const blocks = restoreBlocks(content.blocks, library, visibility, watch.locale);
  return !blocks.some(({ kind }) => kind === 'quote');
}

async function settleFailure(
  { posts, log }: Watching,
  firing: Firing,
  { kind, error }: Exclude<Attempt, { kind: 'sent' }>,
  now: Date,
): Promise<void> {
  const { id, place } = firing.watch;
  log.warn({ watch: id, err: error }, `watch not answered: ${kind}`);
  if (kind === 'gone' && place.thread !== undefined) return posts.turnPrivate(firing, now);
  const isOver = kind === 'gone' || kind === 'rejected';
  if (isOver || firing.attempts >= ATTEMPTS) return posts.end(firing, 'cancelled');
  const again = new Date(now.getTime() + backOffMs(firing.attempts));
  await posts.retry(firing, again, kind !== 'uncertain');
}

async function deliver(
  watching: Watching,
  publisher: Publisher,
  { watch, content, mayBeOut }: Firing,
): Promise<Attempt> {
  const { place, locale, id, contact } = watch;
  const isPublic = place.thread !== undefined || place.kind === 'direct';
  const blocks = await blocksFor(watching, watch, content, isPublic ? place : directWith(watch));
  const { ref, unanswered } = content;
  const tone = unanswered ? 'notice' : 'answer';
  const actions = actionsOn(ref, unanswered ? ['watch'] : ['helpful', 'unhelpful'], locale);
  const reply: Reply = { tone, locale, blocks, actions, id: ref };
  const post = { place, reply, key: `watch-${id}`, mayBeOut };
  return isPublic ? postOnce(publisher, post) : tellOnce(publisher, post, contact);
}

/** The direct messages with who asked. */
function directWith({ place: { platform, workspace }, contact }: Watch): Place {
  return { platform, workspace, channel: contact, kind: 'direct' };
}

/** What the place may read of the answer; where that is nothing, where to ask for it. */
async function blocksFor(
  { library, visibilityOf }: Watching,
  { question, locale }: Watch,
  content: WatchContent,
  place: Place,
): Promise<Block[]> {
  const visibility = await visibilityOf(place);
  const blocks = restoreBlocks(content.blocks, library, visibility, locale);
  if (content.unanswered || blocks.some(({ kind }) => kind === 'quote')) return blocks;
  const { answered, askThere, ended } = watchWording(locale);
  return [{ kind: 'paragraph', spans: [answered(question)] }, note(askThere), note(ended)];
}

/** A direct message cannot be found again: one that may be out is not sent a second time. */
async function tellOnce(publisher: Publisher, post: Post, user: string): Promise<Attempt> {
  const { place, mayBeOut } = post;
  const told = { channel: '', message: '' };
  const teller = {
    platform: publisher.platform,
    find: async () => told,
    post: async () => {
      if (user === '') throw new DeliveryError('gone', 'whom to tell does not open with this key');
      await publisher.tell(place.workspace, user, post.reply);
      return told;
    },
    tell: publisher.tell,
  };
  return postOnce(teller, { ...post, mayBeOut });
}
