import { isWrittenAsName } from '../index/names.ts';
import { documentFrequency, type View } from '../index/view.ts';
import { wordsOfStem } from '../index/words.ts';
import { edits } from '../language/edits.ts';
import { fold } from '../language/fold.ts';
import type { Token } from '../language/tokens.ts';
import { isInArticles, type Reading, raise, type Weights } from './reading.ts';

/** How much the word counts that an unknown one is read as. */
const CORRECTED = 0.8;
/** Shorter words are near too many others. Letters. */
const SHORTEST = 5;
/** From here on two edits are allowed, not one. Letters. */
const LONG = 7;

/**
 * Reads a word that neither the articles nor the language know as the nearest one that the articles
 * do: adds its stem to `weights` and returns it as the articles write it. Never for numbers.
 */
export function correct(weights: Weights, token: Token, reading: Reading): string | undefined {
  const exact = fold(token.form);
  if (!isForeign(weights, token, reading) || exact.length < SHORTEST || /\d/.test(exact))
    return undefined;
  const best = nearest(weights, token, reading.view);
  if (best === undefined) return undefined;
  raise(weights, best, CORRECTED);
  return surfaceOf(best, exact, reading.view);
}

/** Known to neither the articles nor the language: a name, most likely, or a slip of the keyboard. */
export function isForeign(
  weights: ReadonlyMap<string, number>,
  token: Token,
  reading: Reading,
): boolean {
  return !isInArticles(weights, reading.view) && !isWord(token.form, reading);
}

/** A word of the language that the articles happen not to hold is not misspelt. */
function isWord(form: string, { language, tools: { lexicon, stemmers } }: Reading): boolean {
  const stem = stemmers[language](form);
  return (
    lexicon.families(stem, language).length > 0 ||
    lexicon.synonyms(stem, language).length > 0 ||
    lexicon.translations(stem, language).length > 0
  );
}

/** Of the nearest stems, the one that most passages hold. */
function nearest(weights: Weights, token: Token, view: View): string | undefined {
  const exact = fold(token.form);
  const [stem = exact] = weights.keys();
  const most = exact.length >= LONG ? 2 : 1;
  const similar = view.index.postings
    .similar(stem, most)
    .filter((one) => one.stem.charAt(0) === stem.charAt(0) || one.distance === 1)
    .filter((one) => one.stem.length > 2 && documentFrequency(view, one.stem) > 0)
    // Stems are near where words are not: `reset` is no misspelt `recettes`.
    .filter((one) => edits(fold(surfaceOf(one.stem, exact, view)), exact) <= most)
    // A name is a misspelt name, if anything.
    .filter((one) => !token.capital || token.start === 0 || isWrittenAsName(view, one.stem));
  const frequency = (one: string) => documentFrequency(view, one);
  return similar
    .filter(({ distance }) => distance === similar[0]?.distance)
    .map((one) => one.stem)
    .sort((a, b) => frequency(b) - frequency(a) || (a < b ? -1 : 1))[0];
}

/** Of the words of a stem, the one that is most like what was written. */
function surfaceOf(stem: string, exact: string, view: View): string {
  const texts = wordsOfStem(view, stem).map((word) => ({ word, far: edits(fold(word), exact) }));
  return texts.sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))[0]?.word ?? stem;
}
