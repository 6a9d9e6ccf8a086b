import { keepTrying } from '../bot/keep-trying.ts';
import type { Log } from '../bot/log.ts';
import type { Adapter } from './platforms.ts';

/** A platform that is tried in the background. */
export interface Late {
  readonly name: string;
  /** Would it do what is to be done once for all processes? */
  readonly primary: boolean;
  /** One attempt; keeps quiet about an outage. */
  start(): Promise<Adapter>;
}

/**
 * Starts a platform that cannot be reached now, whenever it can be: its part in what the process
 * waits for, and stops, meanwhile.
 */
export function startLater({ name, primary, start }: Late, log: Log): Adapter {
  const closing = new AbortController();
  const { signal } = closing;
  const starting = keepTrying(start, signal).then(
    async (adapter) => {
      if (!signal.aborted) return adapter;
      await adapter.stop();
      return undefined;
    },
    (err: unknown) => {
      if (!signal.aborted) log.error({ platform: name, err }, `${name} was not started`);
      return undefined;
    },
  );
  let started: Adapter | undefined;
  const ended = starting.then((adapter) => {
    started = adapter;
    return adapter?.ended;
  });
  return {
    primary,
    ended,
    stop: async () => {
      closing.abort();
      // An attempt under way is not waited for: it stops by itself.
      await started?.stop();
    },
  };
}
