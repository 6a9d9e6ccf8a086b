import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate, type Scores } from '../../src/evaluation/evaluate.ts';
import { type EvaluationSet, readSet } from '../../src/evaluation/sets.ts';
import { projectFolder } from '../../src/library/project-folder.ts';
import { resources } from '../answer/corpus.ts';

let set: EvaluationSet;
let scores: Scores;

beforeAll(async () => {
  const root = projectFolder();
  set = await readSet(join(root, 'tests', 'data', 'dossier'), join(root, 'corpus'));
  scores = evaluate(set, resources);
});

describe('the questions of our own set', () => {
  test('are at least sixty, in both languages, a quarter of them without an answer', () => {
    const unanswerable = set.questions.filter(({ gold }) => gold.length === 0);
    expect(set.questions.length).toBeGreaterThanOrEqual(60);
    expect(unanswerable.length / set.questions.length).toBeGreaterThanOrEqual(0.25);
    for (const lang of ['fr', 'en']) {
      expect(set.questions.filter((question) => question.lang === lang).length).toBeGreaterThan(20);
    }
  });

  test('have their answers where they say: in an article, at a place that is not blank', () => {
    const texts = new Map(set.articles.map(({ id, text }) => [id, text]));
    for (const { id, gold } of set.questions) {
      for (const { article, start, end } of gold) {
        const text = texts.get(article);
        expect({ id, found: text !== undefined }).toEqual({ id, found: true });
        expect({ id, blank: text?.slice(start, end).trim() === '' }).toEqual({ id, blank: false });
        expect(end ?? 0).toBeLessThanOrEqual(text?.length ?? 0);
      }
    }
  });
});

/** About three points below what is measured: a change that costs more should be seen. */
const FLOORS = {
  articleAt1: 0.85,
  articleAt3: 0.95,
  quoteAt1: 0.73,
  quoteAt3: 0.85,
  articleMrr: 0.91,
  answeredPrecision: 0.8,
  answeredCoverage: 0.33,
  auroc: 0.77,
} as const;

describe('the answers to them', () => {
  test.each(Object.entries(FLOORS))('%s is at least %d', (measure, floor) => {
    const measured = Object.entries(scores).find(([name]) => name === measure)?.[1];
    expect(measured).toBeGreaterThanOrEqual(floor);
  });

  test('quotes are short enough to be read', () => {
    expect(scores.charactersPerQuote).toBeLessThanOrEqual(300);
  });
});
