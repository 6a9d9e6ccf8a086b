import { fold } from './fold.ts';
import { tokenise } from './tokens.ts';

/** A word or phrase as its stems, in the order of the words. */
export type StemPhrase = readonly string[];

/** How a line of a word list is read. The words and phrases that it tells of are its heads. */
export interface LineFormat<T> {
  /** As written. */
  heads(line: string): readonly string[];
  stems(line: string, head: number): StemPhrase;
  /** What the line tells of a head. */
  told(line: string, head: number): readonly T[];
}

interface Entry {
  readonly line: string;
  /** Number of the head in its line. */
  readonly head: number;
}

/**
 * What a word list tells of words, looked up by their stems joined by a blank. To stem some 60,000
 * words takes half a second, and a question needs ten of them: heads are sorted by how they begin,
 * which a stem shares with its word, and stemmed when one that begins so is asked for.
 */
export class Relation<T> {
  readonly #format: LineFormat<T>;
  readonly #byBeginning: ReadonlyMap<string, readonly Entry[]>;
  /** By beginning, then by stems. */
  readonly #stemmed = new Map<string, ReadonlyMap<string, readonly Entry[]>>();
  readonly #told = new Map<string, readonly T[]>();

  constructor(lines: readonly string[], format: LineFormat<T>) {
    this.#format = format;
    this.#byBeginning = sorted(lines, format);
  }

  get(key: string): readonly T[] {
    const known = this.#told.get(key);
    if (known) return known;
    const entries = this.#stemsFrom(beginningOf(key)).get(key);
    if (!entries) return [];
    const told = entries.flatMap(({ line, head }) => this.#format.told(line, head));
    this.#told.set(key, told);
    return told;
  }

  #stemsFrom(beginning: string): ReadonlyMap<string, readonly Entry[]> {
    const known = this.#stemmed.get(beginning);
    if (known) return known;
    const stemmed = new Map<string, Entry[]>();
    for (const entry of this.#byBeginning.get(beginning) ?? []) {
      const key = this.#format.stems(entry.line, entry.head).join(' ');
      if (key !== '') push(stemmed, key, entry);
    }
    this.#stemmed.set(beginning, stemmed);
    return stemmed;
  }
}

function sorted<T>(lines: readonly string[], { heads }: LineFormat<T>) {
  const found = new Map<string, Entry[]>();
  for (const line of lines) {
    for (const [head, words] of heads(line).entries()) {
      push(found, beginningOf(firstWord(words)), { line, head });
    }
  }
  return found;
}

/** The common case without the tokeniser: letters up to a blank, a hyphen or the end. */
const PLAIN_WORD = /^\s*(\p{L}+)(?=[\s-]|$)/u;

function firstWord(phrase: string): string {
  // The languages differ in how numbers go on, not in how they begin.
  return PLAIN_WORD.exec(phrase)?.[1] ?? tokenise(phrase, 'fr')[0]?.form ?? '';
}

/** Two letters: stemmers keep these, but that of English writes the `y` of `dying` as an `i`. */
function beginningOf(word: string): string {
  const [letters = ''] = fold(word.slice(0, 2)).split(' ', 1);
  return letters.slice(0, 2).replace('y', 'i');
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
