import { z } from 'zod';
import type { BotEvent, Reach } from '../bot/events.ts';

/**
 * What an event is answered with, kept in the store until it is done: enough to answer after a
 * crash without anything that discord.js held in memory.
 */
const interactionReach = z.object({
  via: z.literal('interaction'),
  id: z.string(),
  token: z.string(),
  application: z.string(),
  /**
   * The first response: a new message that says "thinking", public or not; an unchanged message;
   * or, for 👎, a form, which nothing may come before.
   */
  first: z.enum(['private', 'public', 'update', 'form']),
  /** Where words go when the token is over, and Share posts. */
  channel: z.string(),
  /** May the bot itself write there? Else Share goes out as a follow-up of the interaction. */
  writes: z.boolean(),
  /** The message whose button was pressed. */
  source: z.string().optional(),
});

const messageReach = z.object({
  via: z.literal('message'),
  id: z.string(),
  /** The channel or thread that the message stands in. */
  channel: z.string(),
  /** The bot's user. */
  self: z.string(),
  /** Is the answer to open a thread from the message? */
  opens: z.boolean(),
});

export type InteractionReach = z.infer<typeof interactionReach>;
export type MessageReach = z.infer<typeof messageReach>;

const anyReach = z.discriminatedUnion('via', [interactionReach, messageReach]);

/** Throws when the event is not of this adapter, which only a defect can bring about. */
export function readReach({ reach }: Pick<BotEvent, 'reach'>): InteractionReach | MessageReach {
  return anyReach.parse(reach);
}

/** A reach as the event carries it. */
export function asReach(reach: InteractionReach | MessageReach): Reach {
  return { ...reach };
}
