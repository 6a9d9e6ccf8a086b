import { describe, expect, test } from 'vitest';
import type { Quote, Visibility } from '../../src/answer/answer.ts';
import { citationOf, quoteOf } from '../../src/answer/quote.ts';
import { seal } from '../../src/bot/seal.ts';
import { replyOf } from '../../src/reply/notices.ts';
import { staleNote } from '../../src/reply/stored-blocks.ts';
import { article, createLibrary } from '../support/library.ts';

const CLOSING = article('cloud/fermeture.md', 'Le service ferme. Les clients partent.');
const BUDGET = article('finance/budget.md', 'Le budget secret atteint 9 millions.');
const LIBRARY = createLibrary([CLOSING, BUDGET]);
const QUOTE = quoteOf(CLOSING, { start: 0, end: 17 });
const PUBLIC: Visibility = { hidden: new Set(['finance']) };

/** What is left of one quote on its way out. */
function sealed(quote: Quote, visibility: Visibility = 'all', library = LIBRARY) {
  const [block] = seal(
    replyOf('fr', 'answer', [{ kind: 'quote', quote }]),
    library,
    visibility,
  ).blocks;
  return block;
}

describe('the last look at a quote', () => {
  test('lets pass what its article says, to the letter', () => {
    expect(sealed(QUOTE, PUBLIC)).toEqual({ kind: 'quote', quote: QUOTE });
  });

  test.each<[string, Quote]>([
    ['one letter differs', { ...QUOTE, text: 'Le service fermé.' }],
    ['the text stands elsewhere in the article', { ...QUOTE, start: 18, end: 38 }],
    ['there is no text', { ...QUOTE, end: 0, text: '' }],
    ['the article is not there', { ...QUOTE, article: 'cloud/none.md' }],
  ])('stops it where %s, whatever the library says of it', (_, quote) => {
    expect(sealed(quote)).toEqual(staleNote('fr'));
    expect(sealed(quote, 'all', { ...LIBRARY, verify: () => quote })).toEqual(staleNote('fr'));
  });

  test('stops it where the place may not read the article, in the same words', () => {
    const secret = quoteOf(BUDGET, { start: 0, end: 36 });
    expect(sealed(secret)).toEqual({ kind: 'quote', quote: secret });
    expect(sealed(secret, PUBLIC)).toEqual(staleNote('fr'));
  });

  test('names no article that the place may not read as one that says the same', () => {
    const also = [citationOf(BUDGET), citationOf(CLOSING)];
    expect(sealed({ ...QUOTE, also }, PUBLIC)).toEqual({
      kind: 'quote',
      quote: { ...QUOTE, also: [citationOf(CLOSING)] },
    });
  });
});
