import type { Match } from '../match.ts';
import { isGlued, isKey, peek, type Scan } from '../scan.ts';
import { isCapital } from '../tokens.ts';
import {
  CIVIL_TITLES,
  FUNCTION_WORDS,
  NAMED_AFTER,
  PARTICLES,
  PLACE_TAILS,
  ROLES,
  SUFFIXES,
  TAILS,
  WEAK_TAILS,
} from './cues.ts';
import { AMBIGUOUS, givenNames } from './given-names.ts';
import { endOfCompound, isNameWord } from './words.ts';

const person = (from: number, next: number): Match => ({ kind: 'person', from, next });

/** Reads a person: after a title or a role, by a given name, or by initials. */
export function readPerson(scan: Scan, at: number): Match | undefined {
  return readTitled(scan, at) ?? readGiven(scan, at) ?? readInitials(scan, at);
}

/** `M. Guyot`, `Dr. King`, `député Raphaël Gauvain`, `secrétaire d'Etat Cédric O`. */
function readTitled(scan: Scan, at: number): Match | undefined {
  const { key, text } = peek(scan, at);
  const isKnownTitle = CIVIL_TITLES.has(key) && (scan.gazetteer.lang === 'fr' || key !== 'me');
  const isCivil = isKnownTitle && (isCapital(peek(scan, at)) || key.length > 3) && text !== 'm';
  const isState = key === 'etat' && isKey(scan, at - 2, 'secretaire');
  if (!isCivil && !isState && !ROLES.has(key)) return undefined;
  const hasDot = isKey(scan, at + 1, '.') && isGlued(scan, at + 1);
  const first = skipRoles(scan, hasDot ? at + 2 : at + 1);
  if (peek(scan, first).gap === 'line' || (isGlued(scan, first) && !hasDot)) return undefined;
  const next = endOfName(scan, first);
  const isNone = next === first || isInstitution(scan, first, next, isCivil);
  return isNone ? undefined : person(first, next);
}

/** `Detective Inspector Denton`: of titles in a row, the last is before the name. */
const skipRoles = (scan: Scan, at: number): number =>
  ROLES.has(peek(scan, at).key) && isNameWord(scan, peek(scan, at + 1)) ? at + 1 : at;

/** `Secretary General`, `Governor State Park`: titles of things rather than people. */
function isInstitution(scan: Scan, first: number, next: number, isCivil = false): boolean {
  const last = peek(scan, next - 1);
  for (let at = first; at < next; at++) if (isThing(peek(scan, at).key)) return true;
  return next === first + 1 && !isCivil && (ROLES.has(last.key) || isAcronym(last.text));
}
const isThing = (key: string): boolean =>
  TAILS.has(key) || WEAK_TAILS.has(key) || PLACE_TAILS.has(key) || NAMED_AFTER.has(key);
const isAcronym = (text: string): boolean => text.length < 5 && text === text.toUpperCase();

/** `Stéphane Richard`, `Jean-Noël de Galzain`, `Emmanuel MACRON`. */
function readGiven(scan: Scan, at: number): Match | undefined {
  const token = peek(scan, at);
  if (!isCapital(token) || !givenNames().has(token.key)) return undefined;
  const second = endOfCompound(scan, at);
  if (token.opens && second === at + 1 && AMBIGUOUS.has(token.key)) return undefined;
  const next = endOfName(scan, at);
  const isWhole = next > second && hasSurname(scan, second, next);
  return isWhole && !isInstitution(scan, at, next) ? person(at, next) : undefined;
}

function hasSurname(scan: Scan, from: number, next: number): boolean {
  for (let at = from; at < next; at++) {
    const token = peek(scan, at);
    if (isCapital(token) && token.text.length > 1 && !FUNCTION_WORDS.has(token.key)) return true;
  }
  return false;
}

const COUNTRY_LETTERS = new Set(['us', 'uk', 'un', 'eu', 'dc', 'am', 'pm', 'jc']);

/** `J. K. Rowling`, `J.R.R. Tolkien`, and `Ulysses S. Grant` by the initial in the middle. */
function readInitials(scan: Scan, at: number): Match | undefined {
  const first = peek(scan, at);
  if (!isCapital(first) || FUNCTION_WORDS.has(first.key)) return readMiddle(scan, at);
  let next = at;
  let letters = '';
  while (isInitial(scan, next) && letters.length < 4) {
    letters += peek(scan, next).key;
    next += 2;
  }
  if (next === at) return readMiddle(scan, at);
  if (isGlued(scan, at) && peek(scan, at - 1).kind === 'number') return undefined;
  if (letters.length === 1 && !mayBeginName(scan, at)) return undefined;
  if (COUNTRY_LETTERS.has(letters) || peek(scan, next).text.length < 2) return undefined;
  const end = peek(scan, next).gap === 'line' ? next : endOfName(scan, next);
  return end === next || isInstitution(scan, next, end) ? undefined : person(at, end);
}

const BEFORE_INITIAL = new Set(['(', ',', '«', ';', 'par', 'by', 'avec', 'with', 'selon', '&']);
/** One initial may be the end of a sentence: `le groupe B. Chacun`. */
const mayBeginName = (scan: Scan, at: number): boolean =>
  peek(scan, at).opens || BEFORE_INITIAL.has(peek(scan, at - 1).key);

function readMiddle(scan: Scan, at: number): Match | undefined {
  const isMiddle = isNameWord(scan, peek(scan, at)) && isInitial(scan, at + 1);
  if (!isMiddle || isInitial(scan, at) || peek(scan, at + 1).gap !== 'space') return undefined;
  const next = isNameWord(scan, peek(scan, at + 3)) ? endOfName(scan, at + 3) : at;
  return next > at + 3 && !isInstitution(scan, at, next) ? person(at, next) : undefined;
}

const isInitial = (scan: Scan, at: number): boolean => {
  const token = peek(scan, at);
  return (
    token.text.length === 1 && isCapital(token) && isKey(scan, at + 1, '.') && isGlued(scan, at + 1)
  );
};

const NAME_PARTS = 6;

/** The index after a name: capitalised words, initials, particles between, `Jr.` or `XIV`. */
function endOfName(scan: Scan, at: number): number {
  let next = at;
  for (let part = 0; part < NAME_PARTS; part++) {
    const end = nextPart(scan, next, next === at);
    if (end === undefined) break;
    next = end;
  }
  const hasDot = SUFFIXES.has(peek(scan, next - 1).key) && isKey(scan, next, '.');
  return hasDot && /^[js]r$/.test(peek(scan, next - 1).key) ? next + 1 : next;
}

function nextPart(scan: Scan, at: number, isFirst: boolean): number | undefined {
  const token = peek(scan, at);
  if (!isFirst && token.gap !== 'space') return undefined;
  if (isInitial(scan, at))
    return isNameWord(scan, peek(scan, at + 2)) || isInitial(scan, at + 2) ? at + 2 : undefined;
  const isParticle = PARTICLES.has(token.key) && (!isFirst || isCapital(token));
  if (isParticle && !(isFirst && token.opens)) return afterParticles(scan, at);
  if (
    !isNameWord(scan, token) &&
    !(isCapital(token) && scan.gazetteer.months.has(token.key) && !isFirst)
  )
    return undefined;
  return token.opens && !isFirst ? undefined : endOfCompound(scan, at);
}

/** `de la Renta`, `d'Ormesson`, `Le Pen`: at most two particles, then the surname itself. */
function afterParticles(scan: Scan, at: number): number | undefined {
  for (let next = at + 1; next <= at + 2; next++) {
    const token = peek(scan, next);
    if (token.gap === 'line') return undefined;
    if (isNameWord(scan, token)) return endOfCompound(scan, next);
    if (!PARTICLES.has(token.key)) return undefined;
  }
  return undefined;
}

/** The words by which the text may name a person later on. */
export function surnameOf(scan: Scan, { from, next }: Match): string | undefined {
  for (let at = next - 1; at >= from; at--) {
    const { key, text } = peek(scan, at);
    if (text.length > 2 && !SUFFIXES.has(key))
      return next - from > 1 || text.length > 3 ? key : undefined;
  }
  return undefined;
}
