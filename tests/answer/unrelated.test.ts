import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { ANYONE, answererOf } from './corpus.ts';

const article = (id: string, title: string, text: string): Article => ({
  ...{ id, collection: '', title, lang: 'fr', tags: [], text },
});
const library = answererOf([
  article(
    'a.md',
    'Le port de Brest',
    'L’Agence spatiale européenne compte parmi les clients du port de Brest.',
  ),
  article('b.md', 'Le budget', 'Le conseil a voté le budget du port. Les travaux durent un an.'),
  article('d.md', 'La présidence', 'Claire Morvan préside le port depuis 2019.'),
  article('c.md', 'La piscine', 'La piscine rouvre en mai. Le bassin a été repeint.'),
]);
const outcomeOf = (question: string) => library.ask(question, ANYONE).outcome;

describe('a passage that names what is asked about and says nothing of what is asked', () => {
  test.each([
    'Qui dirige l’Agence spatiale européenne ?',
    'Quel est le salaire de Claire Morvan ?',
    'Quel âge a Claire Morvan ?',
  ])('is no answer: %s', (question) => {
    expect(outcomeOf(question)).toBe('no-answer');
  });

  test('while one that says it is', () => {
    expect(outcomeOf('Depuis quand Claire Morvan préside-t-elle le port ?')).toBe('answered');
  });
});
