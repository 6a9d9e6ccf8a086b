import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import { type Delivery, DeliveryError, type Sent, sentTo } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import { isCode, isOver } from './api.ts';
import type { DeliveryContext } from './delivery.ts';
import { reasonForm } from './modal.ts';
import type { InteractionReach } from './reach.ts';
import { type Payload, render } from './render.ts';
import { sentMessage } from './shapes.ts';
import { ORIGINAL, Webhook } from './webhook.ts';
import { wordsOf } from './words.ts';

/** How the interaction was first responded to; `over`: too late for anything. */
type First = 'message' | 'update' | 'form' | 'over';

const RESPONSES = {
  private: {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  },
  public: { type: InteractionResponseType.DeferredChannelMessageWithSource },
  update: { type: InteractionResponseType.DeferredMessageUpdate },
} as const;

/**
 * Answers a command, button or form through the interaction's token alone, so that it can be done
 * by another process than the one that received it, for 15 minutes.
 */
export class InteractionDelivery implements Delivery {
  readonly #reach: InteractionReach;
  readonly #context: DeliveryContext;
  readonly #webhook: Webhook;
  #first: Promise<First> | undefined;
  #followUp: string | undefined;
  #answered = false;
  /** The deferred response became the public post; what else is said is private. */
  #posted = false;
  #formTimer: NodeJS.Timeout | undefined;

  constructor(reach: InteractionReach, context: DeliveryContext) {
    this.#reach = reach;
    this.#context = context;
    this.#webhook = new Webhook(context.rest, reach);
    // The process that died responded, unless it died at once: `reply` finds out.
    if (context.resumed && reach.first !== 'form')
      this.#first = Promise.resolve(reach.first === 'update' ? 'update' : 'message');
  }

  /** Defers at once. A form has to come first, so 👎 is deferred only when none came in time. */
  async working(): Promise<void> {
    if (this.#reach.first !== 'form') return this.#quietly(() => this.#open());
    if (this.#formTimer || this.#first) return;
    this.#formTimer = setTimeout(
      () => void this.#quietly(() => this.#open()),
      this.#context.formGraceMs,
    );
    this.#formTimer.unref();
  }

  async reply(reply: Reply): Promise<Sent | undefined> {
    const first = await this.#open();
    try {
      return await this.#answer(first, reply);
    } catch (error) {
      if (!isOver(error) && !this.#wasNeverOpened(error)) throw error;
      return this.#afterTheEnd(reply, error);
    }
  }

  /** `share:true` was deferred for all to see: there the post takes the place of "thinking". */
  async post(reply: Reply): Promise<Sent | undefined> {
    const { channel, id, writes, first } = this.#reach;
    if (first === 'public' && (await this.#open()) === 'message' && !this.#posted) {
      const sent = await this.#edit(ORIGINAL, reply);
      this.#posted = true;
      return sent;
    }
    const payload = render(reply);
    const message = writes
      ? await this.#context.channels.post(channel, payload, `share ${id}`)
      : await this.#followInPublic(payload);
    return sentTo(this.#context.event.place, message);
  }

  async withdraw(): Promise<void> {
    await this.#open();
    try {
      await this.#webhook.remove(ORIGINAL);
    } catch (error) {
      if (!isCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
  }

  async askReason(ref: string): Promise<void> {
    const { locale } = this.#context.event;
    this.#first ??= this.#respond({
      type: InteractionResponseType.Modal,
      data: reasonForm(ref, locale),
    }).then((first) => (first === 'over' ? 'over' : 'form'));
    clearTimeout(this.#formTimer);
    if ((await this.#first) === 'form') return;
    const words = (locale: Locale) => wordingOf(locale).press.formTooLate;
    const remedy = { fr: words('fr'), en: words('en') };
    throw new DeliveryError('gone', 'The form came too late to be opened', { remedy });
  }

  async clear(): Promise<void> {
    clearTimeout(this.#formTimer);
    if (this.#answered || (await this.#first) !== 'message') return;
    await this.#quietly(() => this.#webhook.remove(ORIGINAL));
  }

  async alreadyAnswered(): Promise<boolean> {
    try {
      const { id, flags = 0 } = await this.#webhook.read(ORIGINAL);
      return id !== this.#reach.source && (flags & MessageFlags.Loading) === 0;
    } catch (error) {
      if (error instanceof DeliveryError && error.failure === 'gone') return false;
      throw error;
    }
  }

  async #answer(first: First, reply: Reply): Promise<Sent | undefined> {
    if (first === 'over') return this.#afterTheEnd(reply);
    if (first === 'message' && !this.#posted) return this.#edit(ORIGINAL, reply);
    if (this.#followUp) return this.#edit(this.#followUp, reply);
    this.#followUp = await this.#webhook.followUp(render(reply, { flags: MessageFlags.Ephemeral }));
    return undefined;
  }

  async #edit(message: string, reply: Reply): Promise<Sent | undefined> {
    const edited = await this.#webhook.edit(message, render(reply));
    this.#answered = true;
    return this.#reach.first === 'public' && message === ORIGINAL
      ? sentTo(this.#context.event.place, sentMessage.parse(edited).id)
      : undefined;
  }

  /** A first follow-up would fill the private "thinking", and be as private: words fill it before. */
  async #followInPublic(payload: Payload): Promise<string> {
    const { locale } = this.#context.event;
    if ((await this.#open()) === 'message' && !this.#answered)
      await this.#webhook.edit(ORIGINAL, render(notice(locale, wordsOf(locale).sharing)));
    return this.#webhook.followUp(payload);
  }

  /**
   * The token is of no more use. Words go to the channel, without the question or its answer, for
   * both were private; a pressed button can be pressed again.
   */
  async #afterTheEnd(reply: Reply, cause?: unknown): Promise<undefined> {
    const { channel, id, writes } = this.#reach;
    const { kind } = this.#context.event;
    if (!writes || kind === 'press' || kind === 'reason')
      throw new DeliveryError('gone', 'The interaction is over, and its channel closed', { cause });
    const late = notice(reply.locale, wordsOf(reply.locale).tooLate, 'error');
    await this.#context.channels.post(channel, render(late), `late ${id}`);
  }

  async #open(): Promise<First> {
    clearTimeout(this.#formTimer);
    const { first } = this.#reach;
    this.#first ??= this.#respond(RESPONSES[first === 'form' ? 'private' : first]);
    return this.#first;
  }

  async #respond(body: Parameters<Webhook['respond']>[0]): Promise<First> {
    const first =
      body.type === InteractionResponseType.DeferredMessageUpdate ? 'update' : 'message';
    try {
      await this.#webhook.respond(body);
      return first;
    } catch (error) {
      // Responded to before: by a process that died, or by a call whose answer was lost.
      if (isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return first;
      if (isOver(error)) return 'over';
      this.#first = undefined;
      throw error;
    }
  }

  /** The process that died may have died before its first response: then there is no message. */
  #wasNeverOpened(error: unknown): boolean {
    return this.#context.resumed && isCode(error, RESTJSONErrorCodes.UnknownMessage);
  }

  async #quietly(call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
    } catch (error) {
      this.#context.log.warn(
        { err: error, key: this.#context.event.key },
        'No sign of life on Discord',
      );
    }
  }
}
