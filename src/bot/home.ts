import type { Context } from '../../commands/command.ts';
import { helpReply } from '../../commands/help-reply.ts';
import { holdingsBlocks } from '../../commands/holdings.ts';
import { settingsBlocks } from '../../commands/settings-shown.ts';
import { replyOf } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';

/** The home page: help, what the bot knows, and how it is set. */
export async function homeReply(context: Context): Promise<Reply> {
  return replyOf(context.locale, 'help', [
    ...helpReply(context).blocks,
    ...holdingsBlocks(context),
    ...(await settingsBlocks(context)),
  ]);
}
