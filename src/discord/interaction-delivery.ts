import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord.js';
import { type Delivery, DeliveryError, type Sent } from '../bot/events.ts';
import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { attempt, isCode, isOver } from './api.ts';
import { checked } from './channels.ts';
import type { DeliveryContext } from './delivery.ts';
import { reasonForm } from './modal.ts';
import type { InteractionReach } from './reach.ts';
import { type Payload, render } from './render.ts';
import { sentMessage } from './shapes.ts';
import { wordsOf } from './words.ts';

/** How the interaction was first responded to; `over`: too late for anything. */
type First = 'message' | 'update' | 'form' | 'over';

interface Response {
  readonly type: InteractionResponseType;
  readonly data?: object;
}

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
  #first: Promise<First> | undefined;
  #followUp: string | undefined;
  #answered = false;
  /** The deferred response became the public post; what else is said is private. */
  #posted = false;
  #formTimer: NodeJS.Timeout | undefined;

  constructor(reach: InteractionReach, context: DeliveryContext) {
    this.#reach = reach;
    this.#context = context;
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
      const sent = await this.#edit('@original', reply);
      this.#posted = true;
      return sent;
    }
    const payload = render(reply);
    if (!writes) return this.#sent(await this.#followInPublic(payload));
    const message = await this.#context.channels.post(channel, payload, `share ${id}`);
    return this.#sent(message);
  }

  async withdraw(): Promise<void> {
    await this.#open();
    try {
      await attempt('Withdrawing the answer', () =>
        this.#context.rest.delete(this.#message('@original'), UNAUTHORIZED),
      );
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
    const remedy = { fr: wordsOf('fr').pressAgain, en: wordsOf('en').pressAgain };
    throw new DeliveryError('gone', 'The form came too late to be opened', { remedy });
  }

  async clear(): Promise<void> {
    clearTimeout(this.#formTimer);
    if (this.#answered || (await this.#first) !== 'message') return;
    await this.#quietly(() => this.#context.rest.delete(this.#message('@original'), UNAUTHORIZED));
  }

  async alreadyAnswered(): Promise<boolean> {
    try {
      const found = await attempt('Looking for the answer', () =>
        this.#context.rest.get(this.#message('@original'), UNAUTHORIZED),
      );
      const { id, flags = 0 } = sentMessage.parse(found);
      return id !== this.#reach.source && (flags & MessageFlags.Loading) === 0;
    } catch (error) {
      if (error instanceof DeliveryError && error.failure === 'gone') return false;
      throw error;
    }
  }

  async #answer(first: First, reply: Reply): Promise<Sent | undefined> {
    if (first === 'over') return this.#afterTheEnd(reply);
    if (first === 'message' && !this.#posted) return this.#edit('@original', reply);
    if (this.#followUp) return this.#edit(this.#followUp, reply);
    this.#followUp = await this.#follow(render(reply, { flags: MessageFlags.Ephemeral }));
    return undefined;
  }

  async #edit(message: string, reply: Reply): Promise<Sent | undefined> {
    const edited = await this.#patch(message, reply);
    this.#answered = true;
    return this.#reach.first === 'public' && message === '@original'
      ? this.#sent(sentMessage.parse(edited).id)
      : undefined;
  }

  #patch(message: string, reply: Reply): Promise<unknown> {
    const body = checked(render(reply));
    return attempt('Writing the answer', () =>
      this.#context.rest.patch(this.#message(message), { body, ...UNAUTHORIZED }),
    );
  }

  /** A first follow-up would fill the private "thinking", and be as private: words fill it before. */
  async #followInPublic(payload: Payload): Promise<string> {
    const { locale } = this.#context.event;
    if ((await this.#open()) === 'message' && !this.#answered)
      await this.#patch('@original', notice(locale, wordsOf(locale).sharing));
    return this.#follow(payload);
  }

  /** Not repeatable: Discord has no nonce for follow-ups. */
  async #follow(payload: Payload): Promise<string> {
    const { application, token } = this.#reach;
    const call = () =>
      this.#context.rest.post(Routes.webhook(application, token), {
        body: checked(payload),
        ...UNAUTHORIZED,
      });
    return sentMessage.parse(await attempt('Sending a follow-up', call, 'once')).id;
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

  async #respond(body: Response): Promise<First> {
    const { id, token } = this.#reach;
    const first =
      body.type === InteractionResponseType.DeferredMessageUpdate ? 'update' : 'message';
    try {
      await attempt('Responding to an interaction', () =>
        this.#context.rest.post(Routes.interactionCallback(id, token), { body, ...UNAUTHORIZED }),
      );
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

  /** Written out: `Routes.webhookMessage` would escape the `@`, which not every server undoes. */
  #message(id: string): `/${string}` {
    const { application, token } = this.#reach;
    return `${Routes.webhook(application, token)}/messages/${id}`;
  }

  #sent(message: string): Sent {
    const { channel, thread } = this.#context.event.place;
    return { channel, message, ...(thread === undefined ? {} : { thread }) };
  }
}

/** The token in the address is all the right that is needed. */
const UNAUTHORIZED = { auth: false } as const;
