import type { Locale } from '../language/language.ts';
import { en } from './wording.en.ts';
import { fr, type Wording } from './wording.fr.ts';

export type { Wording };

const WORDINGS: Readonly<Record<Locale, Wording>> = { fr, en };

/** The bot's own words in a language. */
export function wordingOf(locale: Locale): Wording {
  return WORDINGS[locale];
}
