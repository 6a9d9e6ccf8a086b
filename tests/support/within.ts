import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 10;

/**
 * Polls until `check` does not throw, for at most `ms` milliseconds of this process's own time: all
 * that it waits and all that it computes, but not what other processes of a crowded machine take
 * from it. So a deadline is as strict as by the clock where there is room, and fails for no other
 * reason than the code where there is none.
 */
export async function within(ms: number, check: () => void): Promise<void> {
  let left = ms;
  for (;;) {
    const [started, computed] = [performance.now(), process.cpuUsage()];
    await sleep(POLL_MS);
    const { user, system } = process.cpuUsage(computed);
    left -= Math.min(performance.now() - started, POLL_MS + (user + system) / 1_000);
    try {
      return check();
    } catch (error) {
      if (left <= 0) throw error;
    }
  }
}
