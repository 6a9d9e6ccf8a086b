import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Place } from '../bot/events.ts';
import { isThread } from './kinds.ts';
import type { Frame } from './shapes.ts';
import { localeOf } from './words.ts';

/** Where an interaction happens, and what may be done there. */

export const channelOf = (frame: Frame): string => frame.channel?.id ?? frame.channel_id ?? '';

/**
 * In a server that has not installed the bot (the person has), people read along whom nobody let
 * in: that counts as shared with another organisation.
 */
export function placeOf(frame: Frame): Place {
  const inThread = isThread(frame.channel) && frame.channel?.parent_id;
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

/**
 * May the bot post in the channel by its own right, rather than by the interaction's? Discord says
 * what the bot may do; where a server does not, it has not said that the bot may not.
 */
export function mayWrite(frame: Frame): boolean {
  if (frame.context === InteractionContextType.BotDM) return true;
  if (frame.app_permissions === undefined) return true;
  const needed = isThread(frame.channel)
    ? PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  return holds(frame.app_permissions, needed);
}

export function holds(permissions: string | undefined, needed: bigint): boolean {
  if (!permissions || !/^\d+$/.test(permissions)) return false;
  const held = BigInt(permissions);
  return (held & PermissionFlagsBits.Administrator) !== 0n || (held & needed) === needed;
}
