/** A quotation, as a person meets it. */
export interface ShownQuote {
  /** As a reader could copy it. */
  readonly text: string;
  /** The line that says where it is from. */
  readonly from: string;
}

/** A message of the bot, as a person meets it. */
export interface Shown {
  /** All of its words, markup undone: what is read, not what is sent. */
  readonly text: string;
  readonly quotes: readonly ShownQuote[];
  /** Whom or what it would notify. */
  readonly pings: readonly string[];
}

/** One platform with the adapter on it, and the real bot behind it. */
export interface AdapterHarness {
  /** A person addresses the bot for all to see; resolves when the bot is done with it. */
  ask(text: string): Promise<void>;
  /** The platform delivers the last event again; resolves when the adapter has dealt with it. */
  redeliver(): Promise<void>;
  /** The platform tells the adapter of the bot's own last message; resolves likewise. */
  hearItself(): Promise<void>;
  /** What the bot has said so far. */
  shown(): readonly Shown[];
  /** Rules of the platform that were broken by what was sent. */
  violations(): readonly string[];
  /** The lines of the log that report an error or a warning. */
  complaints(): readonly string[];
  close(): Promise<void>;
}
