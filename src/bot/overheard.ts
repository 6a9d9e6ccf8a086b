import { fold } from '../language/fold.ts';
import type { Store } from '../store/store.ts';
import type { QuestionEvent } from './events.ts';
import { looksLikeQuestion } from './follow-up.ts';
import type { BotSettings } from './settings.ts';

/**
 * Does talk that nobody addressed to the bot concern it? Outside threads, a question in a channel
 * whose managers asked for that. In a thread that the bot opened with an answer: what the person
 * whom it answered asks next, unless they speak to somebody else or were told something by another
 * person just before. Who wrote is noted on the way, for the next time.
 */
export async function concerns(
  event: QuestionEvent,
  store: Pick<Store, 'conversations' | 'people'>,
  settings: BotSettings,
): Promise<boolean> {
  const { place, text } = event;
  const asks = looksLikeQuestion(text) && !speaksToAnother(text);
  if (place.thread === undefined) {
    return asks && text.includes('?') && (await settings.listens(place));
  }
  const person = store.people.of(event);
  const talk = await store.conversations.find(place, person);
  if (talk === undefined || !talk.started || talk.stopped) return false;
  await store.conversations.heard(place, person, asks);
  if (talk.asker !== person) return false;
  const toldSomething = talk.lastSpeaker !== person && !talk.lastAsked;
  return isStop(text) || (asks && !toldSomething);
}

/** Mentions come as the platform writes them (`<@U1>`) or as people see them (`@anna`). */
function speaksToAnother(text: string): boolean {
  return /^\s*<?@/.test(text);
}

const STOP = /^(?:stop|arrete(?:-toi| toi)?|tais-toi|silence|be quiet)[\s.!]*$/;

/** Is the bot told to keep quiet? */
export function isStop(text: string): boolean {
  return STOP.test(fold(text.trim()));
}
