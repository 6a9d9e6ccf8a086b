import { isGlued, peek, type Scan } from '../scan.ts';
import { isCapital, type Token } from '../tokens.ts';
import { FUNCTION_WORDS } from './cues.ts';

/** A capitalised word that may be part of a name: no `Le`, no month, no weekday. */
export function isNameWord(scan: Scan, token: Token): boolean {
  const { months, weekdays } = scan.gazetteer;
  return (
    isCapital(token) &&
    !FUNCTION_WORDS.has(token.key) &&
    !months.has(token.key) &&
    !weekdays.has(token.key)
  );
}

const LINKS = new Set(['-', '‑', "'", '’']);
const COMPOUND_PARTS = 5;

/** The index after a word and what is tied to it: `Jean-Noël`, `Issy-les-Moulineaux`, `O'Brien`. */
export function endOfCompound(scan: Scan, at: number): number {
  let next = at + 1;
  for (let part = 0; part < COMPOUND_PARTS; part++) {
    const isTied =
      LINKS.has(peek(scan, next).key) && isGlued(scan, next) && isGlued(scan, next + 1);
    const word = peek(scan, next + 1);
    if (!isTied || word.kind !== 'word' || word.key === "'s") break;
    next += 2;
    if (word.text.endsWith("'") || word.text.endsWith('’')) next++;
  }
  return next;
}

/** The index after up to `most` capitalised words in a row on one line, or `at` itself. */
export function endOfRun(scan: Scan, at: number, most: number): number {
  let next = at;
  for (let word = 0; word < most; word++) {
    if (word > 0 && peek(scan, next).gap === 'line') break;
    const end = isNameWord(scan, peek(scan, next)) ? endOfCompound(scan, next) : undefined;
    if (end === undefined) break;
    next = end;
  }
  return next;
}

const isUpper = ({ kind, text }: Token): boolean =>
  kind === 'word' && text.length > 1 && text === text.toUpperCase();

/** In a line of capitals they tell nothing. */
export function isShouted(scan: Scan, at: number): boolean {
  const near = [at - 2, at - 1, at + 1, at + 2].map((index) => peek(scan, index));
  return (
    isUpper(peek(scan, at - 1)) || isUpper(peek(scan, at + 1)) || near.filter(isUpper).length > 2
  );
}
