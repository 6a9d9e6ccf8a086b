import { MessageType } from 'discord.js';
import type { Place, Received } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { hasThreads } from './kinds.ts';
import { readable } from './markup.ts';
import { mentionedOf, nameOf } from './people.ts';
import { asReach } from './reach.ts';
import { type Channel, type Message, message } from './shapes.ts';

/** What a message does not say about itself; looked up in discord.js's cache. */
export interface Scene {
  /** The bot's user, and the role that Discord made for it in this server. */
  readonly self: string;
  readonly selfRole?: string | undefined;
  /** Where the message stands, when that is a thread. */
  readonly thread?: { readonly parent: string; readonly title?: string | undefined } | undefined;
  readonly channel: Pick<Channel, 'type'>;
  /** May the author configure the bot? */
  readonly canManage: boolean;
  readonly locale: Locale;
}

/** Somebody replied to the bot, or named its role, and Discord keeps the text from it. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly event: Extract<Received, { kind: 'question' }>;
}

/** The message of a `MESSAGE_CREATE`, when it is one that people wrote. */
export function readMessage(payload: unknown, self: string): Message | undefined {
  const parsed = message.safeParse(payload);
  if (!parsed.success) return undefined;
  const { author, type = MessageType.Default, webhook_id: webhook } = parsed.data;
  const written = type === MessageType.Default || type === MessageType.Reply;
  return written && !webhook && !author.bot && author.id !== self ? parsed.data : undefined;
}

/** What a message asks of the bot. */
export function receiveMessage(written: Message, scene: Scene): Received | Unreadable {
  const isShown = isTextShown(written, scene);
  const event = question(written, scene, isShown && opensThread(written, scene));
  if (isShown) return event;
  return event.addressed === 'mention'
    ? { kind: 'unreadable', event }
    : { kind: 'ignored', why: 'Discord shows the bot no text of this message' };
}

/** Without the intent, Discord keeps the text of messages back that do not mention the bot. */
function isTextShown(written: Message, { self }: Scene): boolean {
  const isMeant = written.guild_id === undefined || isMentioned(written, self);
  return isMeant || written.content.trim() !== '';
}

function addressedIn(written: Message, { self, selfRole }: Scene): Question['addressed'] {
  if (written.guild_id === undefined) return 'direct';
  const isRoleNamed = selfRole !== undefined && written.mention_roles.includes(selfRole);
  const isRepliedTo = written.referenced_message?.author.id === self;
  return isMentioned(written, self) || isRoleNamed || isRepliedTo ? 'mention' : 'overheard';
}

/** Discord lists who is mentioned; where a server does not, the text tells. */
function isMentioned({ mentions, content }: Message, id: string): boolean {
  if (mentions) return mentions.some((user) => user.id === id);
  return content.includes(`<@${id}>`) || content.includes(`<@!${id}>`);
}

type Question = Extract<Received, { kind: 'question' }>;

function question(written: Message, scene: Scene, opens: boolean): Question {
  const own = [scene.self, ...(scene.selfRole === undefined ? [] : [scene.selfRole])];
  const title = scene.thread?.title;
  return {
    kind: 'question',
    key: `discord:message:${written.id}`,
    asker: {
      id: written.author.id,
      canManage: scene.canManage,
      displayName: nameOf(written.author, written.member),
    },
    place: placeOf(written, scene),
    locale: scene.locale,
    reach: asReach({
      via: 'message',
      id: written.id,
      channel: written.channel_id,
      self: scene.self,
      opens,
    }),
    text: readable(written.content, own, (written.mentions ?? []).map(mentionedOf)),
    addressed: addressedIn(written, scene),
    ...(title ? { about: title } : {}),
  };
}

function placeOf(written: Message, { thread }: Scene): Place {
  return {
    platform: 'discord',
    workspace: written.guild_id ?? '',
    channel: thread?.parent ?? written.channel_id,
    ...(thread ? { thread: written.channel_id } : {}),
    kind: written.guild_id === undefined ? 'direct' : 'channel',
  };
}

function opensThread(written: Message, { thread, channel }: Scene): boolean {
  return written.guild_id !== undefined && !thread && hasThreads(channel);
}
