const DISCORD_EPOCH = 1_420_070_400_000;

/** The double's time: the machine's, moved forward by tests that cannot wait. */
export class Clock {
  #ahead = 0;
  #serial = 0;

  /** Milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.#ahead;

  advance(ms: number): void {
    this.#ahead += ms;
  }

  /** A new id whose upper bits are the time, as Discord's are. */
  snowflake(): string {
    this.#serial += 1;
    return String((BigInt(this.now() - DISCORD_EPOCH) << 22n) + BigInt(this.#serial));
  }
}
