import type { Context } from '../../commands/command.ts';
import { notice } from '../reply/notices.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { sharedReply } from '../reply/shared-reply.ts';
import { restoreBlocks } from '../reply/stored-blocks.ts';
import { wordingOf } from '../reply/wording.ts';
import type { StoredReply } from '../store/replies.ts';
import { openThread } from './conversing.ts';
import type { Place, PressEvent, Sent } from './events.ts';
import { keepReply } from './saving.ts';
import { publicLocale } from './services.ts';

/** Posts a public message once; `unsure` when it may have gone out already. */
export type Post = (reply: Reply) => Promise<Sent | undefined | 'unsure'>;

/** Shows a private answer to everybody in the place, with the name of who shares it. */
export async function share(
  event: PressEvent,
  context: Context,
  stored: StoredReply,
  post: Post,
): Promise<Reply> {
  const { replies } = context.services.store;
  const words = wordingOf(context.locale).press;
  const say = (text: string) => notice(context.locale, text);
  const blocks = restoreBlocks(stored.blocks, context.library, context.visibility, stored.locale);
  if (!blocks.some(isQuote)) return say(words.nothingToShare);
  // Marked before it is posted: of two presses in a row only the first one posts.
  if (!(await replies.setAudience(event.ref, 'public'))) return say(words.alreadyShared);
  try {
    const reply = await publicReply(context, stored, blocks);
    const sent = await post(reply);
    if (sent === 'unsure') return say(words.unsure);
    await openThread(context, sent, { text: stored.question, filters: stored.filters });
    return say(words.shared);
  } catch (error) {
    await replies.setAudience(event.ref, 'private');
    throw error;
  }
}

async function publicReply(
  context: Context,
  stored: StoredReply,
  blocks: readonly Block[],
): Promise<Reply> {
  const { services, asker } = context;
  const { question, filters, tone, visible, person } = stored;
  const place: Place = context.place;
  const locale = await publicLocale(services, place, stored.locale);
  const whole = {
    tone,
    locale,
    blocks,
    actions: [],
    ...(visible === undefined ? {} : { visible }),
  };
  const reply = sharedReply(whole, { locale, question, name: asker.displayName });
  const owner = person === undefined ? {} : { person };
  const kept = { place, ...owner, audience: 'public', question, filters } as const;
  return keepReply(services.store, reply, kept, ['helpful', 'unhelpful', 'withdraw']);
}

function isQuote({ kind }: Block): boolean {
  return kind === 'quote';
}
