import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { ANYONE, answererOf } from './corpus.ts';

const article = (id: string, title: string, text: string): Article => ({
  ...{ id, collection: '', title, lang: 'fr', tags: [], text },
});
const library = answererOf([
  article(
    'a.md',
    'Le tramway de Brest',
    'Le tramway de Brest compte deux lignes. Bibus l’exploite depuis 2012.',
  ),
  article('b.md', 'Le budget', 'Le conseil a voté le budget. Le tramway y pèse 12 millions.'),
  article('c.md', 'La piscine', 'La piscine rouvre en mai. Le bassin a été repeint.'),
]);
const subjectOf = (question: string) => library.ask(question, ANYONE).subject;

describe('the subject of a question that asks for no fact', () => {
  test.each([
    ['tramway', 'tramway'],
    ['Le tramway de Brest', 'tramway de Brest'],
    ['Que sait-on de la piscine ?', 'piscine'],
    ['C’est quoi Bibus ?', 'Bibus'],
    ['Le tramwai', 'tramway'],
  ])('%s', (question, subject) => {
    const { outcome, quotes, nearest, subject: found } = library.ask(question, ANYONE);
    // Sure enough, it is an answer like any other.
    if (outcome === 'answered') expect(quotes).not.toEqual([]);
    else expect([found, nearest.length > 0]).toEqual([subject, true]);
  });

  test.each([
    'Quand rouvre la piscine ?',
    'Combien coûte le tramway ?',
    'Qui exploite le tramway de Brest ?',
    'La piscine est-elle chauffée ?',
    'Qui est d’accord ?',
    'Qui était repeint ?',
  ])('is no matter where a fact is asked for: %s', (question) => {
    expect(subjectOf(question)).toBeNull();
  });

  test.each(['patinoire', 'C’est quoi la patinoire ?', 'tramway de Nantes'])(
    'is none that no passage holds: %s',
    (question) => {
      expect(subjectOf(question)).toBeNull();
    },
  );
});
