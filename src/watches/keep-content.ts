import { keepReply } from '../bot/saving.ts';
import type { Reply } from '../reply/reply.ts';
import { storeBlocks } from '../reply/stored-blocks.ts';
import type { Store } from '../store/store.ts';
import type { WatchContent } from '../store/watch-posts.ts';
import type { Watch } from '../store/watches.ts';

/** Stores what a watch will say, so that its buttons work; returns what is to be posted. */
export async function keepContent(
  store: Pick<Store, 'replies'>,
  { place, question, filters, person }: Watch,
  reply: Reply,
): Promise<WatchContent> {
  const audience = place.kind === 'direct' ? 'private' : 'public';
  const kept = { place, question, filters, person, audience } as const;
  const { blocks, id = '' } = await keepReply(store, reply, kept, []);
  return { blocks: storeBlocks(blocks), ref: id };
}
