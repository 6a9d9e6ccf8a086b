import { othersFirst } from './others-first.ts';

/** More tasks wait already than the queue holds. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

/** Runs one task at a time, in order. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * A queue that holds `limit` waiting tasks; the next one is refused with `QueueFullError`. Between
 * two tasks the event loop gets its turns, so that platforms are acknowledged while questions wait.
 */
export function createQueue(limit: number): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  return async (task) => {
    // One of the pending tasks runs; the others wait.
    if (pending > limit) throw new QueueFullError(`${limit} questions are waiting already`);
    pending += 1;
    const run = last.then(othersFirst).then(task);
    last = run.catch(() => undefined);
    try {
      return await run;
    } finally {
      pending -= 1;
    }
  };
}
