import { beforeAll, describe, expect, test } from 'vitest';
import { CONFIDENCE_FEATURES } from '../../src/answer/confidence.ts';
import { PASSAGE_FEATURES } from '../../src/answer/features.ts';
import { type Model, readModel } from '../../src/answer/model.ts';
import { SENTENCE_FEATURES } from '../../src/answer/sentences.ts';
import type { Article } from '../../src/articles/article.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { EvaluationSet, SetQuestion } from '../../src/evaluation/sets.ts';
import { train } from '../../src/training/train.ts';
import { resources } from '../answer/corpus.ts';

const CITIES = 'Brest Lyon Nice Lille Metz Toulon'.split(' ');
const THINGS = 'musée tramway théâtre stade port marché'.split(' ');

/** A small world: each article tells of one city, each sentence of one thing and its year. */
function world(name: string, offset: number): EvaluationSet {
  const articles: Article[] = [];
  const questions: SetQuestion[] = [];
  for (const [at, city] of CITIES.entries()) {
    let text = `La ville de ${city} grandit. `;
    for (const [n, thing] of THINGS.entries()) {
      const sentence = `Le ${thing} de ${city} ouvre en ${1900 + offset + at * 6 + n}.`;
      questions.push({
        ...{ id: `${at}-${n}`, lang: 'fr', question: `Quand ouvre le ${thing} de ${city} ?` },
        gold: [{ article: city, start: text.length, end: text.length + sentence.length }],
      });
      text += `${sentence} Les habitants s’en réjouissent. `;
    }
    const rest = { collection: '', title: city, tags: [], lang: 'fr' } as const;
    articles.push({ id: city, text: text.trim(), ...rest });
  }
  return { name, articles, questions };
}

const OPTIONS = { folds: 3, seed: 1, precision: 0.9 };

describe('training', () => {
  const sets = [world('one', 0)];
  const lines: string[] = [];
  let model: Model;

  beforeAll(() => {
    model = train(sets, resources.tools, { ...OPTIONS, log: (line) => lines.push(line) });
  });

  test('gives a weight for each feature, which the bot can read', () => {
    expect(Object.keys(model.passage)).toEqual([...PASSAGE_FEATURES]);
    expect(Object.keys(model.sentence)).toEqual([...SENTENCE_FEATURES]);
    expect(Object.keys(model.confidence)).toEqual([...CONFIDENCE_FEATURES, 'constant']);
    expect(readModel(JSON.stringify(model))).toEqual(model);
    expect(model.thresholds.answer).toBeGreaterThanOrEqual(model.thresholds.nearest);
  });

  test('is the same for the same sets, seed and folds', () => {
    expect(train(sets, resources.tools, { ...OPTIONS, log: () => {} })).toEqual(model);
  });

  test('answers a world of the same kind that it has not seen', () => {
    const scores = evaluate(world('two', 1), { ...resources, model });
    expect(scores.quoteAt1).toBeGreaterThanOrEqual(0.95);
    expect(scores.articleAt1).toBe(1);
  });

  test('tells what it measured, cross-validated, and what each feature gives', () => {
    const report = lines.join('\n');
    for (const part of ['passages', 'sentences', 'confidence'])
      expect(report).toContain(`## ${part}`);
    for (const name of [...PASSAGE_FEATURES, ...SENTENCE_FEATURES]) expect(report).toContain(name);
    expect(report).toMatch(/confidence +mean +right +count/);
  });
});
