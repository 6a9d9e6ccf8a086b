import type { Parts } from './dates/calendar.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Token } from './tokens.ts';

/** What every reader looks at. Readers take a token index and look ahead a bounded number of
 *  tokens, which keeps the whole scan linear in the text. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  /** The day of the article, when known. */
  readonly on?: Parts;
}

const NOWHERE: Token = {
  kind: 'break',
  start: 0,
  end: 0,
  text: '',
  key: '',
  gap: 'line',
  opens: false,
};

/** The token at an index; a paragraph break beyond either end. */
export const peek = (scan: Scan, at: number): Token => scan.tokens[at] ?? NOWHERE;

export const isKey = (scan: Scan, at: number, key: string): boolean => peek(scan, at).key === key;

/** Whether the token touches the one before it. */
export const isGlued = (scan: Scan, at: number): boolean => peek(scan, at).gap === 'none';

const DASHES = new Set(['-', '–', '—', '‑', '−']);
export const isDash = (scan: Scan, at: number): boolean => DASHES.has(peek(scan, at).key);

/** The index after any of the keys, or `at` itself. */
export const skip = (scan: Scan, at: number, keys: ReadonlySet<string>): number =>
  keys.has(peek(scan, at).key) ? at + 1 : at;
