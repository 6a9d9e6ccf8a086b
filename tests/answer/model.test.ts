import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ModelError, readModel } from '../../src/answer/model.ts';

const SHIPPED = JSON.parse(readFileSync('src/answer/weights.json', 'utf8'));
const { bm25: _, ...without } = SHIPPED.passage;

test.each([
  ['no JSON', '{', /npm run train/],
  ['short of a weight', JSON.stringify({ ...SHIPPED, passage: without }), /bm25/],
  [
    'of a feature that is no more',
    JSON.stringify({ ...SHIPPED, sentence: { ...SHIPPED.sentence, moon: 1 } }),
    /moon/,
  ],
])('weights that are %s are refused with which and what to do', (_name, text, which) => {
  expect(() => readModel(text)).toThrow(ModelError);
  expect(() => readModel(text)).toThrow(which);
  expect(() => readModel(text)).toThrow(/npm run train/);
});
