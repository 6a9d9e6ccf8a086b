import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import type { Block, Reply } from '../../src/reply/reply.ts';
import { columnsOf, harmless, wrap } from '../../src/terminal/layout.ts';
import { LIMITS, widthFor } from '../../src/terminal/limits.ts';
import { render } from '../../src/terminal/render.ts';

const QUOTE: Quote = {
  ...{ article: 'a.md', title: 'Cloudwatt va fermer', source: 'Les Echos', date: '2019-07-25' },
  ...{ collection: '', lang: 'fr', also: [], url: 'https://example.org/a#:~:text=Le%20service' },
  ...{ start: 100, end: 154, highlights: [{ start: 137, end: 153 }] },
  text: 'Le service Cloudwatt fermera ses portes 1er févr. 2020.',
};
const PLAIN = { width: 60, colors: false };

function reply(blocks: readonly Block[], more: Partial<Reply> = {}): Reply {
  return { tone: 'answer', locale: 'fr', blocks, actions: [], ...more };
}

describe('what a terminal shows', () => {
  test('the quote comes first behind a bar, then one line with where it is from', () => {
    const { text } = render(reply([{ kind: 'quote', quote: QUOTE }]), { width: 88, colors: false });
    expect(text).toBe(
      [
        '┃ Le service Cloudwatt fermera ses portes 1er févr. 2020.',
        '  Cloudwatt va fermer · Les Echos · 25 juillet 2019 ·',
        '  https://example.org/a#:~:text=Le%20service',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['https://example.org/a#part', 'https://example.org/a#part'],
  ])('a link %s that would go over several lines leads to the page instead', (page, shown) => {
    const fragment = `${page.includes('#') ? '' : '#'}:~:text=${'Le%20service%20'.repeat(12)}`;
    const quote = { ...QUOTE, url: page + fragment };
    const { text } = render(reply([{ kind: 'quote', quote }]), PLAIN);
    expect(text.split('\n').filter((line) => line.includes('http'))).toEqual([`  ${shown}`]);
  });

  test('the words that answer are bold where there are colours', () => {
    const { text } = render(reply([{ kind: 'quote', quote: QUOTE }]), { width: 60, colors: true });
    expect(text).toContain('\u001b[1mes 1er févr. 202');
    expect(text).toContain('\u001b[2mCloudwatt va fermer · Les Echos · 25 juillet 2019');
  });

  test('no code of any colour is written where there are none', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Titre' },
      { kind: 'quote', quote: QUOTE, lead: [{ text: '2019', style: 'strong' }] },
      { kind: 'note', spans: [{ text: '/ask', style: 'code' }] },
    ];
    expect(render(reply(blocks), PLAIN).text).not.toContain('\u001b');
  });

  test('an article cannot command the terminal', () => {
    const text = 'Un titre \u001b]0;piégé\u0007 et \u009b2J la suite.';
    const quote = { ...QUOTE, text, start: 0, end: text.length, highlights: [] };
    const shown = render(reply([{ kind: 'quote', quote }]), { width: 88, colors: true }).text;
    expect(shown).toContain('Un titre ␛]0;piégé␇ et \ufffd2J la suite.');
    expect(harmless(text)).toHaveLength(text.length);
  });

  test('what waits is asked for with /more, buttons with the words that are typed for them', () => {
    const blocks = ['un', 'deux', 'trois'].map((word): Block => ({ kind: 'note', spans: [word] }));
    const actions = [
      { kind: 'helpful', label: '👍', ref: 'r' },
      { kind: 'unhelpful', label: '👎', ref: 'r' },
    ] as const;
    const { text, fitted } = render(reply(blocks, { visible: 2, id: 'r', actions }), PLAIN);
    expect(text).toBe('un\n\ndeux\n\n/more Suite · /good 👍 · /bad 👎\n');
    expect(fitted.more).toEqual({ ref: 'r', offset: 2 });
  });

  test('lists hang below their bullets', () => {
    const item = ['/ask', ' — répondre par des citations des articles que voici, en entier'];
    const { text } = render(reply([{ kind: 'list', items: [item] }]), { width: 40, colors: false });
    expect(text).toBe('• /ask — répondre par des citations des\n  articles que voici, en entier\n');
  });
});

describe('wrapping', () => {
  test.each([
    ['il a dit « oui » hier', 12, ['il a dit', '« oui » hier']],
    ['il a dit « oui »', 15, ['il a dit', '« oui »']],
    ['Compris « oui ».', 14, ['Compris', '« oui ».']],
    ['Et pourquoi pas ?', 15, ['Et pourquoi', 'pas ?']],
    ['a ? b', 3, ['a ?', 'b']],
  ])('“%s” leaves no quotation mark alone', (text, width, lines) => {
    const shown = wrap(text, width).map(({ start, end }) => text.slice(start, end));
    expect(shown).toEqual(lines);
  });

  const texts = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '\n', '\u00a0', '中', '»', 'mot'),
  });

  test('keeps every character but the spaces and line ends at which it breaks', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrap(text, width).map(({ start, end }) => text.slice(start, end));
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
      }),
    );
  });

  test('makes no line wider than asked, unless it is one word', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
        for (const { start, end } of wrap(text, width)) {
          const line = text.slice(start, end);
          if (line.includes(' ')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('never breaks at a no-break space', () => {
    const text = 'Il a dit «\u00a022,2\u00a0%\u00a0» hier';
    const lines = wrap(text, 12).map(({ start, end }) => text.slice(start, end));
    expect(lines).toEqual(['Il a dit', '«\u00a022,2\u00a0%\u00a0»', 'hier']);
  });

  test('fits the window, within what can be read', () => {
    expect(widthFor(undefined)).toBe(LIMITS.unknown);
    expect(widthFor(0)).toBe(LIMITS.unknown);
    expect(widthFor(300)).toBe(LIMITS.widest);
    expect(widthFor(50)).toBe(50);
    expect(widthFor(5)).toBe(LIMITS.narrowest);
  });
});
