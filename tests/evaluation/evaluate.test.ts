import { describe, expect, test } from 'vitest';
import { evaluateWith, type Given } from '../../src/evaluation/evaluate.ts';
import { type EvaluationSet, isGold, readSet, SetError } from '../../src/evaluation/sets.ts';
import { folderWith } from '../articles/folder.ts';

const gold = (article: string, start?: number, end?: number) => ({
  article,
  ...(start === undefined || end === undefined ? {} : { start, end }),
});

/** Four questions, one of them without an answer in the articles. */
const SET: EvaluationSet = {
  name: 'mine',
  articles: [],
  questions: [
    { id: '1', question: 'un', gold: [gold('a', 10, 20)] },
    { id: '2', question: 'deux', gold: [gold('b')] },
    { id: '3', question: 'trois', gold: [gold('a', 0, 5), gold('c', 0, 5)] },
    { id: '4', question: 'quatre', gold: [] },
  ],
};

const quote = (article: string, start: number, end: number) => ({ article, start, end });

const GIVEN: Readonly<Record<string, Given>> = {
  // Right in the first quote, by one character.
  un: {
    quotes: [quote('a', 19, 119), quote('b', 0, 50)],
    articles: ['a', 'b'],
    confidence: 0.9,
    answered: true,
  },
  // The right article comes second.
  deux: {
    quotes: [quote('a', 0, 50), quote('b', 3, 9)],
    articles: ['a', 'a', 'b'],
    confidence: 0.4,
    answered: false,
  },
  // The right article, but not the right place; its other answer is third.
  trois: {
    quotes: [quote('a', 5, 15), quote('d', 0, 9), quote('c', 4, 9)],
    articles: ['d', 'x', 'y', 'c'],
    confidence: 0.6,
    answered: true,
  },
  quatre: { quotes: [], articles: [], confidence: 0.1, answered: false },
};

describe('what is measured', () => {
  const scores = evaluateWith(SET, ({ question }) => {
    const given = GIVEN[question];
    if (!given) throw new Error(`no answer is written for ${question}`);
    return given;
  });

  test('shares are of the questions that have an answer', () => {
    expect(scores).toMatchObject({
      ...{ set: 'mine', questions: 4, answerable: 3 },
      articleAt1: 2 / 3,
      articleAt3: 1,
      quoteAt1: 1 / 3,
      quoteAt3: 1,
      articleMrr: (1 + 1 / 2 + 1 / 4) / 3,
    });
  });

  test('precision is of the answers given, coverage of those to be given', () => {
    expect(scores.answeredPrecision).toBe(1 / 2);
    expect(scores.answeredCoverage).toBe(1 / 3);
    expect(scores.coverageAt95).toBe(1 / 3);
  });

  test('the confidence is judged over all questions, the length over all quotes', () => {
    expect(scores.auroc).toBe(1);
    expect(scores.reliability.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
    expect(scores.charactersPerQuote).toBeCloseTo((100 + 50 + 50 + 6 + 10 + 9 + 5) / 7);
  });

  test('each question is told of as it is done', () => {
    const done: number[] = [];
    evaluateWith(
      SET,
      () => ({ quotes: [], articles: [], confidence: 0, answered: false }),
      (n) => done.push(n),
    );
    expect(done).toEqual([1, 2, 3, 4]);
  });
});

describe('a right answer', () => {
  test.each([
    ['overlaps by a character', 9, 11, true],
    ['lies within', 12, 14, true],
    ['lies around', 0, 99, true],
    ['ends where it begins', 0, 10, false],
    ['begins where it ends', 20, 30, false],
  ])('%s', (_, start, end, expected) => {
    expect(isGold([gold('a', 10, 20)], 'a', start, end)).toBe(expected);
    expect(isGold([gold('a', 10, 20)], 'b', start, end)).toBe(false);
    expect(isGold([gold('a')], 'a', start, end)).toBe(true);
  });
});

describe('reading a set', () => {
  const ARTICLE = '{"id":"a","title":"T","lang":"fr","text":"Un texte."}\n';

  test('takes the articles beside the questions', async () => {
    const folder = await folderWith({
      'articles.jsonl': ARTICLE,
      'questions.jsonl':
        '{"id":7,"question":"Quoi ?","gold":[{"article":"a","start":0,"end":2}]}\n\n',
    });
    const set = await readSet(folder);
    expect(set.articles.map(({ id, text }) => [id, text])).toEqual([['a', 'Un texte.']]);
    expect(set.questions).toEqual([{ id: '7', question: 'Quoi ?', gold: [gold('a', 0, 2)] }]);
  });

  test.each([
    ['no JSON', 'oui'],
    ['without a question', '{"id":1,"gold":[]}'],
    ['in a third language', '{"id":1,"question":"?","lang":"de","gold":[]}'],
    ['with half a place', '{"id":1,"question":"?","gold":[{"article":"a","start":"x"}]}'],
  ])('a line that is %s is told of by file and number', async (_, line) => {
    const folder = await folderWith({
      'articles.jsonl': ARTICLE,
      'questions.jsonl': `{"id":0,"question":"Quoi ?","gold":[]}\n${line}\n`,
    });
    const reading = readSet(folder);
    await expect(reading).rejects.toThrow(SetError);
    await expect(reading).rejects.toThrow(/questions\.jsonl:2: /);
  });

  test('a folder without questions is refused with what to do', async () => {
    const folder = await folderWith({ 'articles.jsonl': ARTICLE });
    await expect(readSet(folder)).rejects.toThrow(/questions\.jsonl.*give a folder/s);
  });
});
