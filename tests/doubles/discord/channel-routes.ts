import {
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import { channelPayload, messagePayload, threadPayload } from './payloads.ts';
import { botMay } from './permissions.ts';
import { type Call, Refusal, type Route } from './rest.ts';
import { type Channel, isThread, type StoredMessage, type World } from './world.ts';

interface Post extends Partial<APIMessage> {
  readonly enforce_nonce?: boolean;
}

/** Routes of channels, threads and their messages, with the rights that each needs. */
export function channelRoutes(world: World, gateway: Gateway): readonly Route[] {
  const desk = new Desk(world, gateway);
  return [
    ['GET', '/channels/:', (call, id) => channelPayload(world, desk.seen(call, id))],
    ['PATCH', '/channels/:', (call, id) => desk.reopen(desk.seen(call, id))],
    ['POST', '/channels/:/typing', (call, id) => desk.type(desk.writable(call, id))],
    ['GET', '/channels/:/messages', (call, id) => desk.read(desk.seen(call, id), call.query)],
    ['POST', '/channels/:/messages', (call, id) => desk.post(desk.writable(call, id), call)],
    ['GET', '/channels/:/messages/:', (call, id, m) => desk.one(desk.seen(call, id), m)],
    ['PATCH', '/channels/:/messages/:', (call, id, m) => desk.edit(desk.seen(call, id), m, call)],
    ['DELETE', '/channels/:/messages/:', (call, id, m) => desk.remove(desk.seen(call, id), m)],
    [
      'POST',
      '/channels/:/messages/:/crosspost',
      (call, id, m) => desk.crosspost(desk.writable(call, id), m),
    ],
    ['POST', '/channels/:/messages/:/threads', (call, id, m) => desk.branch(call, id, m)],
  ];
}

/** Carries out what the routes ask for. */
class Desk {
  readonly #world: World;
  readonly #gateway: Gateway;

  constructor(world: World, gateway: Gateway) {
    this.#world = world;
    this.#gateway = gateway;
  }

  /** The channel, if the bot may know of it. */
  seen(call: Call, id = ''): Channel {
    if (call.token !== this.#world.token) throw new Refusal(401, 0, '401: Unauthorized');
    const channel = this.#world.channels.get(id);
    if (!channel) throw new Refusal(404, 10003, 'Unknown Channel');
    if (!botMay(this.#world, channel, PermissionFlagsBits.ViewChannel))
      throw new Refusal(403, 50001, 'Missing Access');
    return channel;
  }

  writable(call: Call, id = ''): Channel {
    const channel = this.seen(call, id);
    const needed = isThread(channel)
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages;
    if (!botMay(this.#world, channel, needed)) throw new Refusal(403, 50013, 'Missing Permissions');
    if (channel.locked) throw new Refusal(400, 160005, 'Thread is locked');
    return channel;
  }

  reopen(channel: Channel): object {
    if (channel.locked) throw new Refusal(403, 50013, 'Missing Permissions');
    channel.archived = false;
    return channelPayload(this.#world, channel);
  }

  type(channel: Channel): undefined {
    if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived');
    this.#world.typing.push(channel.id);
  }

  read(channel: Channel, query: URLSearchParams): readonly StoredMessage[] {
    const after = BigInt(query.get('after') ?? 0);
    const messages = this.#world.messagesIn(channel.id).filter((m) => !m.privateTo);
    const newer = messages.filter((message) => BigInt(message.id) > after);
    const limit = Number(query.get('limit') ?? 50);
    const chosen = query.has('after') ? newer.slice(0, limit) : newer.slice(-limit);
    return chosen.reverse().map(({ nonce: _, ...message }) => message);
  }

  post(channel: Channel, call: Call): StoredMessage {
    if (channel.archived) channel.archived = false;
    // The schema has been asked before.
    const { enforce_nonce: enforce, ...body } = call.body as Post;
    const nonce = `${channel.id} ${body.nonce}`;
    const known = enforce
      ? this.#world.messages.get(this.#world.nonces.get(nonce) ?? '')
      : undefined;
    return known ?? this.#store(channel, body, nonce);
  }

  one(channel: Channel, id = ''): StoredMessage {
    const message = this.#world.messages.get(id);
    if (message?.channel_id !== channel.id) throw new Refusal(404, 10008, 'Unknown Message');
    return message;
  }

  edit(channel: Channel, id: string | undefined, call: Call): StoredMessage {
    if (channel.archived) throw new Refusal(400, 50083, 'Thread is archived');
    const message = this.one(channel, id);
    if (message.author.id !== this.#world.bot.id)
      throw new Refusal(403, 50005, 'Cannot edit a message authored by another user');
    // The schema has been asked before.
    const changed: StoredMessage = { ...message, ...(call.body as Post) };
    this.#world.messages.set(message.id, changed);
    return changed;
  }

  crosspost(channel: Channel, id: string | undefined): StoredMessage {
    const message = this.one(channel, id);
    if (channel.type !== ChannelType.GuildAnnouncement)
      throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
    const flags = message.flags ?? 0;
    if ((flags & MessageFlags.Crossposted) !== 0)
      throw new Refusal(400, 40033, 'This message has already been crossposted');
    const published = { ...message, flags: flags | MessageFlags.Crossposted };
    this.#world.messages.set(message.id, published);
    return published;
  }

  remove(channel: Channel, id: string | undefined): undefined {
    this.#world.messages.delete(this.one(channel, id).id);
  }

  /** A thread from a message has the message's id. */
  branch(call: Call, parentId: string | undefined, messageId: string | undefined): object {
    const parent = this.seen(call, parentId);
    const message = this.one(parent, messageId);
    if (!botMay(this.#world, parent, PermissionFlagsBits.CreatePublicThreads))
      throw new Refusal(403, 50013, 'Missing Permissions');
    if (![ChannelType.GuildText, ChannelType.GuildAnnouncement].includes(parent.type))
      throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
    if (this.#world.channels.has(message.id))
      throw new Refusal(400, 160004, 'A thread has already been created for this message');
    return this.#branch(parent, message.id, call.body as { name: string });
  }

  #branch(parent: Channel, id: string, { name }: { readonly name: string }): object {
    const thread = this.#world.channel({
      id,
      name,
      type: ChannelType.PublicThread,
      parent: parent.id,
      owner: this.#world.bot.id,
      ...(parent.guild ? { guild: parent.guild } : {}),
    });
    const payload = threadPayload(thread);
    this.#gateway.dispatch(
      GatewayDispatchEvents.ThreadCreate,
      { ...payload, newly_created: true },
      parent.guild,
      GatewayIntentBits.Guilds,
    );
    return payload;
  }

  #store(channel: Channel, body: Post, nonce: string): StoredMessage {
    const message: StoredMessage = {
      ...messagePayload(this.#world, this.#world.bot, channel.id, body),
      ...this.#reference(body),
    };
    this.#world.messages.set(message.id, message);
    this.#world.nonces.set(nonce, message.id);
    const intent = channel.guild
      ? GatewayIntentBits.GuildMessages
      : GatewayIntentBits.DirectMessages;
    const event = { ...message, ...(channel.guild ? { guild_id: channel.guild } : {}) };
    this.#gateway.dispatch(GatewayDispatchEvents.MessageCreate, event, channel.guild, intent);
    return message;
  }

  #reference(body: Post): Partial<APIMessage> {
    const referenced = this.#world.messages.get(body.message_reference?.message_id ?? '');
    return referenced ? { referenced_message: referenced } : {};
  }
}
