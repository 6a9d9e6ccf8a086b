import { fold } from '../src/language/fold.ts';
import type { Locale } from '../src/language/language.ts';
import { wordingOf } from '../src/reply/wording.ts';
import type { Option, Options } from './command.ts';
import { namesOf, strangeOption } from './option-names.ts';
import { takePositional } from './positional.ts';
import { readValue } from './read-value.ts';
import { splitWords, type Word } from './words.ts';

/** The options by their keys, checked against their declaration; or what is wrong, in words. */
export type ReadOptions =
  | { readonly values: Readonly<Record<string, string | boolean>> }
  | { readonly problem: string };

export type Input =
  | { readonly text: string }
  | { readonly options: Readonly<Record<string, string>> };

/**
 * Reads what a person gave a command: options by name as a form has them, or one text in which
 * `name:value` (quotes around values with spaces) stands anywhere and the rest is taken in order.
 */
export function readOptions(options: Options, input: Input, locale: Locale): ReadOptions {
  const words = wordingOf(locale).input;
  const given =
    'text' in input
      ? fromText(options, input.text, locale)
      : { named: Object.entries(input.options), left: [] };
  if ('problem' in given) return given;
  const named = readNamed(options, given.named, locale);
  if ('problem' in named) return named;
  const all = takePositional(options, { named: named.values, words: given.left, locale });
  if ('problem' in all) return all;
  const missing = Object.entries(options).find(
    ([key, option]) => option.required === true && all.values[key] === undefined,
  );
  if (missing === undefined) return all;
  const [, { type, name }] = missing;
  return {
    problem: type === 'date' ? words.missingDate(name[locale]) : words.missing(name[locale]),
  };
}

interface Given {
  readonly named: readonly (readonly [string, string])[];
  readonly left: readonly Word[];
}

/**
 * Parts `name:value` from the other words. Only a name that the command has makes an option; what
 * was meant for one is told rather than searched for.
 */
function fromText(options: Options, text: string, locale: Locale): Given | Problem {
  const words = wordingOf(locale).input;
  const all = splitWords(text);
  const isNamed = ({ name }: Word) => name !== undefined && keyOf(options, name) !== undefined;
  const unclosed = all.find((word) => word.unclosed && isNamed(word));
  if (unclosed !== undefined) return { problem: words.unclosed(unclosed.raw) };
  const strange = strangeOption(options, all);
  if (strange !== undefined) return { problem: words.strangeOption(strange.name, strange.near) };
  const named = all.filter(isNamed).map(({ name = '', value }) => [name, value] as const);
  return { named, left: all.filter((word) => !isNamed(word)) };
}

interface Problem {
  readonly problem: string;
}

function readNamed(options: Options, named: Given['named'], locale: Locale): ReadOptions {
  const words = wordingOf(locale).input;
  const values: Record<string, string | boolean> = {};
  for (const [name, text] of named) {
    const key = keyOf(options, name);
    const option = key === undefined ? undefined : options[key];
    if (key === undefined || option === undefined) return { problem: words.unknownOption(name) };
    if (key in values) return { problem: words.twice(name) };
    const read = readValue(option, text, locale);
    if ('problem' in read) return read;
    if (read.value !== undefined) values[key] = read.value;
  }
  return { values };
}

/** The key of an option by any of its names. */
function keyOf(options: Options, name: string): string | undefined {
  const is = ([key, option]: [string, Option]) =>
    namesOf(key, option).some((known) => fold(known) === fold(name));
  return Object.entries(options).find(is)?.[0];
}
