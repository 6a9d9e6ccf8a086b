import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { ANYONE, answererOf } from './corpus.ts';
import { MARKED, type Marked, PUBLISHERS } from './marks.ts';
import { shown } from './quotes.ts';

/** Of the marks, those that are right, and of the answers, those that are marked. Measured. */
const LEAST_RIGHT = 0.98;
const LEAST_FOUND = 0.98;

const article = (id: string, text: string, rest: Partial<Article> = {}): Article => ({
  ...{ id, collection: '', title: 'Nouvelles', lang: 'fr', tags: [], text },
  ...rest,
});

/** One article of each publisher, so that they are known as such. */
const OTHERS = PUBLISHERS.map((source, at) =>
  article(`${at}.md`, 'La ville de Lyon ouvre un musée de la soie.', { source }),
);

function marksOf({ question, lang, text }: Marked): readonly string[] {
  const told = article('told.md', text, { lang, source: PUBLISHERS[0], date: '2024-09' });
  const answer = answererOf([told, ...OTHERS]).ask(question, { ...ANYONE, locale: lang });
  const quote = shown(answer).find(({ article: id }) => id === 'told.md');
  expect(quote, `${question} finds its text`).toBeDefined();
  return quote?.highlights.map(({ start, end }) => text.slice(start, end)) ?? [];
}

describe('the words that stand out in a quote', () => {
  const measured = MARKED.map((one) => ({ ...one, given: marksOf(one) }));
  const given = measured.flatMap((one) => one.given.map((mark) => one.marks.includes(mark)));
  const wanted = measured.flatMap((one) => one.marks.map((mark) => one.given.includes(mark)));
  const share = (right: readonly boolean[]) => right.filter(Boolean).length / right.length;
  const wrong = measured
    .filter((one) => one.given.join() !== one.marks.join())
    .map((one) => `${one.question} ${one.text}: ${one.given.join(', ')}`)
    .join('\n');

  test('are the answer', () => {
    expect(share(given), wrong).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });

  test('are all of it', () => {
    expect(share(wanted), wrong).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  test.each(measured.filter(({ marks }) => marks.length === 0))(
    'nothing does where no kind of answer is asked for, or none is told: $question $text',
    ({ given: marks }) => {
      expect(marks).toEqual([]);
    },
  );
});
