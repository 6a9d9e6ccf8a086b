import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, World } from './world.ts';
import { isThread } from './world.ts';

/** What an invite link may grant the bot; a test takes single ones away. */
const GRANTED =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** What the bot may do in a channel; a thread has the rights of its parent. */
export function botPermissions(world: World, channel: Channel): bigint {
  if (!channel.guild) return GRANTED;
  const parent = channel.parent ? world.channels.get(channel.parent) : undefined;
  return GRANTED & ~channel.denied & ~(isThread(channel) ? (parent?.denied ?? 0n) : 0n);
}

export function botMay(world: World, channel: Channel, permission: bigint): boolean {
  return (botPermissions(world, channel) & permission) === permission;
}

/** What a person may do in a server, as the interaction's `member.permissions` tells it. */
export function memberPermissions(world: World, guild: string, user: string): bigint {
  const manages = world.guilds.get(guild)?.managers.has(user);
  return manages ? GRANTED | PermissionFlagsBits.ManageGuild : GRANTED;
}
