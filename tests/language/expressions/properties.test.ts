import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gazetteerOf } from '../../../src/language/expressions/gazetteer.ts';
import { findExpressions, readFigures } from '../../../src/language/expressions/index.ts';
import { readNames } from '../../../src/language/expressions/names/names.ts';
import { tokenise } from '../../../src/language/expressions/tokens.ts';
import type { Language } from '../../../src/language/language.ts';
import { stopwatch } from '../../support/own-time.ts';

const languages = fc.constantFrom<Language>('fr', 'en');

/** Pieces that expressions are made of, so that random texts come near to real ones. */
const PIECES =
  `le la 1er 2 12 31 2012 2020 1 500 5 5,5 2.0 % € $ £ M€ Mds k€ millions milliard d' d’ de du
  des à au et entre ou - – -- / ( ) , . : février mars May Sept. lundi Monday début mi fin early Q1 T2
  années siècle XIXe av. J.-C. ans mois heures year-old un une deux vingt quatre cent mille dozen half
  tiers la_moitié euros dollars km °C salariés people M. Mme Dr. président CEO Jean Marie Robert E. Lee
  de_la von Paris London New York États Unis Orange Business OBS OpenStack Groupe Inc University of
  Ministère rue mont Lake River in à l'an dernier last next this \n \n\n \u00a0 \u202f 5G G7 « » 🔴 ß İ ﬁ`
    .split(/[ ]+/)
    .map((piece) => piece.replaceAll('_', ' '));
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '', '\n')), {
      maxLength: 60,
    })
    .map((pieces) => pieces.flat().join('')),
);

describe('whatever the text', () => {
  test('expressions are sorted slices that do not overlap or begin or end in white space', () => {
    fc.assert(
      fc.property(texts, languages, (text, lang) => {
        let last = 0;
        for (const { start, end } of findExpressions(text, lang, { on: '2024-09-02' })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const slice = text.slice(start, end);
          expect(slice.trim()).toBe(slice);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('values are finite and dates are calendar dates in order', () => {
    fc.assert(
      fc.property(texts, languages, (text, lang) => {
        for (const { value, date, dateEnd } of findExpressions(text, lang, { on: '2024-09-02' })) {
          if (value !== undefined) expect(Number.isFinite(value)).toBe(true);
          for (const day of [date, dateEnd]) {
            if (day === undefined) continue;
            expect(day).toMatch(/^\d{4}(-\d\d){0,2}$/);
            expect(
              new Date(`${day}T00:00Z`.replace(/^(\d{4}(-\d\d)?)T/, '$1T')).getTime(),
            ).not.toBe(Number.NaN);
          }
          if (dateEnd !== undefined) expect((date ?? '') <= dateEnd).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the same text gives the same expressions, whatever was read in between', () => {
    fc.assert(
      fc.property(texts, texts, languages, (text, other, lang) => {
        const first = findExpressions(text, lang);
        findExpressions(other, lang === 'fr' ? 'en' : 'fr');
        expect(findExpressions(text, lang)).toEqual(first);
      }),
    );
  });

  test('a paragraph before changes nothing but the offsets of what counts', () => {
    fc.assert(
      fc.property(texts, languages, (text, lang) => {
        const before = 'Rien ici.\n\n';
        const body = text.trimStart();
        const figures = (whole: string) =>
          readFigures({ tokens: tokenise(whole, lang), gazetteer: gazetteerOf(lang) });
        expect(figures(before + body).length).toBe(figures(body).length);
      }),
    );
  });
});

/** Texts that make a careless grammar look back or ahead over and over. */
const HOSTILE: readonly string[] = [
  '1',
  '1 ',
  '1,',
  '1.',
  '111 ',
  '1 000 ',
  '2012, ',
  '2012-',
  '2012 et ',
  '1 - ',
  '-',
  '$',
  '\n',
  '\n ',
  ' ',
  'cent ',
  'deux cent ',
  'vingt-',
  'twenty and ',
  'mille millions ',
  'A',
  'A ',
  'A. ',
  'Jean ',
  'Jean-',
  'Jean de la ',
  'de la ',
  'M. ',
  'Groupe ',
  'Ministère de la ',
  'University of ',
  'New ',
  "l'",
  'lundi ',
  'mars ',
  'May ',
  'last ',
  'early ',
  'http://',
  '(1',
  '+33 ',
  '01 23 ',
  'é\u0301',
  'XIX',
  'rue de la ',
  'à A',
];
const LENGTH = 10_000;

/** Counts how often the readers look at a token, which no noise of the machine can disturb. */
function looks(text: string, lang: Language): { readonly looks: number; readonly tokens: number } {
  const tokens = tokenise(text, lang);
  let count = 0;
  const counted = new Proxy(tokens, {
    get(target, key, receiver) {
      count++;
      return Reflect.get(target, key, receiver);
    },
  });
  const scan = { tokens: counted, gazetteer: gazetteerOf(lang) };
  readNames(scan, readFigures(scan));
  return { looks: count, tokens: tokens.length };
}

/** Ordinary prose needs about 15 looks a token, the worst of these texts 115. */
const MOST_LOOKS = 150;

describe('the work grows with the text, not with its square', () => {
  test.each(HOSTILE)('%j over and over', (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    for (const lang of ['fr', 'en'] as const) {
      const { looks: count, tokens } = looks(text, lang);
      expect(count / (tokens + 10)).toBeLessThan(MOST_LOOKS);
    }
  });

  // A regex cannot be counted from outside. The limit is a hundred times what the cutting takes, and
  // a tenth of what looking back over 100,000 characters would.
  test.each(HOSTILE)('%j is cut in tokens without looking back', (piece) => {
    const text = piece.repeat(Math.ceil((LENGTH * 10) / piece.length));
    const watch = stopwatch();
    tokenise(text, 'fr');
    tokenise(text, 'en');
    expect(watch.own()).toBeLessThan(3000);
  });
});
