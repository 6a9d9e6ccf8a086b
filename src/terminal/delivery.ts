import type { Delivery, Publisher, Sent } from '../bot/events.ts';
import type { Reply } from '../reply/reply.ts';
import { HERE } from './receive.ts';

/** What a delivery does to the chat. */
export interface Surface {
  show(reply: Reply): void;
  /** Asks why the answer `ref` did not help. */
  askReason(ref: string): void;
}

/** Answers stand below the line that asked; what is printed stays printed. */
export function deliveryTo(surface: Surface): Delivery {
  const show = async (reply: Reply) => {
    surface.show(reply);
    return undefined;
  };
  const nothing = async () => undefined;
  return {
    // An answer takes milliseconds: a sign of life would only flicker.
    working: nothing,
    reply: show,
    post: show,
    withdraw: nothing,
    askReason: async (ref) => surface.askReason(ref),
    clear: nothing,
    alreadyAnswered: async () => false,
  };
}

/** What nobody asked for just now appears above the line that is being typed. */
export function publisherTo(surface: Surface): Publisher {
  const printed: Sent = { channel: HERE.channel, message: '' };
  return {
    platform: 'terminal',
    post: async (_place, reply) => {
      surface.show(reply);
      return printed;
    },
    find: async () => undefined,
    tell: async (_workspace, _user, reply) => surface.show(reply),
  };
}
