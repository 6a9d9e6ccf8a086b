import type { Block, Reply } from './reply.ts';

/** What one block takes of a platform's budgets, in the order of the budgets. */
export type Cost = readonly number[];

/** The part of a reply that goes into one message. */
export interface Fitted {
  readonly blocks: readonly Block[];
  /** Where the rest is: what `PressEvent` of `more` carries. Absent when nothing is left. */
  readonly more?: { readonly ref: string; readonly offset: number };
  /** Blocks that neither fit nor can be asked for, because the reply was not stored. */
  readonly lost: number;
}

/**
 * Chooses how many whole blocks go into one message: at most `reply.visible`, and only as many as
 * stay within every budget. A block is never cut; the first one is always kept, so that a message
 * is never empty (adapters see to it that any single block can be drawn).
 */
export function fit(
  reply: Reply,
  costOf: (block: Block) => Cost,
  budgets: readonly number[],
): Fitted {
  const wanted = Math.min(reply.visible ?? reply.blocks.length, reply.blocks.length);
  const shown = Math.max(1, countThatFit(reply.blocks.slice(0, wanted), costOf, budgets));
  const left = Math.max(0, reply.blocks.length - shown);
  const blocks = reply.blocks.slice(0, shown);
  if (left === 0) return { blocks, lost: 0 };
  if (reply.id === undefined) return { blocks, lost: left };
  return { blocks, more: { ref: reply.id, offset: (reply.offset ?? 0) + shown }, lost: 0 };
}

function countThatFit(
  blocks: readonly Block[],
  costOf: (block: Block) => Cost,
  budgets: readonly number[],
): number {
  const left = [...budgets];
  let count = 0;
  for (const block of blocks) {
    const cost = costOf(block);
    if (cost.some((amount, index) => amount > (left[index] ?? 0))) break;
    cost.forEach((amount, index) => {
      left[index] = (left[index] ?? 0) - amount;
    });
    count += 1;
  }
  return count;
}
