import { PermissionFlagsBits } from 'discord.js';
import type { Asker } from '../bot/events.ts';
import type { Mentioned } from './markup.ts';
import { holds } from './place.ts';
import type { Member, User } from './shapes.ts';

/** Who somebody is, and how they are called. */

/** Only Discord says who may manage, at every event anew; in direct messages nobody does. */
export function askerOf(user: User, member: Member | undefined): Asker {
  const canManage = holds(member?.permissions, PermissionFlagsBits.ManageGuild);
  return { id: user.id, canManage, displayName: nameOf(user, member) };
}

export function nameOf(user: User, member: Member | undefined): string {
  return member?.nick || user.global_name || user.username;
}

export function mentionedOf(user: User): Mentioned {
  return { id: user.id, name: user.global_name || user.username };
}
