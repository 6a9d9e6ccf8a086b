import type { Quote } from '../../src/answer/answer.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { answerOf, quoteOf } from '../support/replies.ts';

export const CLOSING = quoteOf('Orange fermera Cloudwatt le 1er février 2020.', {
  bold: ['1er février 2020'],
});

/** A stored answer with the buttons that an answer has. */
export function answer(...quotes: readonly Quote[]): Reply {
  const blocks = quotes.map((quote) => ({ kind: 'quote' as const, quote }));
  return answerOf(blocks, {
    actions: [
      { kind: 'share', label: 'Partager', ref: 'a1' },
      { kind: 'helpful', label: '👍', ref: 'a1' },
      { kind: 'unhelpful', label: '👎', ref: 'a1' },
      { kind: 'withdraw', label: 'Retirer', ref: 'a1' },
    ],
  });
}
