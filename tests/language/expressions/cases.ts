import { expect, test } from 'vitest';
import {
  type Expression,
  type ExpressionContext,
  findExpressions,
} from '../../../src/language/expressions/index.ts';
import type { Language } from '../../../src/language/language.ts';

/** What is expected of one expression, apart from where it is. */
export type Meaning = Omit<Expression, 'start' | 'end'>;

/** A text, the slice that is an expression in it, and its meaning. */
export type Case = readonly [text: string, slice: string, meaning: Meaning];

export const slicesOf = (text: string, found: readonly Expression[]): string[] =>
  found.map(({ start, end }) => text.slice(start, end));

/** One test a row: the slice is found, with exactly this meaning. */
export function eachMeans(
  lang: Language,
  cases: readonly Case[],
  context?: ExpressionContext,
): void {
  test.each(cases)('%s → %s', (text, slice, meaning) => {
    const found = findExpressions(text, lang, context);
    expect(slicesOf(text, found)).toContain(slice);
    const expression = found.find(({ start, end }) => text.slice(start, end) === slice);
    const { start: _, end: __, ...rest } = expression ?? { start: 0, end: 0 };
    expect(rest).toEqual(meaning);
  });
}

/** One test a row: nothing at all is found in the text. */
export function eachIsNothing(lang: Language, texts: readonly string[]): void {
  test.each(texts)('%s', (text) => {
    expect(slicesOf(text, findExpressions(text, lang))).toEqual([]);
  });
}

export const date = (first?: string, last?: string): Meaning => ({
  kind: 'date',
  ...(first !== undefined && { date: first }),
  ...(last !== undefined && { dateEnd: last }),
});
export const money = (value: number, unit: string): Meaning => ({ kind: 'money', value, unit });
export const percent = (value: number, unit = '%'): Meaning => ({ kind: 'percent', value, unit });
export const quantity = (value: number, unit: string): Meaning => ({
  kind: 'quantity',
  value,
  unit,
});
export const duration = (value: number, unit: string): Meaning => ({
  kind: 'duration',
  value,
  unit,
});
export const number = (value: number): Meaning => ({ kind: 'number', value });
export const person: Meaning = { kind: 'person' };
export const organisation: Meaning = { kind: 'organisation' };
export const place: Meaning = { kind: 'place' };
