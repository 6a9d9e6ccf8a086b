import type { Place } from '../bot/events.ts';
import { keepReply } from '../bot/saving.ts';
import type { Reply } from '../reply/reply.ts';
import { storeBlocks } from '../reply/stored-blocks.ts';
import type { Draft } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import type { Edition, Proposal } from './draft.ts';

/** Stores a public reply, so that its "More" works; returns its ref. */
export type KeepPost = (place: Place, reply: Reply) => Promise<string>;

export function keepPostIn(store: Pick<Store, 'replies'>): KeepPost {
  return async (place, reply) => {
    const kept = { place, audience: 'public', question: '', filters: {} } as const;
    const { id } = await keepReply(store, reply, kept, []);
    return id ?? '';
  };
}

/** What the ledger is to hold of a proposal. */
export async function toDraft(
  { composed, buckets, to }: Proposal,
  { subscription, planned }: Edition,
  keep: KeepPost,
): Promise<Draft> {
  const { place, cursor } = subscription;
  const draft = { planned, buckets, from: cursor, to };
  if (composed === undefined) return draft;
  const { reply, kept, closing } = composed;
  const { locale, blocks } = reply;
  const ref = await keep(place, kept);
  const visible = reply.visible ?? blocks.length;
  return { ...draft, content: { locale, blocks: storeBlocks(blocks), visible, closing, ref } };
}
