import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long something takes. Milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
}

/** Summary of durations in milliseconds. */
export function timingOf(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? Number.NaN };
}

export interface Timed<T> {
  readonly value: T;
  readonly ms: number;
  /** The longest time for which nothing else in the process could run. Milliseconds. */
  readonly longestStall: number;
}

/** Does work and measures how long it takes and how long it keeps the event loop from turning. */
export async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  // It measures from its second tick on.
  await turn();
  const start = performance.now();
  const value = await work();
  const ms = performance.now() - start;
  await turn();
  monitor.disable();
  return { value, ms, longestStall: monitor.max / 1e6 };
}

/** Lets timers come due and be seen. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3));
}
