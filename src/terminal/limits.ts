/** What a terminal takes, in columns unless said otherwise. The one table of this folder. */
export const LIMITS = {
  /** Lines longer than this are hard to read, however wide the window. */
  widest: 88,
  /** Narrower than this nothing can be wrapped well: lines may then be longer than the window. */
  narrowest: 32,
  /** Where nobody tells how wide the output is: in a pipe or a file. */
  unknown: 80,
  /** Blocks of one message; a page of the screen is long before that. */
  blocks: 60,
  /** Lines typed that are kept for the next time. */
  history: 1_000,
} as const;

/** The width to write in, for a window of so many columns. */
export function widthFor(columns: number | undefined): number {
  if (columns === undefined || columns <= 0) return LIMITS.unknown;
  return Math.min(LIMITS.widest, Math.max(LIMITS.narrowest, columns));
}
