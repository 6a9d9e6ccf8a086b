import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import { channelName } from './collections.ts';
import type { Core } from './core.ts';
import type { BotEvent } from './events.ts';

/** What is said to who asks too much for now, and when to try again. Counts the question else. */
export function refusal(core: Core, event: BotEvent): Reply | undefined {
  if (event.kind === 'press' || event.kind === 'reason') return undefined;
  const at = core.now().getTime();
  const person = `${event.place.platform}:${event.asker.id}`;
  const place = channelName(event.place);
  const words = wordingOf(event.locale).trouble;
  const seconds = (ms: number) => Math.ceil(ms / 1000);
  const { personLimit, channelLimit } = core;
  const personWait = personLimit.wait(person, at);
  if (personWait > 0) {
    return notice(event.locale, words.personLimit(personLimit.limit, seconds(personWait)), 'error');
  }
  const channelWait = event.place.kind === 'direct' ? 0 : channelLimit.wait(place, at);
  if (channelWait > 0) {
    const text = words.channelLimit(channelLimit.limit, seconds(channelWait));
    return notice(event.locale, text, 'error');
  }
  personLimit.count(person, at);
  channelLimit.count(place, at);
  return undefined;
}
