import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import type { Core } from './core.ts';
import { type BotEvent, type Delivery, DeliveryError, isOverheard } from './events.ts';
import { QueueFullError } from './queue.ts';

/** What the log says of a failure. */
export interface Trouble {
  readonly err: unknown;
  /** Told to the person too, so that the line can be found. */
  readonly errorId?: string;
}

interface Failed {
  readonly core: Core;
  readonly event: BotEvent;
  readonly delivery: Delivery;
}

/** Says calmly that something went wrong, where that can still be said. Never throws. */
export async function answerFailure(
  { core, event, delivery }: Failed,
  err: unknown,
): Promise<{ readonly outcome: string; readonly trouble?: Trouble }> {
  if (isOverheard(event)) {
    await quietly(() => delivery.clear());
    return { outcome: 'failed', trouble: { err } };
  }
  const words = wordingOf(event.locale).trouble;
  const say = (text: string) => tell(delivery, notice(event.locale, text, 'error'));
  if (err instanceof QueueFullError) {
    await say(words.busy);
    return { outcome: 'busy' };
  }
  if (err instanceof DeliveryError && (err.remedy !== undefined || isFinal(err))) {
    await (err.remedy ? say(err.remedy[event.locale]) : quietly(() => delivery.clear()));
    return { outcome: err.failure, trouble: { err } };
  }
  const errorId = core.store.tools.newRef().slice(0, 8);
  await say(words.failed(errorId));
  return { outcome: 'failed', trouble: { err, errorId } };
}

/** Another message would fail as well, or stand in the place of one that may have arrived. */
function isFinal({ failure }: DeliveryError): boolean {
  return failure === 'gone' || failure === 'revoked' || failure === 'uncertain';
}

/** Where not even this can be said, at least nothing goes on promising an answer. */
async function tell(delivery: Delivery, said: Reply): Promise<void> {
  await quietly(() => delivery.reply(said).catch(() => delivery.clear()));
}

/** A failure to tell of a failure ends here: the log has the first one. */
async function quietly(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch {
    // Said nowhere, and known from the log line of the failure itself.
  }
}
