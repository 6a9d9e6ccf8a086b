import type { Match } from '../match.ts';
import { isDash, isGlued, isKey, peek, type Scan } from '../scan.ts';
import { isCapital } from '../tokens.ts';
import { LOCATED, PLACE_CUES, PLACE_HEADS, PLACE_TAILS_OF } from './cues.ts';
import { givenNames } from './given-names.ts';
import { lazyPhrases, readPhrase } from './phrases.ts';
import { PLACES } from './places.ts';
import { endOfCompound, endOfRun, isNameWord, isShouted } from './words.ts';

const place = (from: number, next: number): Match => ({ kind: 'place', from, next });
const listed = lazyPhrases(PLACES);

/** Reads a place: listed, named as one (`Mount X`, `X River`), or where something is said to be. */
export function readPlace(scan: Scan, at: number): Match | undefined {
  return readTailed(scan, at) ?? readListed(scan, at) ?? readHeaded(scan, at) ?? readCued(scan, at);
}

const PREPOSITIONS = new Set(
  'à a en au aux dans de vers pour depuis in at near from to of across outside around through'.split(
    ' ',
  ),
);
const isAfterPreposition = (scan: Scan, at: number): boolean =>
  PREPOSITIONS.has(peek(scan, at - 1).text.toLowerCase());

function readListed(scan: Scan, at: number): Match | undefined {
  const phrase = readPhrase(scan, listed(scan.gazetteer.lang), at);
  if (!phrase || (isLetters(scan, at) && isShouted(scan, at))) return undefined;
  if (phrase.isAmbiguous && !isAfterPreposition(scan, at)) return undefined;
  const isCompound =
    isDash(scan, phrase.next) && isGlued(scan, phrase.next) && isGlued(scan, phrase.next + 1);
  const isHalf = isDash(scan, at - 1) && isGlued(scan, at) && isGlued(scan, at - 1);
  return isCompound || isHalf ? undefined : place(at, phrase.next);
}

/** `US`: in a line of capitals it could be the word. */
const isLetters = (scan: Scan, at: number): boolean => peek(scan, at).text.length === 2;

/** `mont Blanc`, `île de Ré`, `rue Victor Hugo`, `Lake Superior`. */
function readHeaded(scan: Scan, at: number): Match | undefined {
  const head = peek(scan, at);
  if (PLACE_CUES.has(head.key)) return readNamed(scan, at);
  const { lang } = scan.gazetteer;
  if (!PLACE_HEADS[lang].has(head.key) || (lang === 'en' && !isCapital(head))) return undefined;
  const first = skipOf(scan, at + 1);
  const end = endOfRun(scan, first, 3);
  const isName = end > first && peek(scan, first).gap !== 'line' && !isGlued(scan, at + 1);
  return isName && !peek(scan, first).opens ? place(at, end) : undefined;
}

/** `ville de Vire`, `hameau du Plan`, `city of Bath`. */
function readNamed(scan: Scan, at: number): Match | undefined {
  const first = skipOf(scan, at + 1);
  if (first === at + 1 || !isNameWord(scan, peek(scan, first))) return undefined;
  return peek(scan, first).gap === 'line' ? undefined : place(first, endOfRun(scan, first, 2));
}

function skipOf(scan: Scan, at: number): number {
  const { key } = peek(scan, at);
  if (key === 'of' || key === 'du' || key === "d'" || key === 'des') return at + 1;
  if (key !== 'de') return at;
  const after = peek(scan, at + 1).key;
  return (after === 'la' || after === "l'") && !isCapital(peek(scan, at + 1)) ? at + 2 : at + 1;
}

/** `Hudson River`, `Wall Street`, `Heathrow Airport`. */
function readTailed(scan: Scan, at: number): Match | undefined {
  if (!isNameWord(scan, peek(scan, at))) return undefined;
  const tails = PLACE_TAILS_OF[scan.gazetteer.lang];
  const end = endOfRun(scan, at, 4);
  for (let last = end - 1; last > at; last--)
    if (tails.has(peek(scan, last).key) && isCapital(peek(scan, last)) && !isGlued(scan, last))
      return place(at, last + 1);
  return undefined;
}

/** `né à Ville`, `À Trèbes,`, `à Sin-le-Noble (Nord)`, `born in Town`, `in Town, Saxony`. */
function readCued(scan: Scan, at: number): Match | undefined {
  const token = peek(scan, at);
  if (!isNameWord(scan, token) || givenNames().has(token.key)) return undefined;
  const preposition = peek(scan, at - 1).text.toLowerCase();
  if (preposition !== 'à' && preposition !== 'in') return undefined;
  const end = preposition === 'à' ? endOfCompound(scan, at) : endOfRun(scan, at, 3);
  if (isNameWord(scan, peek(scan, end)) && peek(scan, end).gap === 'space') return undefined;
  const isHere =
    LOCATED.has(peek(scan, at - 2).key) || isOpening(scan, at, end) || isInRegion(scan, end);
  return isHere || isTown(scan, at, end) ? place(at, end) : undefined;
}

/** `À Trèbes, …` at the head of the sentence. */
const isOpening = (scan: Scan, at: number, end: number): boolean =>
  peek(scan, at - 1).opens && isKey(scan, end, ',') && scan.gazetteer.lang === 'fr';

/** `Trèbes (Aude)`, `Eisleben, Saxony`. */
function isInRegion(scan: Scan, end: number): boolean {
  if (!isKey(scan, end, '(') && !isKey(scan, end, ',')) return false;
  return readPhrase(scan, listed(scan.gazetteer.lang), end + 1) !== undefined;
}

const TOWN_JOINTS = new Set(['sur', 'sous', 'les', 'en', 'la', 'le', 'saint', 'sainte']);
/** `Issy-les-Moulineaux`: a compound built as towns are. */
function isTown(scan: Scan, at: number, end: number): boolean {
  if (end - at < 3) return false;
  for (let next = at; next < end; next++) if (TOWN_JOINTS.has(peek(scan, next).key)) return true;
  return false;
}
