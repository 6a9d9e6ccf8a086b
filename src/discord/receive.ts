import { ApplicationCommandType, InteractionType, PermissionFlagsBits } from 'discord.js';
import type { Asker, Place, Received } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { type Pressed, readActionId } from '../reply/action-id.ts';
import { isForum } from './kinds.ts';
import { readable } from './markup.ts';
import { readReason } from './modal.ts';
import { channelOf, holds, mayWrite, placeOf } from './place.ts';
import { asReach, type InteractionReach } from './reach.ts';
import {
  addressee,
  type Channel,
  type Frame,
  type Interaction,
  interaction,
  type Member,
  type Menu,
  optionsOf,
  type Slash,
  type User,
} from './shapes.ts';
import { chosenLocale, localeOf, type ServerLanguage } from './words.ts';

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

/** Somebody waits for an answer to what nobody here understands. */
export interface Stale {
  readonly kind: 'stale';
  readonly id: string;
  readonly token: string;
  readonly locale: Locale;
  /** For the log. */
  readonly what: string;
}

export type ReceivedInteraction = Received | Typing | Stale;

/** What an interaction need not say about itself. */
export interface Surroundings {
  /** A channel as discord.js's cache has it. */
  known(channel: string): Channel | undefined;
  /** A server's language as discord.js's cache has it. */
  server(guild: string): ServerLanguage | undefined;
  /** Where Discord does not tell the person's, or the server chose none. */
  readonly locale: Locale;
}

/** What an `INTERACTION_CREATE` asks of the bot. */
export function receiveInteraction(payload: unknown, around: Surroundings): ReceivedInteraction {
  const parsed = interaction.safeParse(payload);
  if (!parsed.success) return notUnderstood(payload, kindOf(payload), around);
  const received = completed(parsed.data, around);
  const user = received.member?.user ?? received.user;
  if (!user) return notUnderstood(payload, 'an interaction of nobody', around);
  return read(received, askerOf(user, received.member), around);
}

/**
 * Some servers name the channel without saying what it is, or say nothing of the language. That of
 * the server becomes the one that counts: what it chose, else that of the configuration.
 */
function completed(received: Interaction, around: Surroundings): Interaction {
  const channel =
    received.channel?.type === undefined ? around.known(channelOf(received)) : received.channel;
  return {
    ...received,
    locale: received.locale ?? around.locale,
    guild_locale: guildLocale(received, around),
    ...(channel === undefined ? {} : { channel }),
  };
}

function guildLocale(
  { guild_id: id, guild_locale: told, guild }: Interaction,
  { server, locale }: Surroundings,
): Locale | undefined {
  if (id === undefined) return undefined;
  const known = server(id);
  const features = guild?.features ?? known?.features ?? [];
  return chosenLocale({ locale: told ?? guild?.locale ?? known?.locale, features }) ?? locale;
}

function notUnderstood(
  payload: unknown,
  what: string,
  { locale }: Surroundings,
): Stale | Extract<Received, { kind: 'unsupported' }> {
  const { data } = addressee.safeParse(payload);
  return data
    ? { kind: 'stale', id: data.id, token: data.token, locale: localeOf(data.locale, locale), what }
    : { kind: 'unsupported', what };
}

function read(received: Interaction, asker: Asker, around: Surroundings): ReceivedInteraction {
  switch (received.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return typing(received, received.data);
    case InteractionType.ApplicationCommand:
      return received.data.type === ApplicationCommandType.Message
        ? shortcut(received, received.data, asker, around)
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

function shortcut(frame: Frame, menu: Menu, asker: Asker, { known }: Surroundings): Received {
  const target = menu.resolved.messages[menu.target_id];
  const mentioned = (target?.mentions ?? []).map(named);
  const parent = frame.channel?.parent_id;
  const title = parent && isForum(known(parent)) ? frame.channel?.name : undefined;
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

/** A button or form of an older version, or of another program with the same token. */
const stale = ({ id, token, locale }: Frame): Stale => ({
  kind: 'stale',
  id,
  token,
  locale: localeOf(locale, 'en'),
  what: 'a button or form that is not of this version',
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

/** Only Discord says who may manage, at every event anew; in direct messages nobody does. */
function askerOf(user: User, member: Member | undefined): Asker {
  const canManage = holds(member?.permissions, PermissionFlagsBits.ManageGuild);
  return { id: user.id, canManage, displayName: nameOf(user, member) };
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
