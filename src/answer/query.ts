import { isWrittenAsName } from '../index/names.ts';
import type { View } from '../index/view.ts';
import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { type Asked, askedFor } from '../language/question.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { alternativesOf, type Neighbourhood, readNeighbours } from './alternatives.ts';
import type { Languages, Reading } from './reading.ts';
import { correct, isForeign } from './spelling.ts';

/**
 * One word of a question, with all the stems that count as it and how much each counts. `1` is the
 * word itself; words of one's own language that mean about the same, less.
 */
export interface QueryTerm {
  readonly surface: string;
  readonly exact: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly proper: boolean;
  /** Read as another word, since the corpus does not know this one. */
  readonly corrected?: string;
}

/** A question, read. */
export interface Query {
  readonly text: string;
  readonly language: Language;
  readonly asked: Asked;
  readonly terms: readonly QueryTerm[];
}

/** Longer questions are cut: what follows rarely narrows and always costs. */
const MOST_TERMS = 40;

/** Reads a question against what the visible articles hold. */
export function readQuery(text: string, language: Language, view: View, tools: Languages): Query {
  const reading = { language, view, tools };
  const tokens = wordsOf(text, language);
  const isStop = tools.stopWords[language];
  const content = tokens.filter((token) => !isStop(token.form) || isAcronym(text, token));
  const near = readNeighbours(text, tokens, reading);
  const terms = distinct(content)
    .slice(0, MOST_TERMS)
    .map((token) => readTerm(text, token, near, reading));
  return { text, language, asked: askedFor(text, language), terms };
}

/** The capitals of a question that has nothing else tell of no names. */
function wordsOf(text: string, language: Language): Token[] {
  const tokens = tokenise(text, language);
  return /\p{Ll}/u.test(text) ? tokens : tokens.map((token) => ({ ...token, capital: false }));
}

/** `IT`, `US`: capitals make a word of what would be none. */
function isAcronym(text: string, token: Token): boolean {
  const raw = text.slice(token.start, token.end);
  return raw.length >= 2 && /^\p{Lu}+$/u.test(raw) && !/^\P{Ll}*$/u.test(text);
}

function distinct(tokens: readonly Token[]): Token[] {
  const seen = new Set<string>();
  return tokens.filter(({ form }) => !seen.has(form) && seen.add(form));
}

function readTerm(text: string, token: Token, near: Neighbourhood, reading: Reading): QueryTerm {
  const weights = alternativesOf(token, near, reading);
  const corrected = correct(weights, token, reading);
  return {
    surface: text.slice(token.start, token.end),
    exact: fold(token.form),
    weights,
    proper:
      near.names.has(token.start) ||
      isName(token, reading) ||
      (corrected === undefined && isForeign(weights, token, reading)),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/** A name by its capital, or by how the articles write it. */
function isName(token: Token, { language, view, tools }: Reading): boolean {
  if (/^\d/.test(token.form)) return false;
  const stem = tools.stemmers[language](token.form);
  return (token.capital && token.start > 0) || isWrittenAsName(view, stem);
}
