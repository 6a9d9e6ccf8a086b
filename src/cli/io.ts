/** What a command of the command line may touch of its process. */
export interface Io {
  /** Writes to standard output, as it is. */
  out(text: string): void;
  /** Writes to standard error, as it is. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Is somebody reading along? */
  readonly isTTY: boolean;
}
