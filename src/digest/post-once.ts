import {
  DeliveryError,
  type DeliveryFailure,
  type Place,
  type Publisher,
  type Sent,
} from '../bot/events.ts';
import type { Reply } from '../reply/reply.ts';

/** A post that must not go out twice. */
export interface Post {
  readonly place: Place;
  readonly reply: Reply;
  /** The same at every attempt. */
  readonly key: string;
  /** An earlier attempt may have gone through: look before posting. */
  readonly mayBeOut: boolean;
}

export type Attempt =
  | { readonly kind: 'sent'; readonly sent: Sent }
  | { readonly kind: DeliveryFailure; readonly error: Error };

/** Posts, unless an earlier attempt did. Never throws. */
export async function postOnce(publisher: Publisher, post: Post): Promise<Attempt> {
  const { place, reply, key, mayBeOut } = post;
  try {
    const found = mayBeOut ? await publisher.find(place, key) : undefined;
    return { kind: 'sent', sent: found ?? (await publisher.post(place, reply, key)) };
  } catch (error) {
    return failureOf(error, mayBeOut);
  }
}

/** What is no DeliveryError tells nothing of what happened. */
function failureOf(error: unknown, mayBeOut: boolean): Attempt {
  if (!(error instanceof DeliveryError)) return { kind: 'uncertain', error: asError(error) };
  // That this attempt was put off does not tell where an earlier one went.
  const isOpen = mayBeOut && (error.failure === 'later' || error.failure === 'revoked');
  return { kind: isOpen ? 'uncertain' : error.failure, error };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Minutes until the next attempt: 1, 2, 4, 8, then every 15. */
export function backOffMs(attempts: number): number {
  return Math.min(15, 2 ** Math.max(0, attempts - 1)) * 60_000;
}
