import type { Block, Span } from './reply.ts';

/** Words of the bot's own, as a block. */
export function paragraph(...spans: readonly Span[]): Block {
  return { kind: 'paragraph', spans };
}

/** A line of small print. */
export function note(...spans: readonly Span[]): Block {
  return { kind: 'note', spans };
}
