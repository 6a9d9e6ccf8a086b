import { createHash } from 'node:crypto';
import { MessageFlags } from 'discord.js';
import { type Place, type Publisher, sentTo } from '../bot/events.ts';
import { plainText } from '../reply/plain.ts';
import type { Reply } from '../reply/reply.ts';
import { isUnknownChannel } from './api.ts';
import type { Channels } from './channels.ts';
import { render } from './render.ts';

/**
 * Posts that nobody asked for just now: digests, and answers to watches; they make no sound.
 * A key becomes a nonce, which Discord heeds for some minutes, and a number on the message's first
 * component, by which `find` knows it for as long as it is among the last hundred.
 */
export function createPublisher(channels: Channels, self: string): Publisher {
  return {
    platform: 'discord',
    async post(place, reply, key) {
      const flags = MessageFlags.SuppressNotifications;
      const drawn = render(reply, { flags, marker: markerOf(key) });
      const write = (channel: string) => channels.post(channel, drawn, key);
      return sentTo(place, await inPlace(channels, place, reply, write));
    },
    async find(place, key) {
      const written = await channels.read(place.thread ?? place.channel);
      const marker = markerOf(key);
      const found = written.find(
        ({ author, components }) => author.id === self && components?.[0]?.id === marker,
      );
      return found && sentTo(place, found.id);
    },
    announce: ({ channel }, message) => channels.announce(channel, message),
    async tell(_workspace, user, reply) {
      const drawn = render(reply);
      // Discord forgets a nonce in minutes: a retry is dropped, the same words next week are not.
      await channels.post(await channels.direct(user), drawn, `tell ${user} ${plainText(reply)}`);
    },
  };
}

/**
 * A thread named by the id of a post of ours need not exist yet: Discord opens it from the post,
 * with the same id.
 */
async function inPlace(
  channels: Channels,
  { channel, thread }: Place,
  reply: Reply,
  write: (channel: string) => Promise<string>,
): Promise<string> {
  if (thread === undefined) return write(channel);
  try {
    return await write(thread);
  } catch (error) {
    if (!isUnknownChannel(error)) throw error;
    const title = plainText(reply).split('\n')[0] ?? '';
    const opened = await channels.branch(channel, thread, title);
    if (opened === undefined) throw error;
    return write(opened);
  }
}

/** A positive 31-bit number, out of the way of those that Discord gives by itself (1 to 40). */
function markerOf(key: string): number {
  return (createHash('sha256').update(key).digest().readUInt32BE(0) >>> 1) | 0x40;
}
