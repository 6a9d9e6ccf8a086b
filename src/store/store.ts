/** What the bot remembers. Grows with its repositories. */
export interface Store {
  close(): Promise<void>;
}
