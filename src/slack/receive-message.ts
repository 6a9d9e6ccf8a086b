import { z } from 'zod';
import type { QuestionEvent } from '../bot/events.ts';
import { firstMentioned, mentions, readable } from './markup.ts';
import {
  id,
  messageKey,
  type Origin,
  placeOf,
  type SlackReceived,
  stranger,
  text,
} from './received.ts';

const message = z.object({
  type: z.string(),
  user: id,
  text,
  channel: z.string(),
  ts: z.string(),
  thread_ts: id,
  channel_type: id,
  subtype: id,
  bot_id: id,
  hidden: z.boolean().optional(),
  edited: z.unknown().optional(),
});
type SlackMessage = z.infer<typeof message>;

/** The only subtypes that a person's words come in. */
const SPOKEN = new Set(['file_share', 'thread_broadcast']);

/** Reads `app_mention` and `message`, which Slack sends both for one mention in a channel. */
export function receiveMessage(event: unknown, origin: Origin): SlackReceived {
  const parsed = message.safeParse(event);
  if (!parsed.success) return { kind: 'ignored', why: 'a message without text, place or time' };
  const botUser = origin.botUser ?? mentionedBot(parsed.data);
  const why = notSpoken(parsed.data, botUser);
  return why === undefined ? question(parsed.data, origin, botUser) : { kind: 'ignored', why };
}

/** Whom an `app_mention` mentions first, where nobody told who the bot is. */
function mentionedBot({ type, text }: SlackMessage): string | undefined {
  return type === 'app_mention' ? firstMentioned(text) : undefined;
}

function notSpoken(said: SlackMessage, botUser: string | undefined): string | undefined {
  if (said.subtype !== undefined && !SPOKEN.has(said.subtype)) return `subtype ${said.subtype}`;
  if (said.hidden || said.edited) return 'an edit';
  if (said.user === undefined) return 'nobody said it';
  if (said.user === botUser) return 'my own message';
  if (said.bot_id !== undefined || said.user === 'USLACKBOT') return 'said by a bot';
  return undefined;
}

function question(
  said: SlackMessage,
  { workspace, locale, shared }: Origin,
  botUser: string | undefined,
): QuestionEvent {
  const { channel, thread_ts: thread, channel_type } = said;
  const place = placeOf({ workspace, channel, thread, direct: channel_type === 'im', shared });
  return {
    kind: 'question',
    addressed: place.kind === 'direct' ? 'direct' : addressed(said, botUser),
    text: readable(said.text, botUser),
    key: messageKey(workspace, said.channel, said.ts),
    asker: stranger(said.user ?? ''),
    place,
    locale,
    reach: { via: 'message', ts: said.ts, ...(shared === true && { shared }) },
  };
}

function addressed(said: SlackMessage, botUser: string | undefined): 'mention' | 'overheard' {
  return said.type === 'app_mention' || mentions(said.text, botUser) ? 'mention' : 'overheard';
}
