import type { Publisher } from '../bot/events.ts';
import { type Attempt, backOffMs, postOnce } from '../digest/post-once.ts';
import { actionsOn } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { restoreBlocks } from '../reply/stored-blocks.ts';
import type { Firing } from '../store/watch-posts.ts';
import type { Watching } from './watches.ts';

/** How long an attempt may take before another process looks what became of it. */
const LEASE_MS = 5 * 60_000;
/** A lease that ends later than this was given by a clock that has jumped back since. */
const IMPLAUSIBLE_MS = 60 * 60_000;
/** After so many attempts that failed the watch is given up. */
const ATTEMPTS = 20;

/**
 * Posts the answer to a watch, once: into the thread or the direct messages where it was asked. What
 * was asked privately in a channel is told privately.
 */
export async function sendAnswer(watching: Watching, firing: Firing, now: Date): Promise<void> {
  const { posts, owner, publisherOf, log } = watching;
  const publisher = publisherOf(firing.watch.place.platform);
  const wait = firing.leaseUntil.getTime() - now.getTime();
  const isFree = wait <= 0 || wait > IMPLAUSIBLE_MS || owner.isGone(firing.owner);
  if (publisher === undefined || !isFree) return;
  const claimed = await posts.claim(firing, owner.name, new Date(now.getTime() + LEASE_MS));
  if (claimed === undefined) return;
  const attempt = await deliver(watching, publisher, firing);
  if (attempt.kind === 'sent') return posts.end(claimed, 'fired');
  log.warn({ watch: firing.watch.id, err: attempt.error }, `watch not answered: ${attempt.kind}`);
  const isOver = attempt.kind === 'gone' || attempt.kind === 'rejected';
  if (isOver || claimed.attempts >= ATTEMPTS) return posts.end(claimed, 'cancelled');
  const again = new Date(now.getTime() + backOffMs(claimed.attempts));
  await posts.retry(claimed, again, attempt.kind !== 'uncertain');
}

async function deliver(
  { library, visibilityOf }: Watching,
  publisher: Publisher,
  { watch, content, attempts }: Firing,
): Promise<Attempt> {
  const { place, locale, id, contact } = watch;
  const visibility = await visibilityOf(place);
  const blocks = restoreBlocks(content.blocks, library, visibility, locale);
  const actions = actionsOn(content.ref, ['helpful', 'unhelpful'], locale);
  const reply: Reply = { tone: 'answer', locale, blocks, actions, id: content.ref };
  const key = `watch-${id}`;
  const mayBeOut = attempts > 0;
  const isPublic = place.thread !== undefined || place.kind === 'direct';
  if (isPublic) return postOnce(publisher, { place, reply, key, mayBeOut });
  return tellOnce(publisher, { place, reply, key, mayBeOut }, contact);
}

/** A direct message cannot be found again: one that may be out is not sent a second time. */
async function tellOnce(
  publisher: Publisher,
  post: Parameters<typeof postOnce>[1],
  user: string,
): Promise<Attempt> {
  const { place, mayBeOut } = post;
  const told = { channel: '', message: '' };
  const teller = {
    platform: publisher.platform,
    find: async () => told,
    post: async () => {
      await publisher.tell(place.workspace, user, post.reply);
      return told;
    },
    tell: publisher.tell,
  };
  return postOnce(teller, { ...post, mayBeOut });
}
