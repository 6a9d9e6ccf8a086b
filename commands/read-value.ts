import { readDate } from '../src/articles/dates.ts';
import { fold } from '../src/language/fold.ts';
import type { Wording } from '../src/reply/wording.ts';
import type { Option } from './command.ts';

/** A value, nothing where nothing was written, or what is wrong with what was. */
export type ReadValue =
  | { readonly value: string | boolean | undefined }
  | { readonly problem: string };

const YES = ['oui', 'yes', 'o', 'y', 'true', 'vrai', 'on', '1'];
const NO = ['non', 'no', 'n', 'false', 'faux', 'off', '0'];

/** Reads one option's value as its type has it. */
export function readValue(option: Option, text: string, words: Wording['input']): ReadValue {
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
      return readChoice(option.choices ?? [], written, words);
    default:
      return { value: written };
  }
}

function readBoolean(written: string, words: Wording['input']): ReadValue {
  if (YES.includes(fold(written))) return { value: true };
  if (NO.includes(fold(written))) return { value: false };
  return { problem: words.notABoolean(written) };
}

function readChoice(
  choices: readonly string[],
  written: string,
  words: Wording['input'],
): ReadValue {
  const choice = choices.find((known) => fold(known) === fold(written));
  return choice === undefined ? { problem: words.notAChoice(written, choices) } : { value: choice };
}
