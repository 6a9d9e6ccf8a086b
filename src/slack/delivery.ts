import { type BotEvent, type Delivery, DeliveryError, type Sent } from '../bot/events.ts';
import type { Reply } from '../reply/reply.ts';
import type { Clients } from './clients.ts';
import { reasonForm } from './modal.ts';
import { type Outlet, outletOf, threadOf } from './outlets.ts';
import { post, type Target, targetOf, trace } from './posting.ts';
import { respond } from './response-url.ts';
import { Status } from './status.ts';

/** How to answer one event, from nothing but the event: it also works after a restart. */
export function deliveryOf(event: BotEvent, clients: Clients): Delivery {
  return new SlackDelivery(event, clients);
}

class SlackDelivery implements Delivery {
  readonly #event: BotEvent;
  readonly #clients: Clients;
  readonly #outlet: Outlet;
  readonly #status: Status | undefined;

  constructor(event: BotEvent, clients: Clients) {
    this.#event = event;
    this.#clients = clients;
    this.#outlet = outletOf(event, clients);
    const thread = threadOf(event);
    if (thread === undefined) return;
    const { workspace, channel } = event.place;
    this.#status = new Status(clients, { workspace, channel, thread }, event.locale);
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
    return post(this.#clients, targetOf(this.#event.place), reply, sharedKey(this.#event));
  }

  async withdraw(): Promise<void> {
    const { message, ephemeral, url } = this.#event.reach;
    const { workspace, channel } = this.#event.place;
    if (ephemeral === true && typeof url === 'string') {
      await respond(this.#clients, { workspace, url }, { delete_original: true });
    } else if (typeof message === 'string') {
      await this.#clients.send(workspace, (client) => client.chat.delete({ channel, ts: message }));
    } else throw new DeliveryError('rejected', 'Slack: the button is on no message to withdraw');
  }

  async askReason(ref: string): Promise<void> {
    const { place, reach, locale } = this.#event;
    const { trigger, url } = reach;
    if (typeof trigger !== 'string') throw new DeliveryError('gone', 'Slack: no trigger_id');
    const from = { ref, channel: place.channel, thread: place.thread };
    const view = reasonForm(typeof url === 'string' ? { ...from, url } : from, locale);
    await this.#clients.send(place.workspace, (client) =>
      client.views.open({ trigger_id: trigger, view }),
    );
  }

  async clear(): Promise<void> {
    await this.#status?.clear();
  }

  async alreadyAnswered(): Promise<boolean> {
    const found = await trace(this.#clients, ...this.#traceable());
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
