import { describe, expect, it } from 'vitest';
import { generateArticles } from '../../src/bench/generate.ts';
import { askAbout } from '../../src/bench/questions.ts';
import { passages } from '../../src/index/passages.ts';

describe('a generated corpus', () => {
  it('is the same every time, and another one with another seed', () => {
    expect(generateArticles(60)).toEqual(generateArticles(60));
    expect(generateArticles(60, 2)).not.toEqual(generateArticles(60, 1));
  });

  it.each([1, 7, 250])('has exactly the %d passages that were asked for', (wanted) => {
    const counts = generateArticles(wanted).map(({ text }) => passages(text).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(wanted);
  });

  it('has words as a language has them: few that are everywhere, many that are rare', () => {
    const words = generateArticles(400).flatMap(({ text }) => text.toLowerCase().split(/[ .\n]+/));
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(words.length / 50);
    expect(sorted.filter((count) => count === 1).length).toBeGreaterThan(counts.size / 4);
  });

  it('dates and titles every article', () => {
    for (const { date, title } of generateArticles(100)) {
      expect(date).toMatch(/^20[12]\d-\d\d-\d\d$/);
      expect(title).not.toBe('');
    }
  });
});

describe('made-up questions', () => {
  const articles = generateArticles(50);
  const text = articles.map((article) => article.text).join(' ');

  it('are the same every time', () => {
    expect(askAbout(articles, 20)).toEqual(askAbout(articles, 20));
  });

  it('ask in words of the articles', () => {
    const words = askAbout(articles, 20).flatMap((question) => question.split(' ').slice(2, -1));
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });
});
