/** Work that goes on until it is stopped. */
export interface Repeating {
  /** Ends it, and waits for the round that runs. */
  stop(): Promise<void>;
}

/**
 * Does something at once and then every so many milliseconds, one round after the other: a slow
 * round delays the next, it never overlaps it. A round must not throw.
 */
export function repeat(round: () => Promise<void>, everyMs: number): Repeating {
  let running = Promise.resolve();
  let isBusy = false;
  const run = () => {
    if (isBusy) return;
    isBusy = true;
    running = round().finally(() => {
      isBusy = false;
    });
  };
  run();
  const timer = setInterval(run, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
