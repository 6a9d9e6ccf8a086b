import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/language/language.ts';
import { sentences } from '../../src/language/sentences.ts';
import { stopwatch } from '../support/own-time.ts';

/** `¦` stands where the text must be cut; nothing stands there in the text itself. */
const FRENCH = [
  'Orange ferme Cloudwatt.¦ Les clients partent.',
  'M. Dupont dirige Numergy.¦ Mme. Martin le remplace.',
  'C’est M. Stéphane Richard qui parle.¦ Il est PDG.',
  'Le Dr. Petit et le Pr. Roux signent.¦ Me. Durand plaide.',
  'La société O.B.S. vend du cloud.¦ Elle grandit.',
  'Le cloud est confié à O.B.S.¦ La filiale grandit.',
  'Le cloud est confié à O.B.S. Orange le confirme.',
  'La part atteint 22,2 % du marché.¦ SFR suit.',
  'La part atteint 22.2 % du marché.¦ SFR suit.',
  'Il perd 1.500.000 euros.¦ Puis il gagne.',
  'Fermeture le 1er févr. 2020 à minuit.¦ Rien après.',
  'Fermeture le 25 juil. Personne ne proteste.',
  'César meurt en 44 av. J.-C. à Rome.¦ Auguste suit.',
  'César meurt en 44 av. J.-C.¦ Le Sénat tremble.',
  '« Nous fermons. »¦ Le PDG est triste.',
  '« Nous fermons », dit-il.¦ Il part.',
  '« Quoi ? » demande-t-il.¦ Personne ne répond.',
  '« Oui ! », dit-il.¦ Non.',
  'Il dit « oui. »¦ Elle dit « non ».¦ Fin.',
  '« C’est fini.¦ Nous partons. »¦ Le silence suit.',
  'Pourquoi fermer ?¦ Parce que rien ne va.',
  'Pourquoi ?!¦ Nul ne sait.',
  'Quelle surprise !¦ Orange rachète Numergy.',
  'Tout change…¦ Puis tout revient.',
  'Tout change... ou presque.¦ Rien ne revient.',
  'Il hésite… puis signe.¦ Voilà.',
  'La fin des prédations.¦Cette nouvelle rassure.',
  'Le contrat est signé en 2016.¦Les clients attendent.',
  'Il paie 75 %.¦Le reste attend.',
  'Le fichier config.json est lu.¦ Node.js démarre.',
  'Voir www.orange.fr pour la suite.¦ Merci.',
  'La version 2.0.1 arrive.¦ Elle corrige tout.',
  'Il achète p. ex. des serveurs.¦ Beaucoup.',
  'Voir l’art. 12 et la fig. 3 du rapport.¦ Tout y est.',
  'Les serveurs, les disques, etc. sont vendus.¦ Rien ne reste.',
  'Les serveurs, les disques, etc.¦ Le reste est gardé.',
  '(Il a démissionné.)¦ Un autre arrive.',
  'Il a dit oui (voir p. 12).¦ Elle a dit non.',
  'Le général Ch. de Gaulle parle.¦ On écoute.',
  'Le livre de J. Verne plaît.¦ On le lit.',
  'Le vol est à 8h.¦ 200 passagers montent.',
  'Est-ce vrai ?¦ – Oui, c’est vrai.¦ – Alors tant pis.',
  'L’accord vaut 9 M€.¦ Élise signe.',
  'Une question ?\u00a0¦Une réponse.',
  'Le prix est de 5 €.¦ « Trop cher », dit-on.',
  'Les sociétés Yahoo! et Orange s’allient.',
  'J.-P. Raffarin et M. J.-C. Trichet parlent.¦ On écoute.',
  'Voilà à peu près.¦ Il prend son vol.¦ Il passe le cap.¦ Le col est haut.',
  'Le vol. 3 est paru.¦ La vis fait 5 mm.¦ Le reste suit.',
  'C’était en 2019.¦ 2020 fut pire.',
  'La S.A. Orange est née en 1988.¦ Elle grandit.',
  'Orange a misé sur la 5G.¦ Huawei aussi.',
  'Orange a misé sur la 4G et la 5G.¦Huawei aussi.',
  'Le vol pour St. Moritz part à midi.¦ Il est complet.',
  'Voir n° 5 et p. 12 du rapport.¦ Rien d’autre.',
  'L’article n°5 est abrogé.¦ Il reste le n° 6.',
  'Il s’écrie : « Non !¦ Jamais ! »¦ Puis il part.',
  '« C’est fini !? » s’étonne-t-il.¦ Oui.',
  '« Je… je ne sais pas », dit-il.¦ Fin.',
  '« Nous ne le pensons pas.¦ Nous n’en sommes plus là », tranche-t-il.¦ Voilà.',
  '— Vous partez ?¦ — Oui.¦ — Quand ?',
  '– Vous partez ? demanda-t-il.¦ – Oui, répondit-elle.',
  'Écrire à Jean.Dupont@orange.fr pour cela.¦ Merci.',
  'Écrire à contact@orange.fr.¦ Nous répondons.',
  'Voir https://www.orange.fr/Offres.Html?q=1!Y pour cela.¦ Merci.',
  'Voir www.orange.fr/Offres.Html pour cela.¦ Merci.',
  'Tél. : 01.23.45.67.89.¦ Fax aucun.',
  'MM. Dupont et Durand signent.¦ Mmes Petit et Roux aussi.',
  'Mme Y. a été entendue.¦ M. X. aussi.',
  'P.-S. Merci à tous.¦ N.B. Orange a vendu.',
  'L’art. L. 123-4 du code s’applique.¦ Il aime l’art.¦ Louis aussi.',
  'Fin le 31.12.2019.¦ Le lendemain, rien.',
  'Il a signé.[1]¦ Elle aussi.²¦ Fin.',
  'Orange ferme Cloudwatt.¦(AFP)',
  'Orange ferme.¦ iCloud reste.¦ « eIDAS aussi ».',
  'Les É.-U. et l’U.E. s’opposent.¦ La Chine attend.',
  'Le P.-D.G. d’Orange parle.¦ Le P.D.G. Richard aussi.',
];

const LISTS_AND_HEADINGS = [
  '1. Ouvrir le dossier.¦ Puis le fermer.',
  '12. Fermer tout.',
  '- Premier point.',
  '• Un point sans fin',
  '## Les raisons données par Orange',
  'Un titre sans point',
  '2) Fermer.¦ Tout.',
  '1.1. Le contexte.¦ Suite.',
  'a. Premier point.¦ Suite.',
  'IV. Les suites.¦ Rien.',
  'Art. 12. – Les données sont sensibles.¦ Suite.',
];

const ENGLISH = [
  'Orange closed Cloudwatt.¦ Customers left.',
  'Mr. Smith runs it.¦ Mrs. Jones left.',
  'Dr. No met Prof. Moriarty on Jan. 5, 2019.¦ Nothing happened.',
  'It was founded by J. R. R. Tolkien.¦ He wrote.',
  'The U.S. government objected.¦ Huawei replied.',
  'They moved to the U.S.¦ The court agreed.',
  'Sales rose 3.5 percent.¦ Profit fell.',
  'It was bought by Acme Inc.¦ The price was low.',
  'Acme Inc. bought it.¦ The price was low.',
  'It runs e.g. Linux, i.e. a kernel.¦ Nothing else.',
  'He said "No."¦ She left.',
  '“We close.”¦ The room fell silent.',
  'Is it over?¦ Yes!¦ At last.',
  'He arrived at 5 p.m. and left.¦ Nobody saw him.',
  'Smith vs. Jones was heard.¦ Jones won.',
  'They told me.¦ She left with Col. Smith.¦ He wept.',
  'The St. Louis plant closed.¦ Workers left.',
  'The bill was passed by the U.S. Senate.¦ The House followed.',
  'Apple Inc. said it would appeal.¦ The court refused.',
  'At 5 p.m. Orange closed it.¦ He came at 6 p.m.¦ The doors were shut.',
  'See Fig. 3, Sec. 4 and No. 5.¦ The rest is in vol. 2.',
  'He holds a Ph.D. in law.¦ She holds an M.B.A. from HEC.',
  '“Is it true?” he asked.¦ “Yes,” she said.',
  '“Is it true?” Mr. Smith asked.¦ “Yes!” Jones said.¦ “Really?” asked Lee.',
  '“Is it true?”¦ Orange did not answer.',
];

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));
const textOf = (marked: string) => marked.replaceAll('¦', '');
const partsOf = (marked: string) => marked.split('¦').map((part) => part.trim());

describe('sentences end where a reader would end them', () => {
  test.each(FRENCH)('in French: %s', (marked) => {
    expect(cut(textOf(marked))).toEqual(partsOf(marked));
  });

  test.each(LISTS_AND_HEADINGS)('in lists and headings: %s', (marked) => {
    expect(cut(textOf(marked))).toEqual(partsOf(marked));
  });

  test.each(ENGLISH)('in English: %s', (marked) => {
    expect(cut(textOf(marked))).toEqual(partsOf(marked));
  });
});

/** Pieces that texts are made of, and those that a scanner stumbles over. */
const PIECES = fc.constantFrom(
  ...[
    'Orange',
    'ferme',
    'M.',
    'O.B.S.',
    '«',
    '»',
    '"',
    '(',
    ')',
    '.',
    '...',
    '…',
    '?',
    '!',
    '22,2',
  ],
  ...[
    ' ',
    ' ',
    '\u00a0',
    '\u202f',
    '\n',
    '\n\n',
    '- ',
    '1.',
    '€',
    '😀',
    '\ud83d',
    'é',
    'x'.repeat(950),
  ],
);
const TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(PIECES).map((all) => all.join('')),
);

/** Has no half of a surrogate pair. */
const isWhole = (text: string) => !/\p{Cs}/u.test(text);

/** What every cut must hold, whatever the text. */
function expectWhole(text: string, found: readonly Range[], start: number, end: number): void {
  let before = start;
  for (const range of found) {
    expect(range.start).toBeGreaterThanOrEqual(before);
    expect(range.end).toBeGreaterThan(range.start);
    expect(text.slice(before, range.start).trim()).toBe('');
    const content = text.slice(range.start, range.end);
    expect(content).toBe(content.trim());
    before = range.end;
  }
  expect(before).toBeLessThanOrEqual(end);
  expect(text.slice(before, end).trim()).toBe('');
}

describe('whatever the text', () => {
  test('sentences are in order, apart, trimmed and leave out nothing but white space', () => {
    fc.assert(fc.property(TEXT, (text) => expectWhole(text, sentences(text), 0, text.length)));
  });

  test('the same holds for a part of a text, whose neighbours do not matter', () => {
    fc.assert(
      fc.property(TEXT, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((x, y) => x - y);
        expectWhole(text, sentences(text, start, end), start, end);
      }),
    );
  });

  test('no sentence is longer than 900 characters and none cuts a character in two', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { minLength: 3 }), fc.boolean(), (pieces, isOdd) => {
        const rest = pieces.filter((piece) => isWhole(piece)).join('');
        const text = `${isOdd ? 'a' : ''}${'😀'.repeat(700)}${rest}`;
        for (const { start, end } of sentences(text)) {
          expect(end - start).toBeLessThanOrEqual(900);
          expect(isWhole(text.slice(start, end))).toBe(true);
        }
      }),
    );
  });

  test.each([
    ['dots', '.'],
    ['dots apart', '. '],
    ['open quotes', '. « '],
    ['closed quotes', '. » '],
    ['brackets', '.)'],
    ['initials', 'A.'],
    ['initials apart', 'M. '],
    ['blanks', '.         \n'],
    ['letters', 'a'],
    ['questions', 'A?'],
    ['abbreviations', 'etc. '],
    ['glued sentences', 'oui.Non'],
    ['notes', '.[1] A'],
    ['speakers', '?” Mr Aa'],
    ['no-break spaces', '\u202f.\u00a0'],
  ])('100,000 characters of %s take no longer than reading them', (_, piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const watch = stopwatch();
    const found = sentences(text);
    expect(watch.own()).toBeLessThan(2_000);
    expectWhole(text, found, 0, text.length);
  });
});
