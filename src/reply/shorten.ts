/** Shortens what is the bot's own words or a title, never a quote. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Never half of a surrogate pair.
  const kept = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}

/** Of a word of the asker's: enough to know it by. In UTF-16 units. */
const ECHO = 40;

/** A word of the asker's as it is said back: one may be as long as a whole message. */
export function echoed(word: string): string {
  return shorten(word, ECHO);
}
