import type { KnownBlock, RichTextQuote } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Reply } from '../../src/reply/reply.ts';
import { escapeMarkup, unescapeMarkup } from '../../src/slack/markup.ts';
import { renderBlocks, renderMessage } from '../../src/slack/render.ts';
import { checkMessage, checkView } from '../doubles/slack/checks.ts';
import { answerOf, quoteBlock, quoteOf } from '../support/replies.ts';

function quotesIn(blocks: readonly KnownBlock[]): RichTextQuote[] {
  return blocks.flatMap((block) =>
    block.type === 'rich_text'
      ? block.elements.filter((element) => element.type === 'rich_text_quote')
      : [],
  );
}

function wordsOf(quote: RichTextQuote): string {
  return quote.elements.map((element) => ('text' in element ? element.text : '')).join('');
}

function problemsOf(reply: Reply): string[] {
  return checkMessage({ ...renderMessage(reply), unfurl_links: false });
}

describe('a quote', () => {
  const block = quoteBlock('Orange a fermé Cloudwatt le 1er février 2020.', ['1er février 2020']);

  test('stands apart, its highlighted words in bold, then title, publisher and date', () => {
    expect(renderMessage(answerOf([block])).blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_quote',
            elements: [
              { type: 'text', text: 'Orange a fermé Cloudwatt le ' },
              { type: 'text', text: '1er février 2020', style: { bold: true } },
              { type: 'text', text: '.' },
            ],
          },
        ],
      },
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: '<https://example.org/cloudwatt#:~:text=ferme|Cloudwatt ferme ses portes>',
          },
          { type: 'plain_text', text: ' · Les Echos · 25 juillet 2019', emoji: false },
        ],
      },
    ]);
  });

  test('is whole in the top-level text, which is all that a screen reader gets', () => {
    const { text } = renderMessage(answerOf([block]));
    expect(text).toContain('Orange a fermé Cloudwatt le 1er février 2020.');
    expect(text).toContain('Cloudwatt ferme ses portes · Les Echos · 25 juillet 2019');
  });

  test('never becomes markup, wherever Slack would read it as such', () => {
    const hostile = 'Avis à <!channel> et <@U123> & *tous* : `x` <https://evil.example|ici>';
    const { text, blocks } = renderMessage(answerOf([quoteBlock(hostile)]));
    expect(quotesIn(blocks).map(wordsOf)).toEqual([hostile]);
    expect(text).toContain(escapeMarkup(hostile));
    expect(text).not.toMatch(/<[!@#h]/);
  });

  test('whose link is no web address shows its title without a link', () => {
    const quote = { ...quoteOf('Un passage.'), url: 'javascript:alert(1)' };
    const drawn = JSON.stringify(renderMessage(answerOf([{ kind: 'quote', quote }])).blocks);
    expect(drawn).not.toContain('javascript');
    expect(drawn).toContain('Cloudwatt ferme ses portes');
  });

  test('that no message can hold is named and linked, not cut', () => {
    const long = `${'Une phrase sans fin '.repeat(400)}.`;
    const { blocks } = renderMessage(answerOf([quoteBlock(long)]));
    expect(quotesIn(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('Ce passage est trop long pour Slack');
    expect(problemsOf(answerOf([quoteBlock(long)]))).toEqual([]);
  });
});

test('words with highlights that overlap, cross or exceed the quote are still the same words', () => {
  const range = fc.tuple(fc.nat(160), fc.nat(60)).map(([at, size]) => ({
    start: at,
    end: at + size,
  }));
  const passage = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' });
  fc.assert(
    fc.property(passage, fc.array(range, { maxLength: 4 }), (text, highlights) => {
      const quote = { ...quoteOf(text), highlights };
      const { blocks } = renderMessage(answerOf([{ kind: 'quote', quote }]));
      expect(quotesIn(blocks).map(wordsOf)).toEqual([text]);
    }),
  );
});

test('escaping and unescaping give back every text', () => {
  fc.assert(fc.property(fc.string(), (text) => unescapeMarkup(escapeMarkup(text)) === text));
});

describe('limits', () => {
  const quotes = Array.from({ length: 40 }, (_, at) =>
    quoteBlock(`Passage ${at} : ${'des mots '.repeat(30)}.`),
  );

  test('what does not fit waits behind More, in whole quotes', () => {
    const { blocks } = renderMessage(answerOf(quotes));
    const shown = quotesIn(blocks).length;
    expect(shown).toBeGreaterThan(3);
    expect(shown).toBeLessThan(quotes.length);
    expect(blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [{ action_id: `v1:more:a1:${shown}`, text: { text: 'Suite' } }],
    });
    expect(problemsOf(answerOf(quotes))).toEqual([]);
  });

  test('More goes on counting from where the page before ended', () => {
    const { blocks } = renderMessage(answerOf(quotes, { offset: 10, visible: 2 }));
    expect(JSON.stringify(blocks.at(-1))).toContain('v1:more:a1:12');
  });

  test('no reply whatsoever breaks them', () => {
    const span = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.record({ text: fc.string({ maxLength: 5000 }), href: fc.webUrl() }),
      fc.record({ text: fc.string(), style: fc.constantFrom('strong', 'code', 'quiet') }),
    );
    const spans = fc.array(span, { maxLength: 6 });
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ kind: fc.constant('heading'), text: fc.string({ maxLength: 400 }) }),
      fc.record({ kind: fc.constant('paragraph'), spans }),
      fc.record({ kind: fc.constant('note'), spans }),
      fc.record({ kind: fc.constant('list'), items: fc.array(spans, { minLength: 1 }) }),
      fc.string({ minLength: 1, maxLength: 9000 }).map((text) => quoteBlock(text)),
    );
    const label = fc.string({ minLength: 1, maxLength: 200 });
    const actions = fc
      .array(label, { maxLength: 60 })
      .map((labels) =>
        labels.map((text, at) => ({ kind: 'unwatch' as const, label: `${text}.`, ref: `w${at}` })),
      );
    const blocks = fc.array(block, { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(blocks, actions, (some, buttons) => {
        const reply = answerOf(some, { actions: buttons });
        expect(problemsOf(reply)).toEqual([]);
        expect(checkView({ type: 'home', blocks: renderBlocks(reply) })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('small print', () => {
  const href = 'https://example.org/?a=1&b=2';
  const drawn = (text: string) => {
    const spans = ['Voir *tous* <!here> ', { text, href }];
    return renderMessage(answerOf([{ kind: 'note', spans }])).blocks;
  };

  test('keeps its link, and nothing else in it is markup', () => {
    expect(drawn('a > c')).toEqual([
      {
        type: 'context',
        elements: [
          { type: 'plain_text', text: 'Voir *tous* <!here> ', emoji: false },
          { type: 'mrkdwn', text: '<https://example.org/?a=1&amp;b=2|a &gt; c>' },
        ],
      },
    ]);
  });

  test.each(['a|b', 'Le *gras*', 'snake_case', ':warning: alerte'])(
    'is rich text where Slack would change the link’s words: %s',
    (text) => {
      expect(drawn(text)).toMatchObject([
        {
          type: 'rich_text',
          elements: [{ elements: [{}, { type: 'link', url: href, text }] }],
        },
      ]);
    },
  );
});
