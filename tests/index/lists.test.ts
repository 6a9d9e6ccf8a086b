import { describe, expect, test } from 'vitest';
import { LONGEST_LIST } from '../../src/index/lists.ts';
import { passageSentences, passages } from '../../src/index/passages.ts';

const cut = (text: string) =>
  passages(text).map(({ start, end, heading }) => ({ text: text.slice(start, end), heading }));
const texts = (text: string) => cut(text).map((passage) => passage.text);
const quoted = (text: string) =>
  passages(text).map((passage) =>
    passageSentences(text, passage).map(({ start, end }) => text.slice(start, end)),
  );
const ITEM = 'un document de la mairie, signé, daté et tamponné au guichet';
const LONG = Array.from({ length: 12 }, (_, at) => `- ${ITEM}, n° ${at}`);

describe('a list belongs with what announces it', () => {
  const items = '- une photo\n- un justificatif';

  test.each([
    ['right above it', `Apportez :\n${items}`],
    ['a blank line above it', `Apportez :\n\n${items}`],
    ['in bold', `**Apportez :**\n\n${items}`],
    ['without a colon, right above it', `Les pièces à apporter\n${items}`],
    ['of numbers', 'Apportez :\n\n1. une photo\n\n2. un justificatif'],
    [
      'with a paragraph in an item',
      'Apportez :\n\n- une photo\n\n  Elle est récente.\n\n- un livret',
    ],
    ['with wrapped items', 'Apportez :\n- une photo\n  de face\n- un justificatif'],
  ])('%s: both are one quote', (_, text) => {
    expect(texts(text)).toEqual([text]);
    expect(quoted(text)).toEqual([[text]]);
  });

  test('only the sentence that announces it', () => {
    expect(
      quoted(`La mairie ouvre. Elle est fermée lundi. Apportez :\n${items}\n\nUn fait.`),
    ).toEqual([
      ['La mairie ouvre.', 'Elle est fermée lundi.'],
      [`Apportez :\n${items}`],
      ['Un fait.'],
    ]);
  });

  test('a list ends where another kind of mark begins', () => {
    expect(texts(`Apportez :\n${items}\n\n1. Prenez rendez-vous.\n2. Venez.`)).toEqual([
      `Apportez :\n${items}`,
      '1. Prenez rendez-vous.',
      '2. Venez.',
    ]);
  });

  test('too long for one quote, it is cut into items that stand under what announces them', () => {
    const text = `## La carte\n\nApportez :\n\n${LONG.join('\n')}`;
    expect(text.length).toBeGreaterThan(LONGEST_LIST);
    expect(cut(text)).toEqual(LONG.map((item) => ({ text: item, heading: 'La carte Apportez :' })));
  });

  test('within a long list, an item that announces others is quoted with them', () => {
    const text = `Apportez :\n${LONG.join('\n')}\n- pour un mineur :\n  - le livret\n  - un accord`;
    expect(texts(text).at(-1)).toBe('- pour un mineur :\n  - le livret\n  - un accord');
    expect(texts(text)).toHaveLength(LONG.length + 1);
  });

  test('a short line above a list is its heading', () => {
    expect(cut(`Les pièces\n\n${items}`)).toEqual([
      { text: '- une photo', heading: 'Les pièces' },
      { text: '- un justificatif', heading: 'Les pièces' },
    ]);
  });
});

describe('what a line announces belongs with it', () => {
  test('also where it is no list', () => {
    expect(texts('Horaires :\n9h-12h\n\nUn fait.')).toEqual(['Horaires :\n9h-12h', 'Un fait.']);
    expect(quoted('Le maire répond :\n\n« Nous fermons. » Il le regrette.')).toEqual([
      ['Le maire répond :\n\n« Nous fermons. »', 'Il le regrette.'],
    ]);
  });

  test('but no heading', () => {
    expect(cut('Horaires :\n\n## Lundi\n\nFermé.')).toEqual([
      { text: 'Horaires :', heading: '' },
      { text: 'Fermé.', heading: 'Lundi' },
    ]);
  });
});

describe('a table', () => {
  const head = '| Service | Tarif |\n|---|---|\n';

  test('is quoted whole with its head', () => {
    const table = `${head}| Cantine | 4,20 € |\n| Garderie | 2,50 €. Gratuit. |`;
    expect(quoted(`Les tarifs de 2025.\n\n${table}\n\nUn fait.`)).toEqual([
      ['Les tarifs de 2025.'],
      [table],
      ['Un fait.'],
    ]);
    const bare = 'Service | Tarif\n---|---\nCantine | 4,20 €';
    expect(quoted(bare)).toEqual([[bare]]);
  });

  test('that is long is cut into rows that stand under the head; the head is no passage', () => {
    const rows = LONG.map(
      (_, at) => `| Service numéro ${at} de la commune de Valmont | ${at},20 € |`,
    );
    expect(cut(head + rows.join('\n'))).toEqual(
      rows.map((text) => ({ text, heading: '| Service | Tarif |' })),
    );
  });

  test('without a head has rows all the same', () => {
    expect(texts('| Cantine | 4 € |\n| Garderie | 2 € |')).toEqual([
      '| Cantine | 4 € |',
      '| Garderie | 2 € |',
    ]);
  });
});

describe('what sites put around a text', () => {
  test.each([
    'Accueil | Actu | Sport | Se connecter\nPartager sur Facebook Tweeter Imprimer',
    '- Accueil\n- Sport\n- [Mentions légales](/legal)',
    'Lire aussi : les dix plus belles bibliothèques\nAbonnez-vous à notre newsletter !\nNous utilisons des cookies pour améliorer votre expérience. Accepter Refuser\n© 2025 Le Courrier',
    'Nous utilisons des cookies pour améliorer votre expérience.\n\nTout accepter',
    '## À lire aussi\n\n- [Un autre article](https://a.example/b)',
  ])('is left out, each line by itself: %s', (furniture) => {
    expect(texts(`Un premier fait.\n\n${furniture}\n\nUn fait.`)).toEqual([
      'Un premier fait.',
      'Un fait.',
    ]);
  });

  test('a line of a paragraph that goes on below is none of it', () => {
    const text = 'Le syndicat appelle ses membres à ne pas tout\npartager sur Facebook, dit-il.';
    expect(texts(text)).toEqual([text]);
  });
});
