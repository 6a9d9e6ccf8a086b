import { isPluralNoun } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import { isDash, isGlued, isKey, peek, type Scan } from './scan.ts';
import { isCapital } from './tokens.ts';
import type { Unit } from './units.ts';

// What tells a figure that counts from one that names: `page 12`, `5G`, `3-1`, `les deux`.

/** Digits inside a name or a code: `G7`, `Covid-19`, `5G`, `1er`. */
export function isPartOfWord(scan: Scan, at: number): boolean {
  if (!isGlued(scan, at)) return false;
  const before = peek(scan, at - 1);
  if (before.kind === 'word') return !before.text.endsWith("'") && !before.text.endsWith('’');
  const isJoined = isDash(scan, at - 1) && isGlued(scan, at - 1);
  return isJoined || ['/', '.', '#', '_', '@'].includes(before.key);
}

const SELF_EVIDENT = new Set(['money', 'percent', 'duration']);

/** Whether the number names something (`page 12`, `Apollo 11 astronauts`) rather than counts it. */
export function isNamed(scan: Scan, at: number, unit: Unit | undefined): boolean {
  if (unit && SELF_EVIDENT.has(unit.kind)) return false;
  const dot = isKey(scan, at - 1, '.') || isKey(scan, at - 1, '°') ? 1 : 0;
  const before = peek(scan, at - 1 - dot);
  if (scan.gazetteer.labels.has(before.key) || isSecondOfNamed(scan, at)) return true;
  if (dot || peek(scan, at).kind !== 'number' || peek(scan, at).gap !== 'space') return false;
  return isCapital(before) && !before.opens;
}

/** The 29 of `articles 27 à 29`. */
function isSecondOfNamed(scan: Scan, at: number): boolean {
  const { labels, rangeLinks, and } = scan.gazetteer;
  const { key } = peek(scan, at - 1);
  const isLinked = rangeLinks.has(key) || and.has(key) || isDash(scan, at - 1);
  return isLinked && peek(scan, at - 2).kind === 'number' && labels.has(peek(scan, at - 3).key);
}

const HOURS = 24;
/** `à 9 heures`, `vers 20 h`: a time of day. */
export function isClock(
  scan: Scan,
  at: number,
  { value }: Numeral,
  unit: Unit | undefined,
): boolean {
  if (unit?.unit !== 'hour' || value === undefined || value > HOURS) return false;
  if (!scan.gazetteer.clockCues.has(peek(scan, at - 1).key)) return false;
  return !scan.gazetteer.of.has(peek(scan, unit.next).key);
}

/** `(1)`, `(2)`: the marks of a list. */
export const isEnumerated = (scan: Scan, at: number, next: number): boolean =>
  isKey(scan, at - 1, '(') && isKey(scan, next, ')');

const YEAR_LIKE = /^(?:19|20)\d\d$/;

/** Digits with letters behind (`5G`), a version (`2.0`), a score (`3-1`), what
 *  looks like a year but is not said to be one. */
export function isCode(scan: Scan, at: number, next: number): boolean {
  const { text } = peek(scan, at);
  const isVersion = scan.gazetteer.lang === 'fr' ? /^\d+\.\d{1,2}$/.test(text) : /\.0$/.test(text);
  if ((isVersion || YEAR_LIKE.test(text)) && next === at + 1) return true;
  if (isPaired(scan, next, 1) || isPaired(scan, at - 1, -1)) return true;
  const after = peek(scan, next);
  const joins = ['/', '_', '@', '°', '#'].includes(after.key) && isGlued(scan, next + 1);
  return isGlued(scan, next) && (after.kind === 'word' || joins);
}

/** `3-1`, `3 -- 1`: a score, from either side. */
function isPaired(scan: Scan, at: number, step: 1 | -1): boolean {
  if (!isDash(scan, at)) return false;
  const other = isDash(scan, at + step) ? at + 2 * step : at + step;
  return peek(scan, other).kind === 'number';
}

/** `neuf` is new as often as nine, and `les deux` counts nothing. */
export function isLooseCount(scan: Scan, at: number, value: number): boolean {
  const { key, opens } = peek(scan, at);
  if (isCapital(peek(scan, at)) && !opens) return false;
  if (value < 2 || key === 'neuf' || key === 'cent') return false;
  return (
    !scan.gazetteer.definite.has(peek(scan, at - 1).key) && !isPluralNoun(scan, peek(scan, at - 1))
  );
}
