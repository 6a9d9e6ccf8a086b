import type { Language } from '../language.ts';
import { ENGLISH } from './lexicon.en.ts';
import { FRENCH } from './lexicon.fr.ts';
import type { Lexicon } from './vocabulary.ts';

export type { Lexicon } from './vocabulary.ts';

const LEXICONS: Record<Language, Lexicon> = { fr: FRENCH, en: ENGLISH };
export const lexiconOf = (lang: Language): Lexicon => LEXICONS[lang];
