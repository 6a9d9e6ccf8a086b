import { type Client, type Guild, PermissionFlagsBits, Routes } from 'discord.js';
import { detectLanguage } from '../language/detect.ts';
import type { Locale } from '../language/language.ts';
import { isForum, isThread } from './kinds.ts';
import type { Scene } from './receive-message.ts';
import { type Channel, channel as channelShape, type Message } from './shapes.ts';
import { chosenLocale, type ServerLanguage } from './words.ts';

/** A channel as discord.js's cache has it. */
export function knownChannel(client: Client, id: string): Channel | undefined {
  const known = client.channels.cache.get(id);
  if (known === undefined) return undefined;
  return {
    id,
    type: known.type,
    name: 'name' in known ? (known.name ?? undefined) : undefined,
    parent_id: 'parentId' in known ? (known.parentId ?? undefined) : undefined,
  };
}

/** A server's language as discord.js's cache has it. */
export function knownServer(client: Client, id: string): ServerLanguage | undefined {
  return languageOf(client.guilds.cache.get(id));
}

function languageOf(guild: Guild | undefined): ServerLanguage | undefined {
  return guild && { locale: guild.preferredLocale, features: guild.features };
}

/** What surrounds a message. */
export async function sceneOf(
  client: Client,
  self: string,
  written: Message,
  fallback: Locale,
): Promise<Scene> {
  const guild = client.guilds.cache.get(written.guild_id ?? '');
  const channel = await channelOf(client, written);
  return {
    self,
    selfRole: guild?.roles.botRoleFor(self)?.id,
    channel,
    canManage: guild ? mayManage(guild, written) : false,
    // Where the server chose none, what is written tells more than the configuration.
    locale: chosenLocale(languageOf(guild)) ?? detectLanguage(written.content) ?? fallback,
    ...(isThread(channel) ? { thread: threadOf(client, channel) } : {}),
  };
}

/** Asks Discord only about what may be a thread that the cache does not know. */
async function channelOf(client: Client, written: Message): Promise<Channel> {
  const known = knownChannel(client, written.channel_id);
  if (known) return known;
  const told = channelShape.parse({ id: written.channel_id, type: written.channel_type });
  const isCertain = written.guild_id === undefined || (told.type !== undefined && !isThread(told));
  if (isCertain) return told;
  try {
    return channelShape.parse(await client.rest.get(Routes.channel(written.channel_id)));
  } catch {
    // Answering matters more than its channel; nothing restricted is open in one that is unknown.
    return told;
  }
}

function threadOf(client: Client, { id, parent_id: parent, name }: Channel): Scene['thread'] {
  if (parent === undefined) return { parent: id };
  return { parent, ...(name && isForum(knownChannel(client, parent)) ? { title: name } : {}) };
}

/** From the roles that the message says its author has, and those of the server as of now. */
function mayManage(guild: Guild, written: Message): boolean {
  if (guild.ownerId === written.author.id) return true;
  const roles = [guild.id, ...(written.member?.roles ?? [])];
  return roles.some((id) =>
    guild.roles.cache.get(id)?.permissions.has(PermissionFlagsBits.ManageGuild),
  );
}
