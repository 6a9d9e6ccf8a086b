import { edits } from '../src/language/edits.ts';
import { fold } from '../src/language/fold.ts';
import type { Option, Options } from './command.ts';
import type { Word } from './words.ts';

/** All that an option is called. */
export function namesOf(key: string, { name, also = [] }: Option): readonly string[] {
  return [name.fr, name.en, ...also, key];
}

/** Written like an option of which the command knows nothing; `near`: which one it may be a slip of. */
export interface Strange {
  readonly name: string;
  readonly near?: string;
}

/**
 * The first of the words at the end of a text that is written as an option and is none: a slip of a
 * known name, or after a text any name in small letters. Elsewhere, and in addresses, times, quotation
 * marks and titles (`Act: a history`), a colon is only a colon.
 */
export function strangeOption(options: Options, words: readonly Word[]): Strange | undefined {
  const start = words.findLastIndex((word) => !isOption(word)) + 1;
  for (const { name } of words.slice(start)) {
    if (name === undefined || isKnown(options, name)) continue;
    const near = nearest(options, name);
    if (near !== undefined) return { name, near };
    if (start > 0 && name === name.toLowerCase()) return { name };
  }
  return undefined;
}

/** `https://a.example` is an address. */
function isOption({ name, value }: Word): boolean {
  return name !== undefined && value !== '' && !value.startsWith('//');
}

/** Has the command an option of this name? */
export function isKnown(options: Options, name: string): boolean {
  return allNames(options).some((known) => fold(known) === fold(name));
}

function allNames(options: Options): readonly string[] {
  return Object.entries(options).flatMap(([key, option]) => namesOf(key, option));
}

/** No name is as long; what is longer is not compared letter by letter. */
const LONGEST_NAME = 40;

/** One letter in three at most is wrong. */
function nearest(options: Options, name: string): string | undefined {
  const written = fold(name).slice(0, LONGEST_NAME);
  const [first] = allNames(options)
    .map((known) => ({ known, distance: edits(written, fold(known)) }))
    .filter(({ known, distance }) => distance <= known.length / 3)
    .sort((a, b) => a.distance - b.distance);
  return first?.known;
}
