import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { snowball } from './libraries.ts';

/** A stemmer with a memory: Snowball in JavaScript does some 80,000 words a second, a map millions. */
export type Stemmer = (form: string) => string;

const ALGORITHMS: Readonly<Record<Language, string>> = { fr: 'french', en: 'english' };
/** Past this the memory is emptied: a hostile text cannot grow it without end. */
const MEMORY = 400_000;

/**
 * Snowball on the accented form, then folded (Porter, "Snowball: a language for stemming
 * algorithms", 2001). Numbers and one-letter words stay as they are.
 */
export function createStemmer(language: Language): Stemmer {
  const algorithm = snowball.newStemmer(ALGORITHMS[language]);
  const memory = new Map<string, string>();
  return (form) => {
    const known = memory.get(form);
    if (known !== undefined) return known;
    if (memory.size >= MEMORY) memory.clear();
    const stem = form.length < 3 ? fold(form) : fold(algorithm.stem(form));
    memory.set(form, stem);
    return stem;
  };
}
