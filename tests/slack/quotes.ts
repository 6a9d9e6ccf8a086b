import type { Quote } from '../../src/answer/answer.ts';
import type { Block, Reply } from '../../src/reply/reply.ts';

/** A quote of a text, with the given words highlighted; it begins 100 characters into its article. */
export function quoteOf(text: string, highlighted: readonly string[] = []): Quote {
  const start = 100;
  const ranges = highlighted.map((words) => {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`No ${words} in ${text}`);
    return { start: start + at, end: start + at + words.length };
  });
  return {
    article: 'cloudwatt/fermeture.md',
    title: 'Orange ferme Cloudwatt',
    source: 'Le Journal',
    date: '2020-02-01',
    url: 'https://example.org/cloudwatt#:~:text=Cloudwatt',
    collection: 'cloudwatt',
    lang: 'fr',
    start,
    end: start + text.length,
    text,
    highlights: ranges,
    also: [],
  };
}

export function quoteBlock(text: string, highlighted: readonly string[] = []): Block {
  return { kind: 'quote', quote: quoteOf(text, highlighted) };
}

/** A stored answer with these blocks. */
export function answerOf(blocks: readonly Block[], more: Partial<Reply> = {}): Reply {
  return { tone: 'answer', locale: 'fr', blocks, actions: [], id: 'ref1', ...more };
}
