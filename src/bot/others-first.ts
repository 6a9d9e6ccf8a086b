import { setImmediate } from 'node:timers/promises';

/**
 * How many turns of the event loop others get. In each one, the loop lets in one new connection at
 * most; a platform that posts many questions at once opens as many.
 */
const TURNS = 64;

/**
 * Lets everything that waits be acknowledged before work goes on. A turn in which nothing waits
 * costs some microseconds.
 */
export async function othersFirst(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
}
