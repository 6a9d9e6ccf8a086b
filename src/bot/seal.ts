import type { Quote, Visibility } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { mayRead, staleNote } from '../reply/stored-blocks.ts';

/**
 * The last look before a reply leaves: every quote is, character for character, what its article
 * says now, in a collection that the place may read. One that is not leaves a note in its place.
 */
export function seal(reply: Reply, library: Library, visibility: Visibility): Reply {
  const blocks = reply.blocks.map((block) => sealed(block, reply, library, visibility));
  return { ...reply, blocks };
}

function sealed(block: Block, reply: Reply, library: Library, visibility: Visibility): Block {
  if (block.kind !== 'quote') return block;
  const quote = library.verify(block.quote);
  if (quote === undefined || !holds(quote, library) || !mayRead(quote, visibility)) {
    return staleNote(reply.locale);
  }
  const also = quote.also.filter((other) => mayRead(other, visibility));
  return { ...block, quote: { ...quote, also } };
}

function holds({ article, start, end, text }: Quote, library: Library): boolean {
  return text !== '' && library.article(article)?.text.slice(start, end) === text;
}
