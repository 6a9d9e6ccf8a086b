/** Abbreviations that end in a dot and never end a sentence, folded, without the dot. */
const TITLES = new Set(
  `m mm mme mmes mlle mlles me mgr dr drs pr prs st ste ets mr mrs ms prof gen col sgt lt capt rev
   hon sen gov pres jr sr av bd art al cf ex env fig vol no nos num p pp ed op tel chap sec hab min
   max vs approx dept est inc ltd corp co janv fevr avr juil sept oct nov dec jan feb mar apr jun
   jul aug e.g i.e p.ex c.-a-d`.split(/\s+/),
);
/** Of those, the ones that may well end a sentence unless a number follows. */
const MAY_END = new Set(
  `al no min max inc ltd corp co ex est art p env ed sec mar sept oct nov dec jan hab`.split(' '),
);
/** Words of their own in lower case: `à peu près.`, `un vol.`, `tell me.`; titles with a capital. */
const WORDS = new Set('me mm col cap pres tel vol'.split(' '));

/** What cannot be a name after an abbreviation begins a sentence. */
const AFTER_INITIAL = /^(?:Le|La|Les|Il|Elle|Un|Une|The|He|She|It|En|Ce)\b/;
const AFTER_ACRONYM =
  /^(?:L[eas]s?|Il|Ils|Elle|Elles|Un|Une|Des|Ce|Cette|En|Mais|Selon|The|He|She|It|They|In|A)\b/;

/** `5`, or the number of an article of French law: `L. 123-4`. */
const NUMBER = /^(?:\p{N}|[LRDA]\. ?\d)/u;

/** `1.`, `1.2.`, `a.`, `IV.`, `Art. 12.` at the start: the number of what follows, not a sentence. */
const LIST_NUMBER = /^\s*(?:\d{1,3}(?:\.\d{1,2})*|\p{Ll}|[IVX]{1,5}|Art(?:\.|icle) \d{1,4})$/u;

/** `asked Smith` is a clause of the question before it; so is `Mr. Smith asked`. */
const SPEAKER =
  /^(?:(?:Mr|Mrs|Ms|Dr)\. )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:said|says|asked|asks|told|added|replied|wrote)\b/u;

const SPACE = /[\s\u00a0\u202f]/u;
const OPENER = /[«“"'([—–\-•‘*_]/u;
/** Longer words are not looked at whole. Characters. */
const LONGEST_ADDRESS = 300;

/** A place in a text where a sentence may end. */
export interface Stop {
  /** Where the sentence began. */
  readonly from: number;
  /** Where its last mark begins: `.`, `...`, `?!`. */
  readonly at: number;
  readonly mark: string;
  /** Where the sentence would end: after the mark, and the quotes and brackets that close. */
  readonly stop: number;
  /** Where the text ends. */
  readonly end: number;
}

/** Does a sentence end here? */
export function endsSentence(text: string, here: Stop): boolean {
  const next = nextVisible(text, here.stop, here.end);
  if (next >= here.end) return true;
  if (next === here.stop) return isGluedSentence(text, here);
  if (!startsSentence(text, next, here.end)) return false;
  if (here.mark !== '.') return !isSpeaker(text, here, next);
  return !isAbbreviation(text, here, next);
}

function nextVisible(text: string, at: number, end: number): number {
  let position = at;
  while (position < end && SPACE.test(text.charAt(position))) position += 1;
  return position;
}

/** `…prédations.Cette nouvelle…`: scraped texts lose the space after a full stop. */
function isGluedSentence(text: string, { at, mark, stop, end }: Stop): boolean {
  if (mark.length > 1 && mark !== '...') return false;
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(stop, Math.min(end, stop + 2));
  const word = /\p{Ll}{2}$|\d\p{Lu}?$|[%»")]$/u.test(before);
  const starts = /^(?:\p{Lu}\p{Ll}|\p{Lu}[ '’]|["«“]|\(\p{Lu})/u.test(after);
  return word && starts && !isWithinAddress(text, at, end);
}

/** Is the full stop one of `https://orange.fr/Offres.Html` or `Jean.Dupont@orange.fr`? */
function isWithinAddress(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_ADDRESS), at);
  const after = text.slice(at, Math.min(end, at + LONGEST_ADDRESS));
  const word = `${before.split(/\s/).at(-1)}${after.split(/\s/, 1)[0]}`;
  return /:\/\/|^\W*www\.|[\p{L}\d]@[\p{L}\d]/u.test(word);
}

function startsSentence(text: string, at: number, end: number): boolean {
  let position = at;
  while (
    position < end &&
    (OPENER.test(text.charAt(position)) || SPACE.test(text.charAt(position)))
  ) {
    position += 1;
  }
  if (position >= end) return false;
  // `iPhone` and `eIDAS` begin a sentence as they are.
  return /^(?:[\p{Lu}\p{N}\p{Lt}\p{Lo}]|\p{Ll}\p{Lu})/u.test(text.slice(position, position + 4));
}

/** `“Is it over?” Mr. Smith asked.` says who asked; without its end, nobody did. */
function isSpeaker(text: string, { at, mark, stop, end }: Stop, next: number): boolean {
  const closed = /["”]/u.test(text.slice(at + mark.length, stop));
  return closed && SPEAKER.test(text.slice(next, Math.min(end, next + 80)));
}

function isAbbreviation(text: string, { from, at }: Stop, next: number): boolean {
  if (isListNumber(text, from, at)) return true;
  const word = /[\p{L}\p{N}.-]*$/u.exec(text.slice(Math.max(from, at - 12), at))?.[0] ?? '';
  const after = text.slice(next, next + 8);
  if (/^\p{Lu}(?:\.-\p{Lu})?$/u.test(word)) return !AFTER_INITIAL.test(after);
  // After `O.B.S.` or `5 p.m.` a function word in capitals starts a sentence; a name goes on.
  if (/^(?:(?:\p{Lu}\.)+\p{Lu}|[ap]\.m)$/u.test(word)) return !AFTER_ACRONYM.test(after);
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (!TITLES.has(plain)) return false;
  const mayEnd = MAY_END.has(plain) || (WORDS.has(plain) && !/^\p{Lu}/u.test(word));
  return !mayEnd || NUMBER.test(after);
}

function isListNumber(text: string, from: number, at: number): boolean {
  return at - from < 16 && LIST_NUMBER.test(text.slice(from, at));
}
