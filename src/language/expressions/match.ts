import type { Expression } from './expression.ts';
import type { Scan } from './scan.ts';
import { peek } from './scan.ts';

/** What a reader found: tokens `from` up to, not including, `next`. */
export interface Match extends Omit<Expression, 'start' | 'end'> {
  readonly from: number;
  readonly next: number;
}

/** The expression with its offsets in the text. */
export function toExpression(scan: Scan, { from, next, ...meaning }: Match): Expression {
  return { ...meaning, start: peek(scan, from).start, end: peek(scan, next - 1).end };
}

/** The longer of two matches; the first when they end together. */
export function longer<M extends { next: number }>(
  first: M | undefined,
  second: M | undefined,
): M | undefined {
  if (!first || !second) return first ?? second;
  return second.next > first.next ? second : first;
}
