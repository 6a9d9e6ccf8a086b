import { documentFrequency, type View } from '../index/view.ts';
import { stemsSpelt } from '../index/words.ts';
import { cognates } from '../language/cognates.ts';
import { type ExpressionKind, findExpressions } from '../language/expressions/index.ts';
import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import type { Alternative, Lexicon, StemPhrase } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import { isInArticles, type Reading, raise, type Weights } from './reading.ts';

/** How much the kinds of alternatives count beside the word itself. */
const WEIGHTS = {
  translation: 1,
  cognate: 0.9,
  /** Of a word that is only related to one that has a translation, and of a phrase's words. */
  indirect: 0.8,
  compound: 0.8,
  /** Of a word that the articles hardly write: fermer, where they write fermeture. */
  preferred: 0.7,
  expansion: 0.6,
  spelledOut: 0.8,
  family: 0.3,
  synonym: 0.2,
  /** Of a synonym where the articles lack the word: near it, but not the word itself. */
  inPlace: 0.5,
  /** Of a synonym: arrêter, fermer, fermeture. */
  synonymFamily: 0.15,
} as const;

/** What words are because of their neighbours, by where a word starts. */
export interface Neighbourhood {
  readonly phrases: ReadonlyMap<number, readonly Alternative[]>;
  readonly compounds: ReadonlyMap<number, readonly string[]>;
  /** Words of a name, small letters included: `l'Agence spatiale européenne`. */
  readonly names: ReadonlySet<number>;
}

/** What the words of a question mean together. */
export function readNeighbours(
  text: string,
  tokens: readonly Token[],
  reading: Reading,
): Neighbourhood {
  return {
    phrases: readsAbroad(reading) ? phraseTranslations(tokens, reading) : new Map(),
    compounds: compounds(text, tokens, reading),
    names: wordsOfNames(text, tokens, reading.language),
  };
}

const NAMES: ReadonlySet<ExpressionKind> = new Set(['organisation', 'person', 'place']);

function wordsOfNames(text: string, tokens: readonly Token[], language: Language): Set<number> {
  const names = findExpressions(text, language, {}).filter(({ kind }) => NAMES.has(kind));
  const isOfName = ({ start, end }: Token) =>
    names.some((name) => start >= name.start && end <= name.end);
  return new Set(tokens.filter(isOfName).map(({ start }) => start));
}

/** All stems that count as a word, the word's own first. */
export function alternativesOf(token: Token, near: Neighbourhood, reading: Reading): Weights {
  const weights: Weights = new Map();
  addOwnSpellings(weights, token.form, reading);
  addRelated(weights, token.form, reading);
  if (readsAbroad(reading)) {
    addTranslations(weights, token.form, reading);
    for (const { phrase, trust } of near.phrases.get(token.start) ?? []) {
      addPhrase(weights, phrase, trust * WEIGHTS.indirect);
    }
  }
  for (const stem of near.compounds.get(token.start) ?? []) raise(weights, stem, WEIGHTS.compound);
  return weights;
}

/** Are there articles in the language that the question is not in? */
function readsAbroad({ view, language }: Reading): boolean {
  return view.passagesIn[other(language)] > 0;
}

function other(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr';
}

/** The word's stem, and the stems of every word that is spelt the same but for accents. */
function addOwnSpellings(weights: Weights, form: string, { language, view, tools }: Reading): void {
  raise(weights, tools.stemmers[language](form), 1);
  for (const stem of stemsSpelt(view, fold(form))) raise(weights, stem, 1);
}

function addRelated(weights: Weights, form: string, { language, view, tools }: Reading): void {
  const { lexicon } = tools;
  const stem = tools.stemmers[language](form);
  if (view.passagesIn[language] > 0) {
    addOwnFamily(weights, stem, { language, view, tools });
    const synonym = isInArticles(weights, view) ? WEIGHTS.synonym : WEIGHTS.inPlace;
    for (const phrase of lexicon.synonyms(stem, language)) {
      addPhrase(weights, phrase, synonym);
      const [head] = phrase;
      if (phrase.length === 1 && head)
        addFamily(weights, head, language, lexicon, WEIGHTS.synonymFamily);
    }
  }
  addExpansions(weights, lexicon.expansions(stem), view);
}

/** An acronym that the articles do not write is read as the words that it stands for. */
function addExpansions(weights: Weights, expansions: readonly StemPhrase[], view: View): void {
  const isWritten = isInArticles(weights, view);
  for (const phrase of expansions) {
    if (isWritten) addPhrase(weights, phrase, WEIGHTS.expansion);
    else for (const stem of phrase) raise(weights, stem, WEIGHTS.spelledOut);
  }
}

/** A relative that the articles write so many times as often as the word is their word for it. */
const PREFERRED = 4;

function addOwnFamily(weights: Weights, stem: string, { language, view, tools }: Reading): void {
  const own = documentFrequency(view, stem);
  for (const relative of tools.lexicon.families(stem, language)) {
    const isPreferred = documentFrequency(view, relative) > PREFERRED * own;
    raise(weights, relative, isPreferred ? WEIGHTS.preferred : WEIGHTS.family);
  }
}

function addFamily(
  weights: Weights,
  stem: string,
  language: Language,
  lexicon: Lexicon,
  weight: number = WEIGHTS.family,
): void {
  for (const relative of lexicon.families(stem, language)) raise(weights, relative, weight);
}

function addTranslations(weights: Weights, form: string, reading: Reading): void {
  const { language, tools } = reading;
  const { lexicon } = tools;
  const stem = tools.stemmers[language](form);
  const direct = lexicon.translations(stem, language);
  for (const { phrase, trust } of direct) addPhrase(weights, phrase, trust * WEIGHTS.translation);
  const relatives = direct.length === 0 ? lexicon.families(stem, language) : [];
  for (const { phrase, trust } of relatives.flatMap((one) => lexicon.translations(one, language))) {
    addPhrase(weights, phrase, trust * WEIGHTS.indirect);
  }
  for (const { phrase } of direct) {
    const [head] = phrase;
    if (phrase.length === 1 && head) addFamily(weights, head, other(language), lexicon);
  }
  addCognates(weights, form, reading);
}

/** Only spellings that the corpus has count: the rest are guesses. */
function addCognates(weights: Weights, form: string, { language, view, tools }: Reading): void {
  const stem = tools.stemmers[other(language)];
  for (const candidate of cognates(form, language).map(stem)) {
    if (view.index.postings.postings(candidate)) raise(weights, candidate, WEIGHTS.cognate);
  }
}

/** A phrase counts by its words, each for its part. */
function addPhrase(weights: Weights, phrase: StemPhrase, weight: number): void {
  const words = phrase.filter((stem) => phrase.length === 1 || stem.length > 2);
  for (const stem of words) raise(weights, stem, weight / Math.sqrt(words.length));
}

/** Translations of the phrases in a question. */
function phraseTranslations(
  tokens: readonly Token[],
  { language, tools }: Reading,
): ReadonlyMap<number, readonly Alternative[]> {
  const found = new Map<number, Alternative[]>();
  const stems = tokens.map((token) => tools.stemmers[language](token.form));
  for (let length = 2; length <= tools.lexicon.longestPhrase; length += 1) {
    for (let at = 0; at + length <= stems.length; at += 1) {
      const key = stems.slice(at, at + length).join(' ');
      append(found, tokens.slice(at, at + length), tools.lexicon.translations(key, language));
    }
  }
  return found;
}

/** `shut down` → `shutdown`, `start-up` → `startup`: compounds that the articles write as one word. */
function compounds(
  text: string,
  tokens: readonly Token[],
  { view }: Reading,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (!next || !/^[ -]$/.test(text.slice(token.end, next.start))) continue;
    append(found, [token, next], stemsSpelt(view, fold(token.form) + fold(next.form)));
  }
  return found;
}

function append<T>(found: Map<number, T[]>, tokens: readonly Token[], values: readonly T[]): void {
  if (values.length === 0) return;
  for (const { start } of tokens) found.set(start, [...(found.get(start) ?? []), ...values]);
}
