import type { Locale } from '../language/language.ts';
import { en } from './wording.en.ts';
import { type DigestWording, fr } from './wording.fr.ts';

export type { DigestWording };

const WORDINGS: Readonly<Record<Locale, DigestWording>> = { fr, en };

/** The digest's words in a language. */
export function digestWording(locale: Locale): DigestWording {
  return WORDINGS[locale];
}
