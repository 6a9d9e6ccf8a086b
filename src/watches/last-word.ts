import { keepReply } from '../bot/saving.ts';
import { fullDate } from '../reply/dates.ts';
import { notice } from '../reply/notices.ts';
import { storeBlocks } from '../reply/stored-blocks.ts';
import type { Watch } from '../store/watches.ts';
import type { Watching } from './watches.ts';
import { watchWording } from './wording.ts';

const DAY_MS = 86_400_000;

/** Is a watch older than questions are kept? */
export function isOver({ retentionDays }: Watching, { createdAt }: Watch, now: Date): boolean {
  if (retentionDays === undefined) return false;
  return now.getTime() - createdAt.getTime() > retentionDays * DAY_MS;
}

/**
 * Ends a watch that nothing answered: its last word goes where its answer would have gone, in the
 * same way, once; with the button that watches again.
 */
export async function endUnanswered(watching: Watching, watch: Watch): Promise<void> {
  const { store, posts, timeZone } = watching;
  const { place, question, filters, person, locale, createdAt } = watch;
  const since = fullDate(createdAt, locale, timeZone);
  const audience = place.kind === 'direct' ? 'private' : 'public';
  const kept = { place, question, filters, person, audience } as const;
  const words = notice(locale, watchWording(locale).unanswered(question, since));
  const { blocks, id = '' } = await keepReply(store, words, kept, []);
  await posts.fire(watch, undefined, { blocks: storeBlocks(blocks), ref: id, unanswered: true });
}
