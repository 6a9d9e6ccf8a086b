import { actionsOn } from '../reply/notices.ts';
import type { ActionKind, Reply } from '../reply/reply.ts';
import { storeBlocks } from '../reply/stored-blocks.ts';
import type { StoredReply } from '../store/replies.ts';
import type { Store } from '../store/store.ts';

/** What is kept beside a reply, so that its buttons work. */
type Kept = Pick<StoredReply, 'place' | 'person' | 'audience' | 'question' | 'filters'>;

/** Stores a reply and gives it the buttons that act on it. */
export async function keepReply(
  store: Pick<Store, 'replies'>,
  reply: Reply,
  kept: Kept,
  kinds: readonly ActionKind[],
): Promise<Reply> {
  const { locale, tone, visible } = reply;
  const said = { locale, tone, blocks: storeBlocks(reply.blocks) };
  const id = await store.replies.save({
    ...kept,
    ...said,
    ...(visible === undefined ? {} : { visible }),
  });
  return { ...reply, id, actions: [...reply.actions, ...actionsOn(id, kinds, locale)] };
}
