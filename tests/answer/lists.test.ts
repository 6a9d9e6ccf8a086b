import { describe, expect, test } from 'vitest';
import { linkTo } from '../../src/answer/quote.ts';
import type { Article } from '../../src/articles/article.ts';
import { ANYONE, answererOf } from './corpus.ts';
import { expectSound, shown } from './quotes.ts';

const PIECES = 'Pour un passeport, apportez :\n\n- une photo récente\n- un timbre fiscal';
const HOURS = 'Horaires :\n\n- Mardi : 9h-12h\n- Samedi : fermé';
const TABLE =
  '| Service | Plein | Réduit |\n|---|---|---|\n| Piscine | 5 € | 2 € |\n| Patinoire | 7 € | 4 € |';
const MENU = '- Accueil\n- Patinoire\n- Mentions légales\n- Se connecter';
const TEXT = [
  MENU,
  'Bienvenue à la mairie de Belfaux.',
  PIECES,
  HOURS,
  TABLE,
  '- Bibliothèque : entrée libre',
  'Ludothèque ouverte en été',
].join('\n\n');
const GUIDE: Article = {
  ...{ id: 'guide.md', collection: '', title: 'Guide', lang: 'fr', tags: [], text: TEXT },
};
const library = answererOf([GUIDE]);
const searched = (words: string) => library.search(words, ANYONE, 5).map(({ text }) => text);

describe('lists and tables answer', () => {
  test.each([
    ['Que faut-il apporter pour un passeport ?', PIECES],
    ['Horaires du mardi ?', HOURS],
    ['La mairie est-elle ouverte le samedi ?', HOURS],
    ['Quel est le tarif réduit de la piscine ?', TABLE],
    ['Bibliothèque', '- Bibliothèque : entrée libre'],
  ])('%s', (question, quote) => {
    const answer = library.ask(question, ANYONE);
    expectSound(answer, () => GUIDE);
    expect(shown(answer)[0]?.text).toBe(quote);
  });

  test('no quote is a mere announcement, the head of a table or a menu', () => {
    const questions = [
      'Horaires',
      'Service plein réduit',
      'passeport apportez',
      'Accueil',
      'Mentions légales',
    ];
    const quotes = questions.flatMap((question) => shown(library.ask(question, ANYONE)));
    expect(quotes.length).toBeGreaterThan(0);
    for (const { text } of quotes) {
      expect(text).not.toMatch(/:\s*$/);
      expect(text).not.toMatch(/^\| Service.*\|$/);
      expect(text).not.toContain('Mentions légales');
    }
  });
});

describe('a link to a list or a table', () => {
  test.each([
    [PIECES, 'Pour un passeport, apportez :,un timbre fiscal'],
    [TABLE, 'Service,4 €'],
    ['1. Prenez rendez-vous.', 'Prenez rendez-vous.'],
    ['Un fait.\n\nUn autre fait.', 'Un fait.,Un autre fait.'],
  ])('names words as the page shows them: %s', (text, fragment) => {
    const link = linkTo('u', text, { start: 0, end: text.length });
    // The browser takes a bare comma for what parts beginning and end, so those of a text are coded.
    const [beginning, ...end] = link.replace('u#:~:text=', '').split(',').map(decodeURIComponent);
    expect([beginning, ...end].join(',')).toBe(fragment);
    expect(end).toHaveLength(fragment.startsWith('Prenez') ? 0 : 1);
  });
});

describe('no word that an article holds is said to be absent', () => {
  test.each([
    ['piscine', TABLE],
    ['timbre', PIECES],
    ['samedi', HOURS],
    ['bibliothèque', '- Bibliothèque : entrée libre'],
    ['ludothèque', 'Ludothèque ouverte en été'],
  ])('a search for %s finds it', (word, text) => {
    expect(searched(word)).toEqual([text]);
  });

  test('a timeline too', () => {
    const moments = library.timeline('Patinoire', ANYONE);
    expect(moments.map(({ quote }) => quote.text)).toEqual([TABLE]);
  });

  test('while lines without a full stop stay behind sentences', () => {
    const both = answererOf([
      GUIDE,
      { ...GUIDE, id: 'b.md', text: 'La ludothèque rouvre en mai.' },
    ]);
    expect(both.search('ludothèque', ANYONE, 5).map(({ text }) => text)).toEqual([
      'La ludothèque rouvre en mai.',
    ]);
  });
});
