import { expect } from 'vitest';
import type { Answer, Quote } from '../../src/answer/answer.ts';
import type { Article } from '../../src/articles/article.ts';
import { passageSentences, passages } from '../../src/index/passages.ts';

/** What is shown of an answer: the quotes, or the closest passages. */
export const shown = ({ quotes, nearest }: Answer): readonly Quote[] => [...quotes, ...nearest];

/** All that an answer promises, whatever was asked. */
export function expectSound(answer: Answer, articleOf: (id: string) => Article | undefined): void {
  const { outcome, quotes, nearest, confidence } = answer;
  expect(quotes.length > 0).toBe(outcome === 'answered');
  if (outcome !== 'no-answer') expect(nearest).toEqual([]);
  expect(Math.max(quotes.length, nearest.length)).toBeLessThanOrEqual(3);
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
  const all = shown(answer);
  for (const quote of all) expectVerbatim(quote, articleOf(quote.article));
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) expect(overlap(one, other)).toBe(false);
  }
}

function expectVerbatim(quote: Quote, article: Article | undefined): void {
  expect(article).toBeDefined();
  if (!article) return;
  const { start, end, text, title, source, date } = quote;
  expect(article.text.slice(start, end)).toBe(text);
  expect({ title, source, date }).toEqual({
    title: article.title,
    source: article.source,
    date: article.date,
  });
  for (const mark of quote.highlights) {
    expect(mark.start).toBeGreaterThanOrEqual(start);
    expect(mark.end).toBeGreaterThan(mark.start);
    expect(mark.end).toBeLessThanOrEqual(end);
  }
  const whole = sentencesWithin(article, quote);
  expect(whole.map((range) => range.start)[0]).toBe(start);
  expect(whole.at(-1)?.end).toBe(end);
  expect(whole.length).toBeLessThanOrEqual(3);
}

/** The sentences of an article that lie within a quote. */
function sentencesWithin({ text }: Article, quote: Quote) {
  return passages(text)
    .flatMap((passage) => passageSentences(text, passage))
    .filter(({ start, end }) => start >= quote.start && end <= quote.end);
}

function overlap(a: Quote, b: Quote): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
