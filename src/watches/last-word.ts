import { fullDate } from '../reply/dates.ts';
import { notice } from '../reply/notices.ts';
import type { Watch } from '../store/watches.ts';
import { keepContent } from './keep-content.ts';
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
  const { question, locale, createdAt } = watch;
  const since = fullDate(createdAt, locale, timeZone);
  const words = notice(locale, watchWording(locale).unanswered(question, since));
  const content = await keepContent(store, watch, words);
  await posts.fire(watch, undefined, { ...content, unanswered: true });
}
