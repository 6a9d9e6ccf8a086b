import type { Unrest } from './corpora.ts';

/**
 * Waits until a file lies still, so that a half-written one is not taken for whole. Each event on
 * a path starts its wait again; after it, `onSettled` is called.
 */
export class Settling {
  readonly #quietMs: number;
  readonly #onSettled: () => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #settled = new Set<string>();

  constructor(quietMs: number, onSettled: () => void) {
    this.#quietMs = quietMs;
    this.#onSettled = onSettled;
  }

  touch(path: string): void {
    clearTimeout(this.#timers.get(path));
    this.#timers.set(
      path,
      setTimeout(() => this.#settle(path), this.#quietMs),
    );
  }

  /** What has settled since the last call, and a live view of what has not. */
  take(): Unrest {
    const settled = this.#settled;
    this.#settled = new Set();
    return { settled, isUnsettled: (path) => this.#timers.has(path) };
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#settled.clear();
  }

  #settle(path: string): void {
    this.#timers.delete(path);
    this.#settled.add(path);
    this.#onSettled();
  }
}
