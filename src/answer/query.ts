import type { CorpusIndex } from '../index/corpus-index.ts';
import { isWrittenAsName } from '../index/names.ts';
import { documentFrequency, type View } from '../index/view.ts';
import { stemsSpelt, wordsOfStem } from '../index/words.ts';
import { cognates } from '../language/cognates.ts';
import { edits } from '../language/edits.ts';
import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import type { Alternative, Lexicon, StemPhrase } from '../language/lexicon.ts';
import { type Asked, askedFor } from '../language/question.ts';
import type { Stemmer } from '../language/stem.ts';
import type { StopWords } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokens.ts';

/** The language tools that questions are read with. */
export interface Languages {
  readonly stemmers: Readonly<Record<Language, Stemmer>>;
  readonly stopWords: Readonly<Record<Language, StopWords>>;
  readonly lexicon: Lexicon;
}

/**
 * One word of a question, with all the stems that count as it and how much each counts. `1` is the
 * word itself; words of one's own language that mean about the same, less.
 */
export interface QueryTerm {
  readonly surface: string;
  readonly exact: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly proper: boolean;
  readonly number: boolean;
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

/** How much the kinds of alternatives count beside the word itself. */
export const ALTERNATIVE_WEIGHTS = {
  translation: 1,
  cognate: 0.9,
  family: 0.3,
  synonym: 0.2,
  expansion: 0.6,
  spelling: 0.8,
} as const;

/** Longer questions are cut: what follows rarely narrows and always costs. */
const MOST_TERMS = 40;

/** Reads a question against what the visible articles hold. */
export function readQuery(text: string, language: Language, view: View, tools: Languages): Query {
  const tokens = wordsOf(text, language);
  const isStop = tools.stopWords[language];
  const content = tokens.filter((token) => !isStop(token.form) || isAcronym(text, token));
  const kept = distinct(content).slice(0, MOST_TERMS);
  const abroad = view.passagesIn[other(language)] > 0;
  const phrases = abroad
    ? phraseAlternatives(tokens, language, tools)
    : new Map<number, Alternative[]>();
  const joined = joinedWords(text, tokens, view);
  return {
    text,
    language,
    asked: askedFor(text, language),
    terms: kept.map((token) => {
      const term = readTerm(token, text, language, view, tools, phrases.get(token.start) ?? []);
      const weights = new Map(term.weights);
      for (const stem of joined.get(token.start) ?? []) raise(weights, stem, JOINED);
      return { ...term, weights };
    }),
  };
}

/** How much a compound counts as each of its words. */
const JOINED = 0.8;

/** `shut down` → `shutdown`, `start-up` → `startup`: compounds that the articles write as one word. */
function joinedWords(
  text: string,
  tokens: readonly Token[],
  view: View,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (!next || !/^[ -]$/.test(text.slice(token.end, next.start))) continue;
    const stems = stemsSpelt(view, fold(token.form) + fold(next.form));
    for (const { start } of [token, next])
      found.set(start, [...(found.get(start) ?? []), ...stems]);
  }
  return found;
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

function readTerm(
  token: Token,
  text: string,
  language: Language,
  view: View,
  tools: Languages,
  phrases: readonly Alternative[],
): QueryTerm {
  const exact = fold(token.form);
  const weights = new Map<string, number>();
  addOwnSpellings(weights, token.form, exact, language, view, tools);
  addRelated(weights, token.form, language, view, tools);
  if (view.passagesIn[other(language)] > 0) {
    addTranslations(weights, token.form, language, view, tools);
    for (const { phrase, trust } of phrases) addPhrase(weights, phrase, trust * 0.8);
  }
  const isRead = isKnown(weights, view) || isWord(token.form, language, tools);
  const corrected = isRead ? undefined : correct(weights, exact, token, view);
  return {
    surface: text.slice(token.start, token.end),
    exact,
    weights,
    proper: isName(token, language, view, tools),
    number: /^\d/.test(token.form),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/** A name by its capital, or by how the articles write it. */
function isName(token: Token, language: Language, view: View, tools: Languages): boolean {
  if (/^\d/.test(token.form)) return false;
  const stem = tools.stemmers[language](token.form);
  return (token.capital && token.start > 0) || isWrittenAsName(view, stem);
}

function other(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr';
}

/** The word's stem, and the stems of every word that is spelt the same but for accents. */
function addOwnSpellings(
  weights: Map<string, number>,
  form: string,
  exact: string,
  language: Language,
  view: View,
  tools: Languages,
): void {
  raise(weights, tools.stemmers[language](form), 1);
  for (const stem of stemsSpelt(view, exact)) raise(weights, stem, 1);
}

function addRelated(
  weights: Map<string, number>,
  form: string,
  language: Language,
  view: View,
  tools: Languages,
): void {
  const stem = tools.stemmers[language](form);
  if (view.passagesIn[language] > 0) {
    for (const relative of tools.lexicon.families(stem, language)) {
      raise(weights, relative, ALTERNATIVE_WEIGHTS.family);
    }
    for (const phrase of tools.lexicon.synonyms(stem, language)) {
      addPhrase(weights, phrase, ALTERNATIVE_WEIGHTS.synonym);
    }
  }
  for (const phrase of tools.lexicon.expansions(stem)) {
    addPhrase(weights, phrase, ALTERNATIVE_WEIGHTS.expansion);
  }
}

function addTranslations(
  weights: Map<string, number>,
  form: string,
  language: Language,
  view: View,
  tools: Languages,
): void {
  const { lexicon } = tools;
  const target = other(language);
  const stem = tools.stemmers[language](form);
  const direct = lexicon.translations(stem, language);
  for (const { phrase, trust } of direct) {
    addPhrase(weights, phrase, trust * ALTERNATIVE_WEIGHTS.translation);
  }
  const relatives = direct.length === 0 ? lexicon.families(stem, language) : [];
  for (const relative of relatives) {
    for (const { phrase, trust } of lexicon.translations(relative, language)) {
      addPhrase(weights, phrase, trust * 0.8);
    }
  }
  for (const { phrase } of direct) addForeignFamily(weights, phrase, target, lexicon);
  addCognates(weights, form, language, view.index, tools.stemmers[target]);
}

function addForeignFamily(
  weights: Map<string, number>,
  phrase: StemPhrase,
  target: Language,
  lexicon: Lexicon,
): void {
  const [head] = phrase;
  if (phrase.length !== 1 || head === undefined) return;
  for (const relative of lexicon.families(head, target)) {
    raise(weights, relative, ALTERNATIVE_WEIGHTS.family);
  }
}

/** Only spellings that the corpus has count: the rest are guesses. */
function addCognates(
  weights: Map<string, number>,
  form: string,
  language: Language,
  index: CorpusIndex,
  stem: Stemmer,
): void {
  for (const spelling of cognates(form, language)) {
    const candidate = stem(spelling);
    if (index.postings.postings(candidate)) raise(weights, candidate, ALTERNATIVE_WEIGHTS.cognate);
  }
}

/** A phrase counts by its words, each for its part. */
function addPhrase(weights: Map<string, number>, phrase: StemPhrase, weight: number): void {
  const words = phrase.filter((stem) => phrase.length === 1 || stem.length > 2);
  for (const stem of words) raise(weights, stem, weight / Math.sqrt(words.length));
}

function raise(weights: Map<string, number>, stem: string, weight: number): void {
  weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
}

/** Translations of the phrases in a question, by where each of their words starts. */
function phraseAlternatives(
  tokens: readonly Token[],
  language: Language,
  tools: Languages,
): ReadonlyMap<number, readonly Alternative[]> {
  const found = new Map<number, Alternative[]>();
  const stems = tokens.map((token) => tools.stemmers[language](token.form));
  for (let length = 2; length <= tools.lexicon.longestPhrase; length += 1) {
    for (let at = 0; at + length <= stems.length; at += 1) {
      const key = stems.slice(at, at + length).join(' ');
      const alternatives = tools.lexicon.translations(key, language);
      if (alternatives.length === 0) continue;
      for (const token of tokens.slice(at, at + length)) {
        found.set(token.start, [...(found.get(token.start) ?? []), ...alternatives]);
      }
    }
  }
  return found;
}

function isKnown(weights: ReadonlyMap<string, number>, view: View): boolean {
  for (const stem of weights.keys()) if (hasMember(view, stem)) return true;
  return false;
}

function hasMember(view: View, stem: string): boolean {
  return documentFrequency(view, stem) > 0;
}

/** A word of the language that the articles happen not to hold is not misspelt. */
function isWord(form: string, language: Language, { lexicon, stemmers }: Languages): boolean {
  const stem = stemmers[language](form);
  return (
    lexicon.families(stem, language).length > 0 ||
    lexicon.synonyms(stem, language).length > 0 ||
    lexicon.translations(stem, language).length > 0
  );
}

/** One edit for words from five letters on, two from seven; never for numbers. */
function correct(
  weights: Map<string, number>,
  exact: string,
  token: Token,
  view: View,
): string | undefined {
  if (exact.length < 5 || /\d/.test(exact)) return undefined;
  const [stem = exact] = weights.keys();
  const most = exact.length >= 7 ? 2 : 1;
  const similar = view.index.postings
    .similar(stem, most)
    .filter((candidate) => candidate.stem.charAt(0) === stem.charAt(0) || candidate.distance === 1)
    .filter((candidate) => candidate.stem.length > 2 && hasMember(view, candidate.stem))
    // Stems are near where words are not: `reset` is no misspelt `recettes`.
    .filter((candidate) => edits(fold(surfaceOf(candidate.stem, exact, view)), exact) <= most)
    // A name is a misspelt name, if anything.
    .filter(
      ({ stem: other }) => !token.capital || token.start === 0 || isWrittenAsName(view, other),
    );
  const best = pickSimilar(similar, view);
  if (best === undefined) return undefined;
  raise(weights, best, ALTERNATIVE_WEIGHTS.spelling);
  return surfaceOf(best, exact, view);
}

/** Of the nearest, the one that most passages hold. */
function pickSimilar(
  similar: readonly { stem: string; distance: number }[],
  view: View,
): string | undefined {
  const nearest = similar.filter(({ distance }) => distance === similar[0]?.distance);
  const size = (stem: string) => documentFrequency(view, stem);
  return nearest.sort((a, b) => size(b.stem) - size(a.stem) || (a.stem < b.stem ? -1 : 1))[0]?.stem;
}

/** Of the words of a stem, the one that is most like what was written. */
function surfaceOf(stem: string, exact: string, view: View): string {
  const texts = wordsOfStem(view, stem).map((word) => ({ word, far: edits(fold(word), exact) }));
  return texts.sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))[0]?.word ?? stem;
}
