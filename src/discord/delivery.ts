import type { BotEvent, Delivery } from '../bot/events.ts';
import type { Log } from '../bot/log.ts';
import type { Rest } from './api.ts';
import type { Channels } from './channels.ts';
import { InteractionDelivery } from './interaction-delivery.ts';
import { FORM_GRACE_MS } from './limits.ts';
import { MessageDelivery } from './message-delivery.ts';
import { readReach } from './reach.ts';

/** What deliveries need besides their event. */
export interface DeliveryTools {
  readonly rest: Rest;
  readonly channels: Channels;
  readonly log: Log;
  /** Does Discord show the bot messages that do not mention it? */
  readonly readsEverything: boolean;
}

export interface DeliveryContext extends DeliveryTools {
  readonly event: BotEvent;
  /** The event was received by a process that died. */
  readonly resumed: boolean;
  readonly formGraceMs: number;
}

export interface DeliveryOptions {
  readonly resumed?: boolean;
  /** How long 👎 waits for its form before it is deferred without one, in milliseconds. */
  readonly formGraceMs?: number;
}

/** How to answer an event, made from the event alone. */
export function deliveryOf(
  event: BotEvent,
  tools: DeliveryTools,
  { resumed = false, formGraceMs = FORM_GRACE_MS }: DeliveryOptions = {},
): Delivery {
  const reach = readReach(event);
  const context = { ...tools, event, resumed, formGraceMs };
  if (reach.via === 'interaction') return new InteractionDelivery(reach, context);
  if (event.kind === 'question') return new MessageDelivery(event, reach, context);
  throw new Error(`A ${event.kind} was kept as a message: ${event.key}`);
}
