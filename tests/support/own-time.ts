import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 10;

/**
 * A stopwatch that runs while this process computes, and not while other processes of a crowded
 * machine do. What it says is never more than the clock does. Milliseconds.
 */
export function stopwatch(): { clock(): number; own(): number } {
  const [started, computed] = [performance.now(), process.cpuUsage()];
  const clock = () => performance.now() - started;
  const own = () => {
    const { user, system } = process.cpuUsage(computed);
    return Math.min(clock(), (user + system) / 1_000);
  };
  return { clock, own };
}

/**
 * Polls until `check` does not throw, for at most `ms` milliseconds of this process's own time: all
 * that it waits and all that it computes. So a deadline is as strict as by the clock where there is
 * room, and where there is none it fails for no other reason than the code.
 */
export async function within(ms: number, check: () => void): Promise<void> {
  let left = ms;
  for (;;) {
    const watch = stopwatch();
    await sleep(POLL_MS);
    left -= Math.min(watch.clock(), POLL_MS + watch.own());
    try {
      return check();
    } catch (error) {
      if (left <= 0) throw error;
    }
  }
}
