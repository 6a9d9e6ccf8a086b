/** How many questions a person or a channel may ask within a minute; 0: as many as they like. */
export interface RateLimit {
  readonly limit: number;
  /** Milliseconds until the next question is allowed; 0 when it is allowed now. */
  wait(key: string, at: number): number;
  /** Counts a question. */
  count(key: string, at: number): void;
}

const WINDOW_MS = 60_000;
/** Beyond so many keys, those that asked nothing within the window are dropped. */
const KEYS = 10_000;

/** A sliding window over the times of the last questions, in memory. */
export function createRateLimit(limit: number): RateLimit {
  const asked = new Map<string, readonly number[]>();
  const recent = (key: string, at: number) =>
    (asked.get(key) ?? []).filter((time) => time > at - WINDOW_MS);
  return {
    limit,
    wait: (key, at) => {
      if (limit === 0) return 0;
      const times = recent(key, at);
      const blocking = times.at(-limit);
      return blocking === undefined ? 0 : blocking + WINDOW_MS - at;
    },
    count: (key, at) => {
      if (limit === 0) return;
      if (asked.size > KEYS) dropIdle(asked, at);
      asked.set(key, [...recent(key, at), at]);
    },
  };
}

function dropIdle(asked: Map<string, readonly number[]>, at: number): void {
  for (const [key, times] of asked) {
    if ((times.at(-1) ?? 0) <= at - WINDOW_MS) asked.delete(key);
  }
}
