import { setTimeout as timer } from 'node:timers/promises';

/** Resolves after so many milliseconds, or quietly as soon as the signal says so. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const wait: Wait = async (ms, signal) => {
  await timer(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
};

/** Waits for the work, but no longer than this. No clock is left running: it would hold the process. */
export async function atMost(ms: number, work: Promise<void>, pause: Wait = wait): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, pause(ms, done.signal)]);
  done.abort();
}
