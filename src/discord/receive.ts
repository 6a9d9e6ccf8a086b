import { ApplicationCommandType, InteractionType } from 'discord.js';
import type { Asker, Place, Received } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { type Pressed, readActionId } from '../reply/action-id.ts';
import { isForum } from './kinds.ts';
import { readable } from './markup.ts';
import { readReason } from './modal.ts';
import { askerOf, mentionedOf } from './people.ts';
import { channelOf, mayWrite, placeOf } from './place.ts';
import { asReach, type InteractionReach } from './reach.ts';
import {
  addressee,
  type Channel,
  type Frame,
  type Interaction,
  interaction,
  type Menu,
  optionsOf,
  type Slash,
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
  return read({ ...received, asker: askerOf(user, received.member) }, around);
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

/** Who is behind an interaction. */
interface Acting {
  readonly asker: Asker;
}

function read(received: Interaction & Acting, around: Surroundings): ReceivedInteraction {
  switch (received.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return typing(received, received.data);
    case InteractionType.ApplicationCommand:
      return received.data.type === ApplicationCommandType.Message
        ? shortcut(received, received.data, around)
        : command(received, received.data);
    case InteractionType.MessageComponent:
      return press(received, received.data.custom_id, received.message.id);
    case InteractionType.ModalSubmit:
      return form(received, received.data);
  }
}

function command(frame: Frame & Acting, data: Slash): Received {
  const { name, options } = optionsOf(data);
  const given = Object.fromEntries(
    options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const shared = given.share === 'true';
  return {
    kind: 'command',
    ...base(frame, shared ? 'public' : 'private'),
    name,
    input: { options: given },
  };
}

function shortcut(frame: Frame & Acting, menu: Menu, { known }: Surroundings): Received {
  const target = menu.resolved.messages[menu.target_id];
  const mentioned = (target?.mentions ?? []).map(mentionedOf);
  const parent = frame.channel?.parent_id;
  const title = parent && isForum(known(parent)) ? frame.channel?.name : undefined;
  return {
    kind: 'question',
    ...base(frame, 'private'),
    addressed: 'shortcut',
    text: readable(target?.content ?? '', [frame.application_id], mentioned),
    ...(title ? { about: title } : {}),
  };
}

function press(frame: Frame & Acting, id: string, source: string): Received | Stale {
  const pressed = readActionId(id);
  if (!pressed) return stale(frame);
  const { kind, ref, offset } = pressed;
  return {
    kind: 'press',
    ...base(frame, firstResponse(kind), source),
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
  frame: Frame & Acting,
  data: { readonly custom_id: string; readonly components: readonly unknown[] },
): Received | Stale {
  const given = readReason(data.custom_id, data.components);
  return given ? { kind: 'reason', ...base(frame, 'private'), ...given } : stale(frame);
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

function base(frame: Frame & Acting, first: InteractionReach['first'], source?: string) {
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
    asker: frame.asker,
    place: placeOf(frame),
    locale: first === 'public' ? publicLocale(frame) : localeOf(frame.locale, 'en'),
    reach: asReach(reach),
  };
}

/** What all are to read is worded in the server's language. */
const publicLocale = (frame: Frame): Locale => localeOf(frame.guild_locale ?? frame.locale, 'en');

function kindOf(payload: unknown): string {
  const type = payload && typeof payload === 'object' && 'type' in payload ? payload.type : '?';
  return `interaction of type ${String(type)}`;
}
