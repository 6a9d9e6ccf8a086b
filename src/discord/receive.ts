import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker, Place, Received } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { type Pressed, readActionId } from '../reply/action-id.ts';
import { readable } from './markup.ts';
import { readReason } from './modal.ts';
import { asReach, type InteractionReach } from './reach.ts';
import {
  type Frame,
  type Interaction,
  interaction,
  type Member,
  type Menu,
  optionsOf,
  type Slash,
  type User,
} from './shapes.ts';
import { localeOf } from './words.ts';

/** Somebody types into an option: to be answered from memory, with at most 25 choices. */
export interface Typing {
  readonly kind: 'typing';
  readonly id: string;
  readonly token: string;
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly place: Place;
}

/** A button or form of an older version, or of another program with the same token. */
export interface Stale {
  readonly kind: 'stale';
  readonly id: string;
  readonly token: string;
  readonly locale: Locale;
}

export type ReceivedInteraction = Received | Typing | Stale;

/** Is this channel a forum? Its posts' titles belong to what is asked in them. */
export type IsForum = (channel: string) => boolean;

/** What an `INTERACTION_CREATE` asks of the bot. */
export function receiveInteraction(payload: unknown, isForum: IsForum): ReceivedInteraction {
  const parsed = interaction.safeParse(payload);
  if (!parsed.success) return { kind: 'unsupported', what: kindOf(payload) };
  const received = parsed.data;
  const user = received.member?.user ?? received.user;
  if (!user) return { kind: 'unsupported', what: 'an interaction of nobody' };
  return read(received, askerOf(user, received.member), isForum);
}

function read(received: Interaction, asker: Asker, isForum: IsForum): ReceivedInteraction {
  switch (received.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return typing(received, received.data);
    case InteractionType.ApplicationCommand:
      return received.data.type === ApplicationCommandType.Message
        ? shortcut(received, received.data, asker, isForum)
        : command(received, received.data, asker);
    case InteractionType.MessageComponent:
      return press(received, received.data.custom_id, received.message.id, asker);
    case InteractionType.ModalSubmit:
      return form(received, received.data, asker);
  }
}

function command(frame: Frame, data: Slash, asker: Asker): Received {
  const { name, options } = optionsOf(data);
  const given = Object.fromEntries(
    options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const shared = given.share === 'true';
  return {
    kind: 'command',
    ...base(frame, asker, shared ? 'public' : 'private'),
    name,
    input: { options: given },
  };
}

function shortcut(frame: Frame, menu: Menu, asker: Asker, isForum: IsForum): Received {
  const target = menu.resolved.messages[menu.target_id];
  const mentioned = (target?.mentions ?? []).map(named);
  const parent = frame.channel?.parent_id;
  const title = parent && isForum(parent) ? frame.channel?.name : undefined;
  return {
    kind: 'question',
    ...base(frame, asker, 'private'),
    addressed: 'shortcut',
    text: readable(target?.content ?? '', [frame.application_id], mentioned),
    ...(title ? { about: title } : {}),
  };
}

function press(frame: Frame, id: string, source: string, asker: Asker): Received | Stale {
  const pressed = readActionId(id);
  if (!pressed) return stale(frame);
  const { kind, ref, offset } = pressed;
  return {
    kind: 'press',
    ...base(frame, asker, firstResponse(kind), source),
    action: kind,
    ref,
    ...(offset === undefined ? {} : { offset }),
  };
}

function firstResponse(kind: Pressed['kind']): InteractionReach['first'] {
  if (kind === 'unhelpful') return 'form';
  return kind === 'withdraw' ? 'update' : 'private';
}

function form(
  frame: Frame,
  data: { readonly custom_id: string; readonly components: readonly unknown[] },
  asker: Asker,
): Received | Stale {
  const given = readReason(data.custom_id, data.components);
  return given ? { kind: 'reason', ...base(frame, asker, 'private'), ...given } : stale(frame);
}

function typing(frame: Frame, data: Slash): Typing | Received {
  const { name, options } = optionsOf(data);
  const focused = options.find((option) => option.focused);
  if (!focused) return { kind: 'unsupported', what: 'suggestions for no option' };
  return {
    kind: 'typing',
    id: frame.id,
    token: frame.token,
    command: name,
    option: focused.name,
    typed: String(focused.value ?? ''),
    place: placeOf(frame),
  };
}

const stale = ({ id, token, locale }: Frame): Stale => ({
  kind: 'stale',
  id,
  token,
  locale: localeOf(locale, 'en'),
});

function base(frame: Frame, asker: Asker, first: InteractionReach['first'], source?: string) {
  const reach: InteractionReach = {
    via: 'interaction',
    id: frame.id,
    token: frame.token,
    application: frame.application_id,
    first,
    channel: channelOf(frame),
    writes: mayWrite(frame),
    ...(source === undefined ? {} : { source }),
  };
  return {
    key: `discord:interaction:${frame.id}`,
    asker,
    place: placeOf(frame),
    locale: first === 'public' ? publicLocale(frame) : localeOf(frame.locale, 'en'),
    reach: asReach(reach),
  };
}

/** What all are to read is worded in the server's language. */
const publicLocale = (frame: Frame): Locale => localeOf(frame.guild_locale ?? frame.locale, 'en');

const channelOf = (frame: Frame): string => frame.channel?.id ?? frame.channel_id ?? '';

const THREADS: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

export const isThreadType = (type: number | undefined): boolean =>
  type !== undefined && THREADS.includes(type);

/**
 * In a server that has not installed the bot (the person has), people read along whom nobody let
 * in: that counts as shared with another organisation.
 */
function placeOf(frame: Frame): Place {
  const inThread = isThreadType(frame.channel?.type) && frame.channel?.parent_id;
  const here = channelOf(frame);
  const installed =
    frame.authorizing_integration_owners === undefined ||
    String(ApplicationIntegrationType.GuildInstall) in frame.authorizing_integration_owners;
  return {
    platform: 'discord',
    workspace: frame.guild_id ?? '',
    channel: inThread || here,
    ...(inThread ? { thread: here } : {}),
    kind: frame.guild_id === undefined ? 'direct' : installed ? 'channel' : 'shared',
    ...(frame.guild_locale === undefined ? {} : { language: localeOf(frame.guild_locale, 'en') }),
  };
}

/** May the bot post in the channel by its own right, rather than by the interaction's? */
function mayWrite(frame: Frame): boolean {
  if (frame.context === InteractionContextType.BotDM) return true;
  const needed = isThreadType(frame.channel?.type)
    ? PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  return holds(frame.app_permissions, needed);
}

/** Only Discord says who may manage, at every event anew; in direct messages nobody does. */
function askerOf(user: User, member: Member | undefined): Asker {
  const canManage = holds(member?.permissions, PermissionFlagsBits.ManageGuild);
  return { id: user.id, canManage, displayName: nameOf(user, member) };
}

function holds(permissions: string | undefined, needed: bigint): boolean {
  if (!permissions || !/^\d+$/.test(permissions)) return false;
  const held = BigInt(permissions);
  return (held & PermissionFlagsBits.Administrator) !== 0n || (held & needed) === needed;
}

export function nameOf(user: User, member: Member | undefined): string {
  return member?.nick || user.global_name || user.username;
}

export const named = (user: User): { id: string; name: string } => ({
  id: user.id,
  name: user.global_name || user.username,
});

function kindOf(payload: unknown): string {
  const type = payload && typeof payload === 'object' && 'type' in payload ? payload.type : '?';
  return `interaction of type ${String(type)}`;
}
