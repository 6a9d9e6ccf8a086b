import { readDate } from '../src/articles/dates.ts';
import { fold } from '../src/language/fold.ts';
import type { Locale } from '../src/language/language.ts';
import { type Wording, wordingOf } from '../src/reply/wording.ts';
import type { Choice, Option } from './command.ts';

/** A value, nothing where nothing was written, or what is wrong with what was. */
export type ReadValue =
  | { readonly value: string | boolean | undefined }
  | { readonly problem: string };

const YES = ['oui', 'yes', 'o', 'y', 'true', 'vrai', 'on', '1'];
const NO = ['non', 'no', 'n', 'false', 'faux', 'off', '0'];

/** Reads one option's value as its type has it. */
export function readValue(option: Option, text: string, locale: Locale): ReadValue {
  const words = wordingOf(locale).input;
  const written = text.trim();
  if (written === '') return { value: undefined };
  switch (option.type) {
    case 'date': {
      const date = readDate(written);
      return date === undefined ? { problem: words.notADate(written) } : { value: date };
    }
    case 'boolean':
      return readBoolean(written, words);
    case 'choice':
      return readChoice(option.choices ?? [], written, locale);
    default:
      return { value: written };
  }
}

function readBoolean(written: string, words: Wording['input']): ReadValue {
  if (YES.includes(fold(written))) return { value: true };
  if (NO.includes(fold(written))) return { value: false };
  return { problem: words.notABoolean(written) };
}

function readChoice(choices: readonly Choice[], written: string, locale: Locale): ReadValue {
  const value = choiceOf(choices, written);
  if (value !== undefined) return { value };
  const names = choices.map(({ name }) => name[locale]);
  return { problem: wordingOf(locale).input.notAChoice(written, names) };
}

/** The value that somebody wrote, or named in either language. */
export function choiceOf(choices: readonly Choice[], written: string): string | undefined {
  const isMeant = ({ value, name: { fr, en } }: Choice) =>
    [value, fr, en].some((known) => fold(known) === fold(written));
  return choices.find(isMeant)?.value;
}
