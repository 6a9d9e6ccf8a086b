import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockQuote, code, escapeMarkup, link, readable } from '../../src/discord/markup.ts';
import { boldParts, readLine, readQuote } from './reading.ts';

const nasty = fc.array(
  fc.constantFrom(
    ...['*', '**', '_', '~~', '`', '```', '||', '\\', '[a](https://x)', '<@1>', '<@&2>', '<#3>'],
    ...['@everyone', '@here', ':smile:', '<:a:1>', '<t:1:R>', 'https://a_b/c_d', '> ', '>>> '],
    ...['# ', '-# ', '- ', '+ ', '* ', '1. ', '2019. ', '\n', ' ', 'été', '«', '🙂', '1 000 €'],
  ),
  { maxLength: 30 },
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  nasty.map((parts) => parts.join('')),
);

describe('article text on Discord', () => {
  test('reads verbatim after any escaping', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readLine(escapeMarkup(text))).toBe(text);
      }),
    );
  });

  test('reads verbatim as a quotation, whatever is highlighted', () => {
    const ranges = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 5 });
    fc.assert(
      fc.property(texts, ranges, (text, pairs) => {
        const highlights = pairs.map(([start, length]) => ({ start, end: start + length }));
        expect(readQuote(blockQuote(text, highlights))).toBe(text);
      }),
    );
  });

  test.each([
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['spoilers', '||a||', '\\|\\|a\\|\\|'],
    ['masked links', '[ici](https://evil.example)', '\\[ici\\](https\\://evil.example)'],
    ['mentions', '<@1> <@&2> <#3>', '\\<@1> \\<@&2> \\<#3>'],
    ['pings of all', '@everyone @here a@b.fr', '\\@everyone \\@here a@b.fr'],
    ['emoji and times', ':smile: <t:1:R> 12:30', '\\:smile: \\<t\\:1:R> 12:30'],
    ['headings and small print', '# a\n-# b', '\\# a\n\\-# b'],
    ['lists and quotes', '- a\n+ b\n2019. c\n> d', '\\- a\n\\+ b\n2019\\. c\n\\> d'],
  ])('%s are inert', (_, text, escaped) => {
    expect(escapeMarkup(text)).toBe(escaped);
  });

  test('a highlight is bold, line by line, and never touches another', () => {
    const text = 'le 1er février\n2020, oui';
    const drawn = blockQuote(text, [
      { start: 3, end: 19 },
      { start: 19, end: 20 },
    ]);
    expect(drawn).toBe('> le **1er février**\n> **2020,** oui');
    expect(boldParts(drawn)).toEqual(['1er février', '2020,']);
  });
});

describe('links and code of the bot', () => {
  test('an address cannot close its link early', () => {
    expect(link('a [b]', 'https://x/y z>(1)')).toBe('[a \\[b\\]](<https://x/y%20z%3E(1)>)');
  });

  test('code with a backtick gets a longer fence', () => {
    expect([code('/ask'), code('a`b')]).toEqual(['`/ask`', '`` a`b ``']);
  });
});

test('a message is read without mentions of the bot, and with the names of people', () => {
  const read = readable(
    '<@9> qui est <@!5>, dans <#3> <a:x:1> ?',
    ['9'],
    [{ id: '5', name: 'Zoé' }],
  );
  expect(read).toBe('qui est @Zoé, dans ?');
});
