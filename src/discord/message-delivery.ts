import {
  type Delivery,
  DeliveryError,
  type QuestionEvent,
  type Sent,
  sentTo,
} from '../bot/events.ts';
import { replyOf } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { isForbidden, isLocked } from './api.ts';
import type { DeliveryContext } from './delivery.ts';
import type { MessageReach } from './reach.ts';
import { render } from './render.ts';
import { wordsOf } from './words.ts';

/** Where the answer goes. */
interface Target {
  readonly channel: string;
  readonly thread?: string;
  /** The message that the answer replies to; a new thread hangs on it already. */
  readonly replyTo?: string;
  readonly hint?: string;
  /** What a refusal closes: every later thread of the channel, where this one is new. */
  readonly scope: string;
}

/** Answers a message: in a thread opened from it, in the thread that it stands in, or directly. */
export class MessageDelivery implements Delivery {
  readonly #event: QuestionEvent;
  readonly #reach: MessageReach;
  readonly #context: DeliveryContext;
  #target: Target | undefined;
  #message: string | undefined;

  constructor(event: QuestionEvent, reach: MessageReach, context: DeliveryContext) {
    this.#event = event;
    this.#reach = reach;
    this.#context = context;
  }

  /** Not waited for: where many ask at once, Discord slows this down, and not the answers. */
  async working(): Promise<void> {
    const { channels, log } = this.#context;
    channels.typing(this.#reach.channel).catch((error: unknown) => {
      log.warn({ err: error, key: this.#event.key }, 'No sign of life on Discord');
    });
  }

  async reply(reply: Reply): Promise<Sent> {
    try {
      return await this.#write(reply);
    } catch (error) {
      if (isForbidden(error)) await this.#explain(reply, isLocked(error));
      throw error;
    }
  }

  async post(reply: Reply): Promise<Sent> {
    const { channel, hint } = await this.#place();
    const drawn = render(reply, { hint });
    return this.#sent(await this.#context.channels.post(channel, drawn, `share ${this.#reach.id}`));
  }

  async withdraw(): Promise<void> {
    if (this.#target && this.#message)
      await this.#context.channels.remove(this.#target.channel, this.#message);
  }

  async askReason(): Promise<void> {
    throw new DeliveryError('rejected', 'Discord opens a form only for a pressed button');
  }

  /** Discord ends the sign of life by itself after ten seconds. */
  async clear(): Promise<void> {}

  /** The bot's own messages tell: they reply to the question, or stand in its thread. */
  async alreadyAnswered(): Promise<boolean> {
    const { id, channel, self, opens } = this.#reach;
    const inThread = opens ? await this.#read(id) : [];
    const here = await this.#read(channel, id);
    const own = (written: { readonly author: { readonly id: string } }) =>
      written.author.id === self;
    return (
      inThread.some((written) => own(written)) ||
      here.some((written) => own(written) && written.message_reference?.message_id === id)
    );
  }

  async #read(channel: string, after?: string) {
    try {
      return await this.#context.channels.read(channel, after);
    } catch (error) {
      // No such thread, or no right to read it: then nothing can be known of it.
      if (error instanceof DeliveryError && error.failure === 'gone') return [];
      throw error;
    }
  }

  async #write(reply: Reply): Promise<Sent> {
    const target = await this.#place();
    const { channels } = this.#context;
    const drawn = render(reply, { hint: target.hint });
    if (this.#message) await channels.edit(target.channel, this.#message, drawn);
    else {
      const { replyTo, scope } = target;
      const key = this.#event.key;
      this.#message = await channels.post(target.channel, drawn, key, { replyTo, scope });
    }
    return this.#sent(this.#message);
  }

  async #place(): Promise<Target> {
    this.#target ??= await this.#find();
    return this.#target;
  }

  async #find(): Promise<Target> {
    const { id, channel, opens } = this.#reach;
    const { thread } = this.#event.place;
    const words = wordsOf(this.#event.locale);
    const inside = thread === undefined ? {} : { thread };
    if (!opens) return { channel, replyTo: id, scope: channel, ...inside };
    const scope = `new threads of ${channel}`;
    this.#context.channels.assertOpen(scope);
    const opened = await this.#context.channels.branch(channel, id, this.#event.text);
    if (opened === undefined) return { channel, replyTo: id, hint: words.noThread, scope: channel };
    const hint = this.#context.readsEverything ? {} : { hint: words.mentionToGoOn };
    return { channel: opened, thread: opened, scope, ...hint };
  }

  /** Where the bot may not write, whoever asked is told in private why there is no answer. */
  async #explain({ locale }: Reply, locked: boolean): Promise<void> {
    const { channels, log } = this.#context;
    const words = wordsOf(locale);
    const { workspace } = this.#event.place;
    const href = `https://discord.com/channels/${workspace}/${this.#reach.channel}/${this.#reach.id}`;
    const explanation = replyOf(locale, 'error', [
      { kind: 'paragraph', spans: [locked ? words.locked : words.cannotWrite] },
      { kind: 'note', spans: [{ text: words.there, href }] },
    ]);
    try {
      const direct = await channels.direct(this.#event.asker.id);
      await channels.post(direct, render(explanation), `refused ${this.#event.key}`);
    } catch (error) {
      log.warn(
        { err: error, key: this.#event.key },
        'Nobody can be told that the bot may not write',
      );
    }
  }

  #sent(message: string): Sent {
    const { channel } = this.#event.place;
    return sentTo({ channel, thread: this.#target?.thread }, message);
  }
}
