import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LexiconFiles, readLexicon } from '../../src/language/lexicon.ts';
import { createStemmer } from '../../src/language/stem.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { loadLanguages, projectFolder } from '../../src/library/resources.ts';

const stemmers = { fr: createStemmer('fr'), en: createStemmer('en') };

function keyOf(words: string, language: 'fr' | 'en'): string {
  return tokenise(words, language)
    .map(({ form }) => stemmers[language](form))
    .join(' ');
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
  const { lexicon } = loadLanguages();
  const folder = join(projectFolder(), 'src', 'language', 'data', 'lexicon');
  const lines = readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.includes(':') && !line.startsWith('#'));

  it('give for every head word all its alternatives, and the other way round', () => {
    const lost = lines.filter((line) => {
      const [head = '', alternatives = ''] = line.split(':');
      const french = keyOf(head, 'fr');
      const found = lexicon.translations(french, 'fr').map(({ phrase }) => phrase.join(' '));
      return alternatives.split(/[|,]/).some((words) => {
        const english = keyOf(words, 'en');
        const back = lexicon.translations(english, 'en').map(({ phrase }) => phrase.join(' '));
        return english !== '' && !(found.includes(english) && back.includes(french));
      });
    });
    expect(lines.length).toBeGreaterThan(5_000);
    expect(lost).toEqual([]);
  });
});
