import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { createStemmer } from '../../src/language/stem.ts';
import { createStopWords } from '../../src/language/stop-words.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { stopwatch } from '../support/own-time.ts';

const forms = (text: string, language: Language = 'fr') =>
  tokenise(text, language).map(({ form }) => form);

/** Texts, and the words and numbers that they are made of, one blank between two. */
const FRENCH = [
  ["L'État d'Orange", 'état orange'],
  ['L’État d’Orange', 'état orange'],
  ['Lʼété, jusqu’à lorsqu’il part', 'été à il part'],
  ['QU’ORANGE S’ARRÊTE', 'orange arrête'],
  ['aujourd’hui', 'aujourd hui'],
  ['Arrêt À NOËL', 'arrêt à noël'],
  ['O.B.S. grandit', 'obs grandit'],
  ['O.B.S grandit', 'obs grandit'],
  ['o.b.s. grandit', 'obs grandit'],
  ['OBS grandit', 'obs grandit'],
  ['la S.A.R.L.', 'la sarl'],
  ['AT&T et R&D', 'at&t et r&d'],
  ['la 5G et la 4g', 'la 5g et la 4g'],
  ['Le 1er, la 1ère, le 2e, le 3ème', 'le 1 la 1 le 2 le 3'],
  ['22,2 %', '22.2'],
  ['22.2 %', '22.2'],
  ['839.000 euros', '839000 euros'],
  ['839 000 euros', '839000 euros'],
  ['839\u00a0000 euros', '839000 euros'],
  ['839\u202f000 euros', '839000 euros'],
  ['1\u202f234\u202f567,89', '1234567.89'],
  ['1.234.567,89', '1234567.89'],
  ['1,234,567.89', '1234567.89'],
  ['1,234', '1.2340'],
  ['en 2019 100 clients', 'en 2019 100 clients'],
  ['12.05.2019', '12.05 2019'],
  ['1,234 567', '1.2340 567'],
  ['75M€', '75m'],
  ['e\u0301tat', 'état'],
  ['Cœur ſ', 'cœur ſ'],
  ['😀 ¿?! … «»', ''],
] as const;

const ENGLISH = [
  ["Orange's customers", 'orange customers'],
  ['Orange’s customers', 'orange customers'],
  ["They don't, we'll, I'm, you've", 'they don we i you'],
  ['The U.S. and the U.K.', 'the us and the uk'],
  ['1,234 people', '1234 people'],
  ['1,234,567.5', '1234567.5'],
  ['the 1st, 2nd, 3rd and 4th', 'the 1 2 3 and 4'],
  ['22.2 percent', '22.2 percent'],
] as const;

describe('the words of a text', () => {
  test.each(FRENCH)('French %j is %j', (text, expected) => {
    expect(forms(text, 'fr').join(' ')).toBe(expected);
  });

  test.each(ENGLISH)('English %j is %j', (text, expected) => {
    expect(forms(text, 'en').join(' ')).toBe(expected);
  });

  test.each([
    ['Orange', true],
    ['orange', false],
    ['État', true],
    ['E\u0301tat', true],
    ['e\u0301tat', false],
    ['22', false],
    ['1er', false],
    ['O.B.S.', true],
    ['o.b.s.', false],
  ])('%j begins with a capital: %s', (text, capital) => {
    expect(tokenise(text, 'fr').map((token) => token.capital)).toEqual([capital]);
  });
});

const PIECES = fc.constantFrom(
  ..."l' d’ 's O.B.S. o.b.s A. é e\u0301 œ İ ß & ² Ⅻ \u0301 1 12 123 000 . , % er e x".split(' '),
  ...[' ', '\u00a0', '\u202f', '\u2009', '\n'],
);
const TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(PIECES, { maxLength: 14 }).map((all) => all.join('')),
);
const LANGUAGE = fc.constantFrom(...LANGUAGES);

describe('whatever the text', () => {
  test('words read again are the same words, in either language', () => {
    fc.assert(
      fc.property(TEXT, LANGUAGE, (text, language) => {
        const once = forms(text, language);
        expect(forms(once.join('\n'), language)).toEqual(once);
      }),
      { numRuns: 1_000 },
    );
  });

  test('tokens are ranges, in order, that do not touch white space', () => {
    fc.assert(
      fc.property(TEXT, LANGUAGE, (text, language) => {
        let before = 0;
        for (const { start, end, form } of tokenise(text, language)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          // The index joins forms by blanks.
          expect(form).not.toMatch(/\s|^$/);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(fc.property(TEXT, (text) => fold(fold(text)) === fold(text)));
  });

  // A dotted acronym was cut where a letter and its accent were two characters.
  test('a dotted acronym with a decomposed accent is one word', () => {
    expect(forms('A.\u00c9.'.normalize('NFD'))).toEqual(['a\u00e9']);
  });

  test('upper case and decomposed accents give the same words', () => {
    const french = fc.string({ unit: fc.constantFrom(...'abcdelmnoqrstu éèêàçùïô’.1234567890 ') });
    fc.assert(
      fc.property(french, (text) => {
        expect(forms(text.toUpperCase())).toEqual(forms(text));
        expect(forms(text.normalize('NFD'))).toEqual(forms(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['letters', 'a'],
    ['digits', '1'],
    ['groups', '123 '],
    ['decimals', '1.'],
    ['acronyms', 'A.'],
    ['apostrophes', "l'"],
    ['ampersands', 'a&'],
    ['marks', '\u0301'],
  ])('100,000 characters of %s take no longer than reading them', (_, piece) => {
    const text = `${piece.repeat(100_000 / piece.length)}x`;
    const watch = stopwatch();
    expect(forms(text).length).toBeGreaterThan(0);
    expect(watch.own()).toBeLessThan(2_000);
  });
});

describe('stems and stop words', () => {
  test.each([
    ['fr', 'fermées', 'fermer'],
    ['fr', 'données', 'donnée'],
    ['fr', 'nationaux', 'nationale'],
    ['fr', 'cœurs', 'coeur'],
    ['en', 'closing', 'closed'],
    ['en', 'companies', 'company'],
  ] as const)('%s: %s and %s have one stem', (language, a, b) => {
    const stem = createStemmer(language);
    expect(stem(a)).toBe(stem(b));
  });

  test('numbers and words of one or two letters stay as they are', () => {
    const stem = createStemmer('fr');
    expect(['2019', '22.2', '5g', 'é', 'si'].map(stem)).toEqual(['2019', '22.2', '5g', 'e', 'si']);
  });

  test.each([
    ['fr', "Quand Cloudwatt a-t-il été débranché, et par qui, s'il vous plaît ?"],
    ['fr', 'QUELLE EST LA DATE DE LA FERMETURE DE CLOUDWATT ?'],
    ['en', 'When was Cloudwatt closed, and by whom?'],
  ] as const)(
    '%s: question words and function words say nothing of their own: %s',
    (language, text) => {
      const isStop = createStopWords(language);
      const left = forms(text, language).filter((form) => !isStop(form));
      expect(left.filter((form) => !/plait|plaît/.test(form))).toEqual(LEFT[text]);
    },
  );
});

const LEFT: Readonly<Record<string, readonly string[]>> = {
  "Quand Cloudwatt a-t-il été débranché, et par qui, s'il vous plaît ?": ['cloudwatt', 'débranché'],
  'QUELLE EST LA DATE DE LA FERMETURE DE CLOUDWATT ?': ['date', 'fermeture', 'cloudwatt'],
  'When was Cloudwatt closed, and by whom?': ['cloudwatt', 'closed'],
};
