/** What is still read as an article. Sizes in bytes of the file. */
export const LIMITS = {
  /** A Markdown or text file of this size or more is no article. */
  textFile: 50_000_000,
  /** JSON lines are read as a stream, so a whole corpus fits in one file. */
  jsonlFile: 1_000_000_000,
  jsonLine: 50_000_000,
  /** Lines between two `---` that may still be front matter. */
  frontMatterLines: 200,
  /** Characters that are read as YAML at once: its parser takes minutes for a megabyte of `[`. */
  yaml: 20_000,
  /** Problems told of one file; the rest are counted. */
  problemsPerFile: 50,
  /** Characters of a title that is made from a first sentence. */
  madeTitle: 100,
  /** Characters of the author's words that a message repeats. */
  echo: 60,
} as const;

/** How long a file must lie still before it is read again, in milliseconds. */
export const SETTLE_MS = 150;
