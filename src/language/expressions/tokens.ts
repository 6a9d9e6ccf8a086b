import { fold } from '../fold.ts';
import type { Language } from '../language.ts';

/**
 * A word, a number as written (`5 500`, `1.234,5`), a single sign, or a `code`: digits that count
 * nothing (a telephone number, a time of day, a version, an address). A `break` ends a paragraph.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'code' | 'break';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Folded: what the tables are keyed by. */
  readonly key: string;
  /** White space, a line end, or nothing before it. */
  readonly gap: 'none' | 'space' | 'line';
  /** The first word of a sentence, so that its capital says nothing. */
  readonly opens: boolean;
}

const SPACE = ' \\u00a0\\u2009\\u202f';
const BREAK = '\\n[^\\S\\n]*\\n\\s*';
/** What a terminal would obey (ECMA-48): its digits are no numbers, its letters no words. */
const CONTROL_SEQUENCE = '(?:\\u001b\\[|\\u009b)[0-?]*[@-~]?';
const CODES = [
  CONTROL_SEQUENCE,
  'https?://\\S+',
  'www\\.\\S+',
  `(?:\\+\\d{2,3}[${SPACE}.-]?(?:\\(0\\))?|0)\\d(?:[${SPACE}.-]?\\d{2}){4}(?!\\d)`,
  '\\(?\\d{3}\\)?[ .-]\\d{3}[.-]\\d{4}(?!\\d)',
  '\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)',
  `\\d{1,2}[${SPACE}]?h[${SPACE}]?\\d{2}(?!\\d)`,
  '\\d{1,2}(?:\\.\\d{2})? ?[ap]\\.?m(?!\\p{L})\\.?',
].join('|');
const DOTTED = '\\d+(?:\\.\\d+){2,}';

/** Grouped in threes by one sign all along, then digits with or without decimals. */
const NUMBERS: Record<Language, string> = {
  fr: `\\d{1,3}(?:([.${SPACE}])\\d{3})(?:\\3\\d{3})*(?![.]?\\d)(?:,\\d+)?|${DOTTED}|\\d+(?:[.,]\\d+)?`,
  en: `\\d{1,3}(?:([,${SPACE}])\\d{3})(?:\\3\\d{3})*(?![,]?\\d)(?:\\.\\d+)?|${DOTTED}|\\d+(?:\\.\\d+)?`,
};
const LETTERS = '\\p{L}[\\p{L}\\p{M}\\p{N}]*';
const WORDS: Record<Language, string> = {
  fr: `(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)['’](?=[\\p{L}\\d])|aujourd['’]hui|${LETTERS}`,
  en: `['’]s(?!\\p{L})|o['’]${LETTERS}|${LETTERS}`,
};
const grammar = (lang: Language): RegExp =>
  new RegExp(`(${BREAK}|${CODES})|(${NUMBERS[lang]})|(${WORDS[lang]})|\\S`, 'giu');
const GRAMMARS: Record<Language, RegExp> = { fr: grammar('fr'), en: grammar('en') };

const ABBREVIATED = new Set(
  'm mm me mr mrs ms dr pr prof st ste mgr gen col lt capt sgt sen rep gov rev hon jr sr av vs cf art no vol ed inc ltd co corp janv fevr avr juil sept oct nov dec jan feb mar apr jun jul aug sep'.split(
    ' ',
  ),
);
const ENDS_SENTENCE = new Set(['.', '!', '?', '…', ':', ';', '•', '*', '|']);
const TRANSPARENT = new Set(['"', '“', '”', '«', '»', "'", '’', '‘', '(', '[', '-', '–', '—', ')']);

/** Whether the word after `token` begins a sentence; `before` is the answer for `token` itself. */
function opensNext(token: Token, previous: Token | undefined, before: boolean): boolean {
  if (token.kind === 'break') return true;
  if (token.kind !== 'mark') return false;
  if (TRANSPARENT.has(token.key)) return before;
  if (token.key !== '.') return ENDS_SENTENCE.has(token.key);
  const abbreviates =
    previous?.kind === 'word' && (previous.text.length === 1 || ABBREVIATED.has(previous.key));
  return !abbreviates;
}

function kindOf(match: RegExpExecArray): Token['kind'] {
  const [text, code, number, group, word] = match;
  if (word !== undefined) return 'word';
  if (number !== undefined) return group === undefined && isDotted(number) ? 'code' : 'number';
  if (code === undefined) return 'mark';
  return text.startsWith('\n') ? 'break' : 'code';
}

/** `1.2.3`: a version, an address or a dotted date, but no amount. */
function isDotted(number: string): boolean {
  return number.indexOf('.') !== number.lastIndexOf('.');
}

function gapBefore(text: string, from: number, to: number): Token['gap'] {
  if (from === to) return 'none';
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return 'line';
  return 'space';
}

/** Cuts a text once, in one pass; every offset is into `text`. */
export function tokenise(text: string, lang: Language): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let opens = true;
  for (const match of text.matchAll(GRAMMARS[lang])) {
    const start = match.index;
    const kind = kindOf(match);
    const gap = tokens.length === 0 ? 'line' : gapBefore(text, end, start);
    if (gap === 'line') opens = true;
    end = start + match[0].length;
    const token: Token = { kind, start, end, text: match[0], key: fold(match[0]), gap, opens };
    opens = opensNext(token, tokens.at(-1), opens);
    tokens.push(token);
  }
  return tokens;
}

/** Whether the word begins with a capital; false for scripts without case. */
export function isCapital(token: Token): boolean {
  if (token.kind !== 'word') return false;
  const code = token.text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}
