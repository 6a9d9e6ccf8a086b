import { setTimeout } from 'node:timers/promises';

/** A platform did not answer, or not as itself; that may pass. `message` says what to look at. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** The pause before the second attempt; it doubles, up to the longest. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Calls again for as long as a platform cannot be reached. Throws what else fails, and aborts. */
export async function keepTrying<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    signal.throwIfAborted();
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
    }
    await setTimeout(pauseMs, undefined, { signal });
  }
}
