import type { Match } from '../match.ts';
import { isDash, isGlued, peek, type Scan } from '../scan.ts';
import { isCapital, type Token } from '../tokens.ts';
import { type Words, words } from '../word-lists.ts';
import {
  CAPITAL_HEADS,
  COMPANY_CUES,
  FUNCTION_WORDS,
  HEAD_LINKS,
  HEAD_WORDS,
  HEADED_BY,
  HEADS,
  NOT_ORGANISATIONS,
  TAILS,
  WEAK_TAILS,
} from './cues.ts';
import { ORGANISATIONS } from './known-organisations.ts';
import { lazyPhrases, readPhrase } from './phrases.ts';
import { endOfCompound, endOfRun, isNameWord, isShouted } from './words.ts';

const organisation = (from: number, next: number): Match => ({ kind: 'organisation', from, next });
const known = lazyPhrases(ORGANISATIONS);

/** Reads an organisation that is listed. */
export function readKnownOrganisation(scan: Scan, at: number): Match | undefined {
  const phrase = readPhrase(scan, known(scan.gazetteer.lang), at);
  if (!phrase) return undefined;
  const isWord = phrase.isAmbiguous && peek(scan, at).opens;
  return isWord && !acts(scan, phrase.next)
    ? undefined
    : organisation(at, endOfTails(scan, phrase.next));
}

const ACTS: Words = words("a ont avait avaient aura n' s' va doit devrait");

/** `Orange a racheté`: in French no common noun opens a sentence without its article. */
function acts(scan: Scan, at: number): boolean {
  return scan.gazetteer.lang === 'fr' && ACTS.has(peek(scan, at).key);
}

/** Reads an organisation by the words of its name, its capitals, or what introduces it. */
export function readOrganisation(scan: Scan, at: number): Match | undefined {
  return (
    readHeaded(scan, at) ?? readTailed(scan, at) ?? readIntroduced(scan, at) ?? readShaped(scan, at)
  );
}

const isTail = (key: string): boolean => TAILS.has(key) || WEAK_TAILS.has(key);

/** `Orange` + `Business Services`. */
function endOfTails(scan: Scan, at: number): number {
  let next = at;
  while (
    next < at + 2 &&
    isCapital(peek(scan, next)) &&
    isTail(peek(scan, next).key) &&
    peek(scan, next).gap === 'space'
  )
    next++;
  return next;
}

const HEADED_WORDS = 8;

/** `Ministère de la Transition écologique`, `University of Oxford`, `Union européenne`. */
function readHeaded(scan: Scan, at: number): Match | undefined {
  const head = peek(scan, at);
  if (!HEADS.has(head.key) || (CAPITAL_HEADS.has(head.key) && !isCapital(head))) return undefined;
  let end = at + 1;
  for (let word = 0; word < HEADED_WORDS; word++) {
    const next = nextWord(scan, end, end > at + 1);
    if (next === undefined) break;
    end = next;
  }
  return end > at + 1 && hasName(scan, at, end) ? organisation(at, end) : undefined;
}

const LINKS_IN_ROW = 3;

/** The index after the next word of the name, past the links in front: `de la Santé`. A capital
 *  right after small letters is another name: `Commission européenne Ursula …`. */
function nextWord(scan: Scan, at: number, needsLink: boolean): number | undefined {
  if (needsLink && !isCapital(peek(scan, at - 1)) && isCapital(peek(scan, at))) return undefined;
  for (let next = at; next <= at + LINKS_IN_ROW; next++) {
    const token = peek(scan, next);
    if (token.kind !== 'word' || token.gap === 'line') return undefined;
    if (isNameWord(scan, token))
      return isAside(scan, at, next) ? undefined : endOfCompound(scan, next);
    if (HEAD_WORDS.has(token.key)) return next + 1;
    if (!HEAD_LINKS.has(token.key)) return undefined;
  }
  return undefined;
}

/** `la Cour des comptes et Orange`, `l'Université à Paris`: what these link is another name. */
const isAside = (scan: Scan, at: number, next: number): boolean =>
  next === at + 1 && ['et', 'and', 'a', 'pour', 'for'].includes(peek(scan, at).key);

/** Whether the words make a name: a capital beside the head, or a capitalised head itself. */
function hasName(scan: Scan, at: number, end: number): boolean {
  if (isCapital(peek(scan, at)) && !peek(scan, at).opens) return true;
  for (let next = at + 1; next < end; next++) if (isCapital(peek(scan, next))) return true;
  return isCapital(peek(scan, at)) && HEAD_WORDS.has(peek(scan, at + 1).key);
}

const RUN = 6;

/** `Warner Music Group`, `Acme Inc`, `George Washington University`, `Bank of America Corp`. */
function readTailed(scan: Scan, at: number): Match | undefined {
  if (!isNameWord(scan, peek(scan, at))) return undefined;
  const end = endOfRun(scan, at, RUN);
  for (let last = end - 1; last > at; last--) {
    const token = peek(scan, last);
    const isWeak = WEAK_TAILS.has(token.key) && !peek(scan, at).opens;
    if ((isWeak || TAILS.has(token.key)) && !isGlued(scan, last) && isCapital(token))
      return organisation(at, withPlace(scan, last + 1));
  }
  return undefined;
}

/** `Institute of Technology`, `University of California`. */
function withPlace(scan: Scan, at: number): number {
  if (peek(scan, at).key !== 'of') return at;
  const end = endOfRun(scan, at + 1, 3);
  return end > at + 1 ? end : at;
}

/** `l'opérateur Orange`, `PDG d'Orange`, `CEO of Acme`. */
function readIntroduced(scan: Scan, at: number): Match | undefined {
  if (!isNameWord(scan, peek(scan, at)) || !isIntroduced(scan, at)) return undefined;
  if (peek(scan, at).text.length < 2) return undefined;
  return organisation(at, endOfRun(scan, at, 3));
}

function isIntroduced(scan: Scan, at: number): boolean {
  const before = peek(scan, at - 1);
  if (peek(scan, at).gap === 'line') return false;
  if (COMPANY_CUES.has(before.key)) return !isCapital(before) && !isDash(scan, at - 2);
  const isOf = before.key === 'de' || before.key === "d'" || before.key === 'of';
  return isOf && HEADED_BY.has(peek(scan, at - 2).key);
}

/** An acronym, or a capital inside the word: `PSA`, `OVH`, `OpenStack`. */
function readShaped(scan: Scan, at: number): Match | undefined {
  const token = peek(scan, at);
  if (!isAcronym(scan, at, token) && !isCamel(token)) return undefined;
  return isPartOfCode(scan, at) ? undefined : organisation(at, endOfTails(scan, at + 1));
}

const ACRONYM = /^\p{Lu}{2,6}$/u;
function isAcronym(scan: Scan, at: number, { text, key }: Token): boolean {
  if (!ACRONYM.test(text) || NOT_ORGANISATIONS.has(key) || FUNCTION_WORDS.has(key)) return false;
  const isGloss = peek(scan, at - 1).key === '(' && !isCapital(peek(scan, at - 2));
  return !isGloss && !isShouted(scan, at);
}

const CAMEL = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;
const SURNAME_START = /^(?:Mc|Mac|De|Di|La|Le|Du|Van|Von|Fitz|O)\p{Lu}/u;
const isCamel = ({ text, key, kind }: Token): boolean =>
  kind === 'word' && CAMEL.test(text) && !SURNAME_START.test(text) && !NOT_ORGANISATIONS.has(key);

/** `SP-Photo`, `A/B`: one half of something else. */
const isPartOfCode = (scan: Scan, at: number): boolean =>
  (isGlued(scan, at) &&
    (isDash(scan, at - 1) || ['/', '_', '@', '#', '.'].includes(peek(scan, at - 1).key))) ||
  (isGlued(scan, at + 1) &&
    (isDash(scan, at + 1) || ['_', '@', '°'].includes(peek(scan, at + 1).key)) &&
    isGlued(scan, at + 2));
