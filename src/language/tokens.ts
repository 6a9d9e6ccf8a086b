import type { Language } from './language.ts';

/** One word or number of a text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, accents kept, acronyms without dots, numbers without grouping: `1234.5`. */
  readonly form: string;
  /** Does it begin with a capital in the text? */
  readonly capital: boolean;
}

/** Acronyms with dots, grouped numbers, numbers, words (`5g`, `at&t`). In this order. */
const TOKEN =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{L}\p{M}*\.){2,}(?:\p{L}\p{M}*)?(?![\p{L}\p{M}])|\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:[\u0020\u00a0\u202f\u2009]\d{3})+)(?![\d\p{L}])(?:[.,]\d+(?![\d\p{L}]))?|\d+(?:[.,]\d+)?(?![\p{L}\d])|[\p{L}\p{M}\p{N}]+(?:&\p{L}[\p{L}\p{M}]*)?/gu;

/** French words that lose their vowel before an apostrophe. */
const ELIDED = new Set('l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu'.split(' '));
/** What follows an English apostrophe and is no word of its own. */
const CLITICS = new Set(['s', 't', 'll', 're', 've', 'd', 'm']);
const APOSTROPHES = "'’";
const ORDINAL = /^(\d+)(?:er|ère|ere|re|e|è|ème|eme|st|nd|rd|th)$/;
const FIRST_DIGIT = /^\d/;

/** Cuts a text into tokens. Elided articles (`l'`) and English clitics (`'s`) are dropped. */
export function tokenise(original: string, language: Language): Token[] {
  // Unicode counts this apostrophe among the letters; the replacement is as long.
  const text = original.replaceAll('ʼ', "'");
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    if (isElided(raw, text, end) || isClitic(raw, text, start)) continue;
    const form = normalise(raw, language);
    tokens.push({ start, end, form, capital: isCapital(raw.charAt(0)) });
  }
  return tokens;
}

function isCapital(letter: string): boolean {
  return letter.toLowerCase() !== letter;
}

function isElided(raw: string, text: string, end: number): boolean {
  return raw.length <= 6 && isApostrophe(text, end) && ELIDED.has(raw.toLowerCase());
}

function isClitic(raw: string, text: string, start: number): boolean {
  return raw.length <= 2 && isApostrophe(text, start - 1) && CLITICS.has(raw.toLowerCase());
}

function isApostrophe(text: string, at: number): boolean {
  return at >= 0 && at < text.length && APOSTROPHES.includes(text.charAt(at));
}

function normalise(raw: string, language: Language): string {
  const lower = raw.toLowerCase().normalize('NFC');
  if (FIRST_DIGIT.test(raw)) return normaliseNumber(lower, language);
  return lower.includes('.') ? lower.replaceAll('.', '') : lower;
}

const GROUPED: Readonly<Record<Language, RegExp>> = {
  fr: /^\d{1,3}(?:(?:\.\d{3})+|(?:[\s\u2009]\d{3})+)(?=$|[.,])/u,
  en: /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:[\s\u2009]\d{3})+)(?=$|[.,])/u,
};
/** `1,234,567` and `1,234.5` can be read in one way only, in French too. */
const GROUPED_BY_COMMAS = /,\d{3}[.,]/;
const THREE_DECIMALS = /^\d{1,3}\.\d{3}$/;

/**
 * `22,2` and `22.2` → `22.2`; `839.000`, `839 000` → `839000`; `1er` → `1`; `5G` → `5g`. A decimal
 * of three places (`1,234` in French) gets a fourth, or it would be read as grouped the next time.
 */
function normaliseNumber(lower: string, language: Language): string {
  const ordinal = ORDINAL.exec(lower);
  if (ordinal?.[1]) return ordinal[1];
  const grouped = GROUPED[GROUPED_BY_COMMAS.test(lower) ? 'en' : language].exec(lower)?.[0] ?? '';
  const rest = lower.slice(grouped.length).replace(',', '.');
  const plain = grouped.replace(/\D/g, '') + rest;
  return grouped === '' && THREE_DECIMALS.test(plain) ? `${plain}0` : plain;
}
