import { type BotEvent, type Delivery, DeliveryError, type Sent } from '../bot/events.ts';
import type { Reply } from '../reply/reply.ts';
import { reasonForm } from './modal.ts';
import { type Answering, type Outlet, outletOf, threadOf } from './outlets.ts';
import { post, type Target, targetOf, trace } from './posting.ts';
import { respond } from './response-url.ts';
import { Status } from './status.ts';

/** How to answer one event, from nothing but the event: it also works after a restart. */
export function deliveryOf(event: BotEvent, answering: Answering): Delivery {
  return new SlackDelivery(event, answering);
}

class SlackDelivery implements Delivery {
  readonly #event: BotEvent;
  readonly #answering: Answering;
  readonly #outlet: Outlet;
  readonly #status: Status | undefined;

  constructor(event: BotEvent, answering: Answering) {
    this.#event = event;
    this.#answering = answering;
    this.#outlet = outletOf(event, answering);
    const thread = threadOf(event);
    if (thread === undefined) return;
    const { workspace, channel } = event.place;
    this.#status = new Status(answering.clients, { workspace, channel, thread }, event.locale);
  }

  async working(): Promise<void> {
    this.#status?.start();
  }

  async reply(reply: Reply): Promise<Sent | undefined> {
    const sent = await this.#outlet(reply);
    await this.clear();
    return sent;
  }

  async post(reply: Reply): Promise<Sent | undefined> {
    const { clients } = this.#answering;
    return post(clients, targetOf(this.#event.place), reply, sharedKey(this.#event));
  }

  async withdraw(): Promise<void> {
    const { message, ephemeral, url } = this.#event.reach;
    const { workspace, channel } = this.#event.place;
    const { clients, timeoutMs } = this.#answering;
    if (ephemeral === true && typeof url === 'string') {
      await respond(clients, workspace, url, { delete_original: true }, timeoutMs);
    } else if (typeof message === 'string') {
      await clients.send(workspace, (client) => client.chat.delete({ channel, ts: message }));
    } else throw new DeliveryError('rejected', 'Slack: the button is on no message to withdraw');
  }

  async askReason(ref: string): Promise<void> {
    const { place, reach, locale } = this.#event;
    const { trigger, url } = reach;
    if (typeof trigger !== 'string') throw new DeliveryError('gone', 'Slack: no trigger_id');
    const from = { ref, channel: place.channel, thread: place.thread };
    const view = reasonForm(typeof url === 'string' ? { ...from, url } : from, locale);
    await this.#answering.clients.send(place.workspace, (client) =>
      client.views.open({ trigger_id: trigger, view }),
    );
  }

  async clear(): Promise<void> {
    await this.#status?.clear();
  }

  async alreadyAnswered(): Promise<boolean> {
    const found = await trace(this.#answering.clients, ...this.#traceable());
    return found !== undefined && found !== 'absent';
  }

  /** Where the answer would stand, and its key. A private answer leaves no trace to find. */
  #traceable(): [Target, string] {
    const event = this.#event;
    const place = targetOf(event.place);
    if (event.kind === 'press') return [place, sharedKey(event)];
    return [{ ...place, thread: threadOf(event) }, event.key];
  }
}

/** A press has two outcomes: the private reply, and the public message of Share. */
function sharedKey(event: BotEvent): string {
  return `${event.key}:shared`;
}
