import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIAutocompleteApplicationCommandInteractionData,
  type APIBaseInteraction,
  type APIChatInputApplicationCommandInteractionData,
  type APIMessage,
  type APIMessageApplicationCommandInteractionData,
  type APIMessageButtonInteractionData,
  type APIModalSubmission,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  GuildFeature,
  InteractionContextType,
  InteractionType,
  type Locale,
  MessageType,
  type TextChannelType,
} from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import { channelPayload, memberPayload, messagePayload, userPayload } from './payloads.ts';
import { botPermissions, memberPermissions } from './permissions.ts';
import type { Channel, Live, Person, StoredMessage, World } from './world.ts';

/** Who does something, and where. */
export interface From {
  readonly user: Person;
  readonly channel: Channel;
  readonly locale?: string;
  /** The person has the app, the server has not. */
  readonly userInstalled?: true;
}

export interface Said extends From {
  readonly text: string;
  /** Mentions the bot in front of the text. */
  readonly mention?: true;
  /** The role of the bot, chosen instead of the bot itself. */
  readonly mentionedRole?: string;
  readonly replyTo?: StoredMessage;
  /** Replying with the ping, which makes the reply a mention. */
  readonly ping?: boolean;
  readonly type?: MessageType;
  readonly webhook?: true;
  /** The message does not say what kind of channel it stands in. */
  readonly untyped?: true;
}

export type Value = string | boolean;

/** What an interaction is about, as Discord types it. */
type Data =
  | APIChatInputApplicationCommandInteractionData
  | APIAutocompleteApplicationCommandInteractionData
  | APIMessageApplicationCommandInteractionData
  | APIMessageButtonInteractionData
  | APIModalSubmission;

/** What people do in the client, as the gateway tells it to the bot. */
export class People {
  readonly #world: World;
  readonly #gateway: Gateway;

  constructor(world: World, gateway: Gateway) {
    this.#world = world;
    this.#gateway = gateway;
  }

  /** Writes a message. */
  say(said: Said): APIMessage {
    const message = this.#written(said);
    this.#world.messages.set(message.id, message);
    const guild = said.channel.guild;
    const server = guild ? this.#world.guilds.get(guild) : undefined;
    const member = server ? { guild_id: server.id, member: memberPayload(server, said.user) } : {};
    // People write only where there is text.
    const type = { channel_type: said.channel.type as TextChannelType };
    const event: Partial<GatewayMessageCreateDispatchData> = {
      ...message,
      ...member,
      ...(said.untyped ? {} : type),
    };
    this.#gateway.dispatch(
      GatewayDispatchEvents.MessageCreate,
      event,
      guild,
      guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages,
    );
    return message;
  }

  /** `/name option:value`; a subcommand is written `name sub`. */
  command(from: From, name: string, options: Readonly<Record<string, Value>> = {}): Live {
    return this.#interact(from, InteractionType.ApplicationCommand, commandData(name, options));
  }

  /** Types into an option of a command. */
  type(from: From, name: string, option: string, typed: string): Live {
    const data = commandData(name, { [option]: typed }, option);
    return this.#interact(from, InteractionType.ApplicationCommandAutocomplete, data);
  }

  /** Picks an entry of a message's context menu. */
  choose(from: From, name: string, message: APIMessage): Live {
    return this.#interact(from, InteractionType.ApplicationCommand, {
      id: '1',
      name,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    });
  }

  press(from: From, message: APIMessage, customId: string): Live {
    const data = { custom_id: customId, component_type: ComponentType.Button } as const;
    return this.#interact(from, InteractionType.MessageComponent, data, message);
  }

  /** Sends a form with one choice made. */
  submit(from: From, modal: { custom_id: string; field: string }, value: string): Live {
    return this.#interact(from, InteractionType.ModalSubmit, {
      custom_id: modal.custom_id,
      components: [
        {
          type: ComponentType.Label,
          id: 1,
          component: {
            type: ComponentType.StringSelect,
            id: 2,
            custom_id: modal.field,
            values: [value],
          },
        },
      ],
    });
  }

  #interact(from: From, type: InteractionType, data: Data, message?: APIMessage): Live {
    const id = this.#world.clock.snowflake();
    const live: Live = {
      id,
      token: `token-${id}`,
      type,
      at: this.#world.clock.now(),
      channel: from.channel.id,
      user: from.user.id,
      ephemeral: false,
      followups: [],
      ...(message ? { source: message.id } : {}),
    };
    this.#world.live.set(id, live);
    const payload = { ...this.#frame(live, from), data, ...(message ? { message } : {}) };
    this.#gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload, from.channel.guild);
    return live;
  }

  /** The part that all interactions have. */
  #frame(live: Live, from: From): Omit<APIBaseInteraction<InteractionType, never>, 'data'> {
    const guild = from.channel.guild ? this.#world.guilds.get(from.channel.guild) : undefined;
    const permissions = guild && memberPermissions(this.#world, guild.id, from.user.id);
    return {
      id: live.id,
      application_id: this.#world.applicationId,
      type: live.type,
      token: live.token,
      version: 1,
      channel_id: from.channel.id,
      channel: channelPayload(this.#world, from.channel),
      app_permissions: String(from.userInstalled ? 0n : botPermissions(this.#world, from.channel)),
      locale: localeOf(from.locale),
      entitlements: [],
      attachment_size_limit: 10_485_760,
      authorizing_integration_owners: from.userInstalled
        ? { 1: from.user.id }
        : { 0: guild?.id ?? '0' },
      context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
      ...(guild
        ? {
            guild_id: guild.id,
            guild_locale: localeOf(guild.locale),
            guild: {
              id: guild.id,
              locale: localeOf(guild.locale),
              features: guild.community ? [GuildFeature.Community] : [],
            },
            member: {
              ...memberPayload(guild, from.user),
              permissions: String(permissions),
            },
          }
        : { user: userPayload(from.user) }),
    };
  }

  #written(said: Said): APIMessage {
    const mentioned = said.mention || (said.replyTo && said.ping);
    return messagePayload(this.#world, said.user, said.channel.id, {
      content: said.mention ? `<@${this.#world.bot.id}> ${said.text}` : said.text,
      mentions: mentioned ? [userPayload(this.#world.bot)] : [],
      mention_roles: said.mentionedRole ? [said.mentionedRole] : [],
      type: said.type ?? (said.replyTo ? MessageType.Reply : MessageType.Default),
      ...(said.webhook ? { webhook_id: '1' } : {}),
      ...(said.replyTo ? replied(said.replyTo) : {}),
    });
  }
}

/** A test writes one of Discord's locales. */
const localeOf = (tag = 'en-US'): Locale => tag as Locale;

function replied(message: StoredMessage): Partial<APIMessage> {
  return {
    message_reference: { channel_id: message.channel_id, message_id: message.id },
    referenced_message: message,
  };
}

function commandData(
  name: string,
  values: Readonly<Record<string, Value>>,
  focused?: string,
): APIChatInputApplicationCommandInteractionData {
  const [command = '', subcommand] = name.split(' ');
  const options = Object.entries(values).map(([option, value]) => given(option, value, focused));
  const common = { id: '1', name: command, type: ApplicationCommandType.ChatInput } as const;
  if (subcommand === undefined) return { ...common, options };
  const type = ApplicationCommandOptionType.Subcommand;
  return { ...common, options: [{ name: subcommand, type, options }] };
}

function given(
  name: string,
  value: Value,
  focused: string | undefined,
): APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand> {
  if (typeof value === 'boolean')
    return { name, type: ApplicationCommandOptionType.Boolean, value };
  const typed = { name, type: ApplicationCommandOptionType.String, value } as const;
  return name === focused ? { ...typed, focused: true } : typed;
}

/** A thread that people made, in a forum or below a text channel. */
export function threadOf(
  parent: Channel,
  name: string,
  owner: string,
): Partial<Channel> & { name: string } {
  return {
    name,
    owner,
    type: ChannelType.PublicThread,
    parent: parent.id,
    ...(parent.guild ? { guild: parent.guild } : {}),
  };
}
