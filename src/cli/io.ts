/** What a verb of the command line may touch of its process. */
export interface Io {
  /** Writes to standard output, as it is. */
  out(text: string): void;
  /** Writes to standard error, as it is. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Is somebody reading along? */
  readonly isTTY: boolean;
}

/** What a verb may touch that is typed to, or that stays until it is told to end. */
export interface LiveIo extends Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  /** Is standard input a keyboard? */
  readonly isTyped: boolean;
  /** Of the window; undefined where there is none. */
  columns(): number | undefined;
  /** Resolves with the signal that asks the process to end; from then on it must be quick. */
  stopped(): Promise<string>;
  /** Tells of failures that nobody waited for; the process goes on. */
  strays(hear: (error: unknown) => void): void;
}

/** Colours are for people who read along and did not decline them (https://no-color.org). */
export function wantsColors({ isTTY, env }: Io): boolean {
  return isTTY && !env.NO_COLOR;
}
