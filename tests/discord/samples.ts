import type { Quote } from '../../src/answer/answer.ts';
import type { Reply } from '../../src/reply/reply.ts';

/** A quote whose highlights are the given words of its text. */
export function quoteOf(
  text: string,
  rest: Partial<Quote> & { bold?: readonly string[] } = {},
): Quote {
  const { bold = [], ...fields } = rest;
  const start = fields.start ?? 40;
  return {
    article: 'cloudwatt/fermeture.md',
    title: 'Cloudwatt ferme ses portes',
    source: 'Les Echos',
    date: '2019-07-25',
    url: 'https://example.org/cloudwatt#:~:text=ferme',
    collection: 'cloudwatt',
    lang: 'fr',
    start,
    end: start + text.length,
    text,
    highlights: bold.map((word) => {
      const at = start + text.indexOf(word);
      return { start: at, end: at + word.length };
    }),
    also: [],
    ...fields,
  };
}

export const CLOSING = quoteOf('Orange fermera Cloudwatt le 1er février 2020.', {
  bold: ['1er février 2020'],
});

/** A stored answer with the buttons that an answer has. */
export function answer(...quotes: readonly Quote[]): Reply {
  return {
    tone: 'answer',
    locale: 'fr',
    id: 'a1',
    blocks: quotes.map((quote) => ({ kind: 'quote', quote })),
    actions: [
      { kind: 'share', label: 'Partager', ref: 'a1' },
      { kind: 'helpful', label: '👍', ref: 'a1' },
      { kind: 'unhelpful', label: '👎', ref: 'a1' },
      { kind: 'withdraw', label: 'Retirer', ref: 'a1' },
    ],
  };
}
