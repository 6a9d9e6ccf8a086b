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
  /(?:\p{Lu}\.){2,}\p{Lu}?(?!\p{L})|\d{1,3}(?:[.,\u0020\u00a0\u202f\u2009]\d{3})+(?![\d\p{L}])(?:[.,]\d+(?![\d\p{L}]))?|\d+(?:[.,]\d+)?(?![\p{L}\d])|[\p{L}\p{M}\p{N}]+(?:&\p{L}+)?/gu;

/** French words that lose their vowel before an apostrophe. */
const ELIDED = new Set('l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu'.split(' '));
/** What follows an English apostrophe and is no word of its own. */
const CLITICS = new Set(['s', 't', 'll', 're', 've', 'd', 'm']);
const APOSTROPHES = "'’ʼ";
const ORDINAL = /^(\d+)(?:er|ère|ere|re|e|è|ème|eme|st|nd|rd|th)$/;
const FIRST_DIGIT = /^\d/;

/** Cuts a text into tokens. Elided articles (`l'`) and English clitics (`'s`) are dropped. */
export function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    if (isElided(raw, text, end) || isClitic(raw, text, start)) continue;
    const form = normalise(raw, language);
    tokens.push({ start, end, form, capital: raw.charCodeAt(0) !== form.charCodeAt(0) });
  }
  return tokens;
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
  if (FIRST_DIGIT.test(raw)) return normaliseNumber(raw, language);
  const lower = raw.toLowerCase();
  const plain = lower.includes('.') ? lower.replaceAll('.', '') : lower;
  return plain.normalize('NFC');
}

/** `22,2` and `22.2` → `22.2`; `839.000`, `839 000` → `839000`; `1er` → `1`; `5G` → `5g`. */
export function normaliseNumber(raw: string, language: Language): string {
  const lower = raw.toLowerCase();
  const ordinal = ORDINAL.exec(lower);
  if (ordinal?.[1]) return ordinal[1];
  const grouped = /^\d{1,3}(?:[.\s\u00a0\u202f\u2009]\d{3})+(?=$|[,.])/u.exec(lower);
  if (grouped) {
    const rest = lower.slice(grouped[0].length).replace(',', '.');
    return grouped[0].replace(/[.\s\u00a0\u202f\u2009]/gu, '') + rest;
  }
  const english = language === 'en' || /,\d{3},/.test(lower);
  if (english && /^\d{1,3}(?:,\d{3})+(?=$|\.)/.test(lower)) return lower.replaceAll(',', '');
  return lower.replace(',', '.');
}
