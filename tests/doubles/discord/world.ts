import { randomBytes } from 'node:crypto';
import { type APIMessage, ChannelType, type InteractionType } from 'discord-api-types/v10';
import { Clock } from './clock.ts';

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  /** Absent in direct messages. */
  readonly guild?: string;
  readonly parent?: string;
  readonly owner?: string;
  readonly recipient?: string;
  archived: boolean;
  locked: boolean;
  /** Permissions that the bot lacks here, over those that it lacks everywhere. */
  denied: bigint;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Only a community chooses its locale. */
  readonly community: boolean;
  readonly owner: string;
  /** People with Manage Guild. */
  readonly managers: Set<string>;
}

/** An interaction from its creation to the end of its token. */
export interface Live {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly at: number;
  readonly channel: string;
  readonly user: string;
  /** The message whose button was pressed. */
  readonly source?: string;
  /** Type of the first response. */
  acknowledged?: number;
  ephemeral: boolean;
  /** Data of the first response, when it is a modal or choices. */
  response?: unknown;
  original?: string;
  readonly followups: string[];
}

export type StoredMessage = APIMessage & { readonly privateTo?: string };

/** Everything that Discord would know. */
export class World {
  readonly clock = new Clock();
  token = `${randomBytes(12).toString('base64url')}.test`;
  readonly applicationId = this.clock.snowflake();
  readonly bot: Person = { id: this.applicationId, username: 'verbatim', bot: true };
  readonly people = new Map<string, Person>([[this.bot.id, this.bot]]);
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, StoredMessage>();
  readonly live = new Map<string, Live>();
  /** Nonces of enforced posts: channel and nonce to message. */
  readonly nonces = new Map<string, string>();
  readonly commands = new Map<string, readonly object[]>();
  /** Channels in which the bot showed that it types, one entry a call. */
  readonly typing: string[] = [];
  /** Is the Message Content intent granted in the developer portal? */
  messageContentGranted = false;

  person(username: string, bot = false): Person {
    const known = [...this.people.values()].find((person) => person.username === username);
    if (known) return known;
    const person = { id: this.clock.snowflake(), username, bot };
    this.people.set(person.id, person);
    return person;
  }

  guild(name: string, locale = 'en-US', community = false): Guild {
    const owner = this.person(`${name}-owner`).id;
    const id = this.clock.snowflake();
    const guild = { id, name, locale, community, owner, managers: new Set([owner]) };
    this.guilds.set(id, guild);
    return guild;
  }

  channel(options: Pick<Channel, 'name'> & Partial<Channel>): Channel {
    const channel: Channel = {
      id: this.clock.snowflake(),
      type: ChannelType.GuildText,
      archived: false,
      locked: false,
      denied: 0n,
      ...options,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The direct messages between a person and the bot. */
  direct(user: string): Channel {
    const known = [...this.channels.values()].find((channel) => channel.recipient === user);
    return known ?? this.channel({ name: 'direct', type: ChannelType.DM, recipient: user });
  }

  messagesIn(channel: string): StoredMessage[] {
    return [...this.messages.values()].filter((message) => message.channel_id === channel);
  }

  liveByToken(token: string): Live | undefined {
    return [...this.live.values()].find((live) => live.token === token);
  }
}

const THREADS: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

export function isThread(channel: Channel): boolean {
  return THREADS.includes(channel.type);
}
