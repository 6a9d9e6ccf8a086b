import type { Quote } from '../../src/answer/answer.ts';
import type { Block, Reply } from '../../src/reply/reply.ts';

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
    highlights: bold.map((words) => {
      const at = text.indexOf(words);
      if (at < 0) throw new Error(`No ${words} in ${text}`);
      return { start: start + at, end: start + at + words.length };
    }),
    also: [],
    ...fields,
  };
}

export function quoteBlock(text: string, bold: readonly string[] = []): Block {
  return { kind: 'quote', quote: quoteOf(text, { bold }) };
}

/** A stored answer with these blocks. */
export function answerOf(blocks: readonly Block[], more: Partial<Reply> = {}): Reply {
  return { tone: 'answer', locale: 'fr', blocks, actions: [], id: 'a1', ...more };
}
