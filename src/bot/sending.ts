import { DeliveryError } from './events.ts';

/** How a message is sent until it is surely there, once. */
export interface Attempts {
  readonly delay: (ms: number) => Promise<void>;
  /** Was the message delivered by an earlier attempt whose receipt was lost? */
  readonly already: () => Promise<boolean>;
  /** Keeps the event for this process before another attempt; false: it is not ours any more. */
  readonly hold: () => Promise<boolean>;
  /** Ask `already` before the first attempt too: somebody may have tried before a crash. */
  readonly doubtful: boolean;
}

/** Milliseconds between two attempts: the shorter outages and rate limits pass within them. */
const PAUSES_MS = [1_000, 5_000, 20_000, 45_000] as const;

/**
 * Sends a message, again after a refusal that will pass, and after a lost receipt only when the
 * message is surely not there. Undefined when it was there already. Throws the last
 * `DeliveryError`.
 */
export async function sendOnce<T>(
  send: () => Promise<T>,
  { delay, already, hold, doubtful }: Attempts,
): Promise<T | undefined> {
  let doubt = doubtful;
  for (let attempt = 0; ; attempt += 1) {
    try {
      if (doubt && (await already())) return undefined;
      // From here on only a lost receipt of this attempt can raise a doubt again.
      doubt = false;
      return await send();
    } catch (error) {
      const pause = PAUSES_MS[attempt];
      if (pause === undefined || !(error instanceof DeliveryError) || !passes(error)) throw error;
      doubt ||= error.failure === 'uncertain';
      await delay(pause);
      if (!(await hold())) return undefined;
    }
  }
}

function passes({ failure }: DeliveryError): boolean {
  return failure === 'later' || failure === 'uncertain';
}
