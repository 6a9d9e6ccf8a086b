import { createHash } from 'node:crypto';
import { ChannelType, Routes } from 'discord.js';
import type { z } from 'zod';
import { DeliveryError, isRefused } from '../bot/events.ts';
import { shorten } from '../reply/shorten.ts';
import {
  attempt,
  isAnnounced,
  isArchived,
  isForbidden,
  isThreadExisting,
  type Rest,
} from './api.ts';
import { sizeFaults } from './check.ts';
import { LIMITS } from './limits.ts';
import type { Payload } from './render.ts';
import { channel as channelShape, history, sentMessage } from './shapes.ts';

/** A post that was refused is not tried again for so long: 10,000 refusals in 10 min are a ban. */
const REFUSED_MS = 10 * 60_000;
/** Discord's longest thread without a word but a week; a day keeps the list of threads short. */
const ARCHIVE_AFTER_MINUTES = 1_440;
/** Refusals that are remembered at once, the oldest forgotten first. */
const REFUSALS = 10_000;

interface PostOptions {
  /** The message that this one answers. */
  readonly replyTo?: string | undefined;
  /** What a refusal closes, when it is more than the channel. */
  readonly scope?: string;
}

export type Written = z.infer<typeof history>;

/**
 * Channels, threads and their messages, by the bot's own right. A 403 closes a channel for ten
 * minutes: until then nothing more is sent there. Every method throws `DeliveryError`.
 */
export class Channels {
  readonly #rest: Rest;
  readonly #now: () => Date;
  readonly #refused = new Map<string, { readonly until: number; readonly cause: unknown }>();

  constructor(rest: Rest, now: () => Date) {
    this.#rest = rest;
    this.#now = now;
  }

  /** Posts once for `key`: Discord drops a second post with its nonce for some minutes. */
  async post(
    channel: string,
    payload: Payload,
    key: string,
    { replyTo, scope = channel }: PostOptions = {},
  ): Promise<string> {
    const body = {
      ...checked(payload),
      nonce: nonceOf(key),
      enforce_nonce: true,
      ...(replyTo === undefined ? {} : { message_reference: reference(replyTo) }),
    };
    const send = () => this.#rest.post(Routes.channelMessages(channel), { body });
    const sent = await this.#guarded(scope, 'Posting a message', () =>
      this.#unarchived(channel, send),
    );
    return sentMessage.parse(sent).id;
  }

  async edit(channel: string, message: string, payload: Payload): Promise<void> {
    const send = () =>
      this.#rest.patch(Routes.channelMessage(channel, message), { body: checked(payload) });
    await this.#guarded(channel, 'Editing a message', () => this.#unarchived(channel, send));
  }

  async remove(channel: string, message: string): Promise<void> {
    await this.#guarded(channel, 'Deleting a message', () =>
      this.#rest.delete(Routes.channelMessage(channel, message)),
    );
  }

  async typing(channel: string): Promise<void> {
    await this.#guarded(channel, 'Showing that the bot types', () =>
      this.#rest.post(Routes.channelTyping(channel)),
    );
  }

  /**
   * The thread from a message, made or found: its id is the message's. Undefined where there can
   * be none: the right to make it is missing, or the channel has no threads.
   */
  async branch(channel: string, message: string, name: string): Promise<string | undefined> {
    const body = {
      name: shorten(name.replace(/\s+/g, ' ').trim(), LIMITS.threadName) || 'Verbatim',
      auto_archive_duration: ARCHIVE_AFTER_MINUTES,
    };
    try {
      const made = await this.#guarded(`threads of ${channel}`, 'Opening a thread', () =>
        this.#rest.post(Routes.threads(channel, message), { body }),
      );
      return channelShape.parse(made).id;
    } catch (error) {
      if (isThreadExisting(error)) return message;
      if (isRefused(error)) return undefined;
      throw error;
    }
  }

  /** Messages of a channel, newest first; those after one of them when that is given. */
  async read(channel: string, after?: string): Promise<Written> {
    const query = new URLSearchParams({ limit: String(LIMITS.history) });
    if (after !== undefined) query.set('after', after);
    const read = await attempt('Reading messages', () =>
      this.#rest.get(Routes.channelMessages(channel), { query }),
    );
    return history.parse(read);
  }

  /**
   * Publishes a message of the bot to the servers that follow its channel, when that is an
   * announcement channel. Discord allows ten an hour; over that the call fails at once, for later.
   */
  async announce(channel: string, message: string): Promise<void> {
    const asked = await attempt('Looking at a channel', () =>
      this.#rest.get(Routes.channel(channel)),
    );
    if (channelShape.parse(asked).type !== ChannelType.GuildAnnouncement) return;
    try {
      await this.#guarded(`announcements of ${channel}`, 'Publishing to followers', () =>
        this.#rest.post(Routes.channelMessageCrosspost(channel, message)),
      );
    } catch (error) {
      if (!isAnnounced(error)) throw error;
    }
  }

  /** The channel of direct messages with a person. */
  async direct(user: string): Promise<string> {
    const body = { recipient_id: user };
    const opened = await this.#guarded(`user ${user}`, 'Opening direct messages', () =>
      this.#rest.post(Routes.userChannels(), { body }),
    );
    return channelShape.pick({ id: true }).parse(opened).id;
  }

  /** An archived thread is opened again by whoever writes in it, unless it is locked. */
  async #unarchived<T>(channel: string, send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      if (!isArchived(error)) throw error;
      await this.#rest.patch(Routes.channel(channel), { body: { archived: false } });
      return send();
    }
  }

  /** Throws when something was refused here a short while ago. */
  assertOpen(scope: string): void {
    const refusal = this.#refused.get(scope);
    if (refusal === undefined || refusal.until <= this.#now().getTime()) return;
    throw new DeliveryError('gone', `Refused a short while ago, not tried again yet: ${scope}`, {
      cause: refusal.cause,
    });
  }

  async #guarded<T>(scope: string, what: string, call: () => Promise<T>): Promise<T> {
    this.assertOpen(scope);
    try {
      return await attempt(what, call);
    } catch (error) {
      if (isForbidden(error)) this.#close(scope, error);
      throw error;
    }
  }

  #close(scope: string, error: unknown): void {
    const [oldest] = this.#refused.keys();
    if (this.#refused.size >= REFUSALS && oldest !== undefined) this.#refused.delete(oldest);
    const cause = error instanceof Error ? error.cause : undefined;
    this.#refused.set(scope, { until: this.#now().getTime() + REFUSED_MS, cause });
  }
}

/** The message, if Discord can take it; else it is not even sent. */
export function checked(payload: Payload): Payload {
  const faults = sizeFaults(payload);
  if (faults.length === 0) return payload;
  throw new DeliveryError('rejected', `The message is over Discord's limits: ${faults.join('; ')}`);
}

function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, LIMITS.nonce);
}

/** The message replied to may be deleted meanwhile; the answer is posted all the same. */
function reference(message: string): object {
  return { message_id: message, fail_if_not_exists: false };
}
