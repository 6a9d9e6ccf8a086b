/** What can go wrong with one call to the Web API or to a response_url. */
export type Fault =
  /** HTTP 429 with this Retry-After, in seconds; nothing was done. */
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  /** An HTTP status instead of an answer; nothing was done. */
  | { readonly kind: 'status'; readonly status: number }
  /** `{ok: false, error}`; nothing was done. */
  | { readonly kind: 'error'; readonly error: string; readonly needed?: string }
  /** A page of some proxy in the place of an answer; nothing is known of what was done. */
  | { readonly kind: 'page' }
  /** The effect happens, and the connection breaks before the answer. */
  | { readonly kind: 'lost' }
  /** The connection breaks, and the effect happens so many milliseconds after it. */
  | { readonly kind: 'late'; readonly afterMs: number }
  /** The connection breaks before anything happens. */
  | { readonly kind: 'dropped' };

/** Faults that wait for the next calls, by method (`chat.postMessage`, `response_url`). */
export class Faults {
  readonly #planned = new Map<string, Fault[]>();
  readonly #standing = new Map<string, Fault>();

  /** The next `times` calls of the method meet the fault. */
  next(method: string, fault: Fault, times = 1): void {
    const queue = this.#planned.get(method) ?? [];
    this.#planned.set(method, [...queue, ...Array.from({ length: times }, () => fault)]);
  }

  /** Every call of the method meets the fault, until `heal`. */
  always(method: string, fault: Fault): void {
    this.#standing.set(method, fault);
  }

  heal(method: string): void {
    this.#standing.delete(method);
    this.#planned.delete(method);
  }

  take(method: string): Fault | undefined {
    return this.#planned.get(method)?.shift() ?? this.#standing.get(method);
  }
}
