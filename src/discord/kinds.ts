import { ChannelType } from 'discord.js';
import type { Channel } from './shapes.ts';

type Typed = Pick<Channel, 'type'> | undefined;

const THREADS: readonly (number | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];
/** Their posts are threads, whose titles belong to what is asked in them. */
const FORUMS: readonly (number | undefined)[] = [ChannelType.GuildForum, ChannelType.GuildMedia];
/** Kinds of channels that have no threads. */
const WITHOUT_THREADS: readonly (number | undefined)[] = [
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
];

export const isThread = (channel: Typed): boolean => THREADS.includes(channel?.type);

export const isForum = (channel: Typed): boolean => FORUMS.includes(channel?.type);

/** What is not known may have threads: Discord says so when it has none. */
export const hasThreads = (channel: Typed): boolean => !WITHOUT_THREADS.includes(channel?.type);
