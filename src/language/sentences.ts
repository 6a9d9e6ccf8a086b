import type { Range } from './language.ts';

/** Abbreviations that end in a dot and never end a sentence, folded, without the dot. */
const TITLES = new Set(
  `m mm mme mmes mlle mlles me mgr dr drs pr prs st ste mr mrs ms prof gen col sgt lt capt rev hon
   sen gov pres jr sr av bd art al cf ex env fig vol no nos num p pp ed op tel chap hab min max
   vs approx dept est inc ltd corp co janv fevr avr juil sept oct nov dec jan feb mar apr jun jul
   aug e.g i.e p.ex c.-a-d`.split(/\s+/),
);
/** Of those, the ones that may well end a sentence when a capital follows. */
const MAY_END = new Set(
  `al no min max inc ltd corp co ex est art p env ed mar sept oct nov dec jan hab`.split(' '),
);
/** Words of their own in lower case: `à peu près.`, `un vol.`, `tell me.`; titles with a capital. */
const WORDS = new Set('me mm col cap pres tel vol'.split(' '));

const TERMINATOR = /[.!?…]+/g;
const CLOSERS = /^[\s\u00a0\u202f]?[»”]|^["')\]’»”]/u;
/** No sentence is longer; what has no full stop is cut. Characters. */
const LONGEST = 900;
const SPACE = /[\s\u00a0\u202f]/u;
const OPENER = /[«“"'([—–\-•‘*_]/u;

/**
 * Cuts a paragraph into sentences; the ranges cover `text.slice(start, end)` without its outer
 * white space. Written for French press typography: « … », M. Dupont, O.B.S., 22,2 %, 1er févr.
 */
export function sentences(text: string, start = 0, end = text.length): Range[] {
  const found: Range[] = [];
  let from = start;
  const scan = new RegExp(TERMINATOR);
  scan.lastIndex = start;
  for (let match = scan.exec(text); match && match.index < end; match = scan.exec(text)) {
    const stop = Math.min(end, afterClosers(text, match.index + match[0].length, end));
    if (!endsSentence(text, match.index, match[0], stop, end, from)) continue;
    pushTrimmed(found, text, from, stop);
    from = stop;
    scan.lastIndex = Math.max(stop, scan.lastIndex);
  }
  pushTrimmed(found, text, from, end);
  return found;
}

/** Closing quotes and brackets belong to the sentence that they close. */
function afterClosers(text: string, at: number, end: number): number {
  let position = at;
  while (position < end) {
    const closer = CLOSERS.exec(text.slice(position, position + 2));
    if (!closer) break;
    position += closer[0].length;
  }
  return position;
}

function endsSentence(
  text: string,
  at: number,
  mark: string,
  stop: number,
  end: number,
  from: number,
): boolean {
  const next = nextVisible(text, stop, end);
  if (next >= end) return true;
  if (next === stop) return isGluedSentence(text, at, mark, stop);
  if (!startsSentence(text, next, end)) return false;
  if (mark !== '.') return true;
  return !isAbbreviation(text, at, from, next);
}

function nextVisible(text: string, at: number, end: number): number {
  let position = at;
  while (position < end && SPACE.test(text.charAt(position))) position += 1;
  return position;
}

/** `…prédations.Cette nouvelle…`: scraped texts lose the space after a full stop. */
function isGluedSentence(text: string, at: number, mark: string, stop: number): boolean {
  if (mark.length > 1 && mark !== '...') return false;
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(stop, stop + 2);
  const word = /\p{Ll}{2}$|[\d%»")]$/u.test(before);
  return word && /^(?:\p{Lu}\p{Ll}|\p{Lu}[ '’]|["«“])/u.test(after);
}

function startsSentence(text: string, at: number, end: number): boolean {
  let position = at;
  while (
    position < end &&
    (OPENER.test(text.charAt(position)) || SPACE.test(text.charAt(position)))
  ) {
    position += 1;
  }
  return position < end && /[\p{Lu}\p{N}\p{Lt}\p{Lo}]/u.test(text.charAt(position));
}

function isAbbreviation(text: string, at: number, from: number, next: number): boolean {
  const word = /[\p{L}\p{N}.-]*$/u.exec(text.slice(Math.max(from, at - 12), at))?.[0] ?? '';
  if (isListNumber(text, from, at)) return true;
  if (/^\p{Lu}(?:\.-\p{Lu})?$/u.test(word))
    return !/^(?:Le|La|Les|Il|Elle|Un|Une|The|He|She|It|En|Ce)\b/.test(text.slice(next, next + 6));
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return isNameAfterAcronym(text, next);
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (!TITLES.has(plain)) return false;
  const mayEnd = MAY_END.has(plain) || (WORDS.has(plain) && !/^\p{Lu}/u.test(word));
  return !mayEnd || /\p{N}/u.test(text.charAt(next));
}

/** `1. Ouvrir le dossier.` is one sentence. */
function isListNumber(text: string, from: number, at: number): boolean {
  return at - from < 8 && /^\s*\d{1,3}$/.test(text.slice(from, at));
}

/** After `J.-C.` or `O.B.S.` a function word in capitals starts a sentence; a name goes on. */
function isNameAfterAcronym(text: string, next: number): boolean {
  return !/^(?:L[eas]s?|Il|Ils|Elle|Elles|Un|Une|Des|Ce|Cette|En|Mais|Selon|The|He|She|It|They|In|A)\b/.test(
    text.slice(next, next + 8),
  );
}

function pushTrimmed(found: Range[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  while (end - start > LONGEST) {
    const cut = clauseEnd(text, start, end);
    found.push(withoutSpaceAtEnd(text, { start, end: cut }));
    start = cut;
    while (start < end && SPACE.test(text.charAt(start))) start += 1;
  }
  if (end > start) found.push({ start, end });
}

/** Texts without full stops are cut at a clause, a word or, failing both, a letter. */
function clauseEnd(text: string, start: number, end: number): number {
  const window = text.slice(start, Math.min(end, start + LONGEST));
  for (const mark of ['; ', ' – ', ', ', ' ']) {
    const at = window.lastIndexOf(mark);
    if (at > LONGEST / 2) return start + at + mark.trimEnd().length;
  }
  const last = window.charCodeAt(window.length - 1);
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return start + window.length - (isHighSurrogate ? 1 : 0);
}

function withoutSpaceAtEnd(text: string, { start, end }: Range): Range {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
