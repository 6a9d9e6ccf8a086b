import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LexiconFiles, readLexicon } from '../../src/language/lexicon.ts';
import { createStemmer } from '../../src/language/stem.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { projectFolder } from '../../src/library/project-folder.ts';

const stemmers = { fr: createStemmer('fr'), en: createStemmer('en') };

function keyOf(words: string, language: 'fr' | 'en', by = stemmers): string {
  return tokenise(words, language)
    .map(({ form }) => by[language](form))
    .join(' ');
}

/** The same for words that come back again and again. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const files: LexiconFiles = {
  bilingual: () => [
    '# heads: alternatives\ntête: head, mind | lead\nmourant: dying\n\n',
    "l'avenir: future\nà l'étranger: abroad\r\ntête: head",
  ],
  families: { fr: 'fermer, fermeture', en: 'close, closure' },
  synonyms: { fr: "arrêt, fermeture, mise à l'arrêt", en: 'shut, close' },
  abbreviations: ['O.B.S. = Orange Business Services ; observations'],
};

describe('the lexicon', () => {
  const lexicon = readLexicon(files, stemmers);

  it('translates both ways, trusting first senses most, in the order of the lines', () => {
    expect(lexicon.translations('tet', 'fr')).toEqual([
      { phrase: ['head'], trust: 1 },
      { phrase: ['mind'], trust: 1 },
      { phrase: ['lead'], trust: 0.7 },
      { phrase: ['head'], trust: 1 },
    ]);
    expect(lexicon.translations('lead', 'en')).toEqual([{ phrase: ['tet'], trust: 0.7 }]);
  });

  it('finds heads behind an elided article, with accents, and with a stem that begins otherwise', () => {
    expect(lexicon.translations('aven', 'fr')).toEqual([{ phrase: ['futur'], trust: 1 }]);
    expect(lexicon.translations(keyOf("à l'étranger", 'fr'), 'fr')).toHaveLength(1);
    expect(keyOf('dying', 'en')).toBe('die');
    expect(lexicon.translations('die', 'en')).toEqual([{ phrase: ['mour'], trust: 1 }]);
  });

  it('leads from each member of a group to the others', () => {
    expect(lexicon.families(keyOf('fermer', 'fr'), 'fr')).toEqual([keyOf('fermeture', 'fr')]);
    expect(lexicon.synonyms(keyOf("mise à l'arrêt", 'fr'), 'fr')).toEqual([
      [keyOf('arrêt', 'fr')],
      [keyOf('fermeture', 'fr')],
    ]);
  });

  it('leads from a short form to the long ones and back', () => {
    expect(lexicon.expansions('obs')).toContainEqual(['orang', 'busi', 'servic']);
    expect(lexicon.expansions('observ')).toContainEqual(['obs']);
    expect(lexicon.expansions('unheard-of')).toEqual([]);
  });
});

describe('the word lists that are shipped', () => {
  // Each word is stemmed several times over, and no stem depends on the time before.
  const once = { fr: remembered(stemmers.fr), en: remembered(stemmers.en) };
  const folder = join(projectFolder(), 'src', 'language', 'data', 'lexicon');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const lexicon = readLexicon({ ...files, bilingual: () => texts }, once);
  const lines = texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.includes(':') && !line.startsWith('#'));

  it('give for every head word all its alternatives, and the other way round', () => {
    const key = {
      fr: remembered((words) => keyOf(words, 'fr', once)),
      en: remembered((words) => keyOf(words, 'en', once)),
    };
    const told = (language: 'fr' | 'en') =>
      remembered((head) => {
        const phrases = lexicon.translations(head, language);
        return new Set(phrases.map(({ phrase }) => phrase.join(' ')));
      });
    const [fromFrench, fromEnglish] = [told('fr'), told('en')];
    const lost = lines.filter((line) => {
      const [head = '', alternatives = ''] = line.split(':');
      const french = key.fr(head);
      return alternatives.split(/[|,]/).some((words) => {
        const english = key.en(words);
        const isFound = fromFrench(french).has(english) && fromEnglish(english).has(french);
        return english !== '' && !isFound;
      });
    });
    expect(lines.length).toBeGreaterThan(5_000);
    expect(lost).toEqual([]);
  });
});
