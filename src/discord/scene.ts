import {
  ChannelType,
  type Client,
  type Guild,
  type Channel as KnownChannel,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import type { Locale } from '../language/language.ts';
import { isThreadType } from './receive.ts';
import type { Scene } from './receive-message.ts';
import { channel as channelShape, type Message } from './shapes.ts';
import { localeOf } from './words.ts';

/** Is this channel a forum? From discord.js's cache; what it does not know is none. */
export function isForum(client: Client, channel: string): boolean {
  const type = client.channels.cache.get(channel)?.type;
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

/** What surrounds a message. Asks Discord only about a thread that the cache does not know. */
export async function sceneOf(
  client: Client,
  self: string,
  written: Message,
  fallback: Locale,
): Promise<Scene> {
  const guild = client.guilds.cache.get(written.guild_id ?? '');
  const channel = client.channels.cache.get(written.channel_id);
  const channelType = channel?.type ?? written.channel_type;
  const thread = isThreadType(channelType) ? await threadOf(client, written, channel) : undefined;
  return {
    self: self,
    selfRole: guild?.roles.botRoleFor(self)?.id,
    channelType,
    canManage: guild ? mayManage(guild, written) : false,
    locale: localeOf(guild?.preferredLocale, fallback),
    ...(thread ? { thread } : {}),
  };
}

async function threadOf(
  client: Client,
  written: Message,
  channel: KnownChannel | undefined,
): Promise<Scene['thread']> {
  if (channel?.isThread()) return facts(client, channel.parentId, channel.name);
  try {
    const asked = await client.rest.get(Routes.channel(written.channel_id));
    const { parent_id: parent, name } = channelShape.parse(asked);
    return facts(client, parent, name);
  } catch {
    // Answering matters more than its channel; nothing restricted is open in one that is unknown.
    return { parent: written.channel_id };
  }
}

function facts(client: Client, parent?: string | null, name?: string | null): Scene['thread'] {
  if (!parent) return undefined;
  return { parent, ...(name && isForum(client, parent) ? { title: name } : {}) };
}

/** From the roles that the message says its author has, and those of the server as of now. */
function mayManage(guild: Guild, written: Message): boolean {
  if (guild.ownerId === written.author.id) return true;
  const roles = [guild.id, ...(written.member?.roles ?? [])];
  return roles.some((id) =>
    guild.roles.cache.get(id)?.permissions.has(PermissionFlagsBits.ManageGuild),
  );
}
