import { randomBytes } from 'node:crypto';
import { type Client, InteractionResponseType, MessageFlags } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Bot } from '../bot/bot.ts';
import { type BotEvent, type Delivery, isOverheard } from '../bot/events.ts';
import { InHand } from '../bot/in-hand.ts';
import type { Log } from '../bot/log.ts';
import type { Config } from '../config/config.ts';
import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { wordingOf } from '../reply/wording.ts';
import { Channels } from './channels.ts';
import type { Listeners } from './client.ts';
import { type DeliveryOptions, type DeliveryTools, deliveryOf } from './delivery.ts';
import { LIMITS } from './limits.ts';
import { receiveInteraction, type Stale, type Typing } from './receive.ts';
import { readMessage, receiveMessage, type Unreadable } from './receive-message.ts';
import { render } from './render.ts';
import { knownChannel, knownServer, sceneOf } from './scene.ts';
import { respond } from './webhook.ts';
import { wordsOf } from './words.ts';

/** What a desk needs to know besides its client. */
export interface DeskParts {
  readonly config: Config;
  readonly bot: Bot;
  readonly log: Log;
  readonly now: () => Date;
  readonly delivery?: DeliveryOptions;
}

const guildDelete = z.object({ id: z.string(), unavailable: z.boolean().nullish() });

/** Takes what Discord dispatches to one client, has the bot answer, and keeps count of it. */
export class Desk implements Listeners {
  readonly #client: Client;
  readonly #parts: DeskParts;
  readonly #inHand = new InHand();
  /** Who was told lately that their message cannot be read: once a minute is enough. */
  readonly #told = new LRUCache<string, true>({ max: 1_000, ttl: 60_000 });
  /** Interactions that came lately: one that is repeated was responded to, and may not be again. */
  readonly #begun = new LRUCache<string, true>({ max: 10_000 });
  readonly tools: DeliveryTools;
  #closed = false;

  constructor(client: Client, parts: DeskParts, readsEverything: boolean) {
    this.#client = client;
    this.#parts = parts;
    const channels = new Channels(client.rest, parts.now);
    this.tools = { rest: client.rest, channels, log: parts.log, readsEverything };
  }

  interaction(payload: unknown): void {
    this.#take('an interaction', () => this.#onInteraction(payload));
  }

  message(payload: unknown): void {
    this.#take('a message', () => this.#onMessage(payload));
  }

  guildDeleted(payload: unknown): void {
    this.#take('a server that was left', () => this.#onGuildDeleted(payload));
  }

  /** Takes up what a process that died had accepted. */
  resume(): void {
    const { bot, log, delivery } = this.#parts;
    this.#take('what a crash had left', async () => {
      const options = { ...delivery, resumed: true };
      const count = await bot.resume('discord', (event) => deliveryOf(event, this.tools, options));
      if (count > 0) log.info({ count }, 'Discord: answered what a crash had left');
    });
  }

  /** Tells the operator, who reads direct messages rather than logs. */
  tellOperator(text: string): void {
    const { config, now } = this.#parts;
    const operator = config.DISCORD_OPERATOR;
    if (operator === undefined) return;
    this.#take('a message to the operator', async () => {
      const channel = await this.tools.channels.direct(operator);
      const drawn = render(notice(config.LOCALE, text));
      await this.tools.channels.post(channel, drawn, `operator ${now().getTime()}`);
    });
  }

  /** Takes nothing more; resolves when what is in hand is done. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#inHand.settled();
  }

  #take(what: string, work: () => Promise<void>): void {
    if (this.#closed) return;
    const done = work().catch((error) =>
      this.#parts.log.error({ err: error }, `Discord: failed on ${what}`),
    );
    void this.#inHand.add(done);
  }

  async #onInteraction(payload: unknown): Promise<void> {
    const received = receiveInteraction(payload, {
      known: (channel) => knownChannel(this.#client, channel),
      server: (guild) => knownServer(this.#client, guild),
      locale: this.#parts.config.LOCALE,
    });
    switch (received.kind) {
      case 'typing':
        return this.#suggest(received);
      case 'stale':
        return this.#refuse(received);
      case 'ignored':
        return;
      case 'unsupported':
        return this.#parts.log.warn({ what: received.what }, 'Discord: not supported');
      default:
        if (this.#begun.has(received.key)) return;
        this.#begun.set(received.key, true);
        return this.#answer(received, 'at once');
    }
  }

  async #onMessage(payload: unknown): Promise<void> {
    const self = this.#client.user?.id;
    const written = self === undefined ? undefined : readMessage(payload, self);
    if (self === undefined || !written) return;
    const scene = await sceneOf(this.#client, self, written, this.#parts.config.LOCALE);
    const received = receiveMessage(written, scene);
    if (received.kind === 'unreadable') return this.#sayUnreadable(received);
    if (received.kind === 'question') return this.#answer(received, 'when accepted');
  }

  /** Whoever pressed or commanded waits 3 s at most: that answer does not wait for the store. */
  async #answer(event: BotEvent, working: 'at once' | 'when accepted'): Promise<void> {
    const delivery = deliveryOf(event, this.tools, this.#parts.delivery);
    const alive = working === 'at once' ? delivery.working() : undefined;
    const accepted = await this.#accept(event, delivery);
    await alive;
    if (accepted) await this.#parts.bot.work(event, delivery);
  }

  async #accept(event: BotEvent, delivery: Delivery): Promise<boolean> {
    try {
      return await this.#parts.bot.accept(event);
    } catch (error) {
      const incident = randomBytes(4).toString('hex');
      this.#parts.log.error(
        { err: error, incident, key: event.key },
        'Discord: no claim on an event',
      );
      if (!isOverheard(event)) await delivery.reply(failure(event, incident));
      return false;
    }
  }

  async #sayUnreadable({ event }: Unreadable): Promise<void> {
    const who = `${event.place.channel} ${event.asker.id}`;
    if (this.#told.has(who)) return;
    this.#told.set(who, true);
    const words = notice(event.locale, wordsOf(event.locale).cannotRead);
    await deliveryOf(event, this.tools, this.#parts.delivery).reply(words);
  }

  async #suggest({ command, option, typed, place, ...to }: Typing): Promise<void> {
    const suggestions = this.#parts.bot.complete(command, option, typed, place);
    const choices = suggestions
      .filter((text) => text.length > 0 && text.length <= LIMITS.choice)
      .slice(0, LIMITS.choices)
      .map((value) => ({ name: value, value }));
    await respond(this.#client.rest, to, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    });
  }

  async #refuse({ locale, what, ...to }: Stale): Promise<void> {
    this.#parts.log.warn({ what }, 'Discord: not understood');
    const words = notice(locale, wordsOf(locale).outdated);
    await respond(this.#client.rest, to, {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: render(words, { flags: MessageFlags.Ephemeral }),
    });
  }

  /** An outage says `unavailable`; without it, the bot was removed, and forgets the server. */
  async #onGuildDeleted(payload: unknown): Promise<void> {
    const { id, unavailable } = guildDelete.parse(payload);
    if (unavailable) return;
    const { bot, config, log } = this.#parts;
    const name = this.#client.guilds.cache.get(id)?.name ?? id;
    await bot.forgetWorkspace('discord', id);
    log.info({ guild: id }, 'Discord: removed from a server; what was kept of it is deleted');
    this.tellOperator(wordsOf(config.LOCALE).removed(shorten(name, LIMITS.threadName)));
  }
}

function failure({ locale }: BotEvent, incident: string): Reply {
  return notice(locale, wordingOf(locale).trouble.failed(incident), 'error');
}
