import { describe, expect, test } from 'vitest';
import { sizeFaults } from '../../src/discord/check.ts';
import { render } from '../../src/discord/render.ts';
import { readActionId } from '../../src/reply/action-id.ts';
import type { Action, Reply } from '../../src/reply/reply.ts';
import { wordingOf } from '../../src/reply/wording.ts';
import { overlayFaults } from '../doubles/discord/overlay.ts';
import { officialSchema } from '../doubles/discord/schema.ts';
import { quoteOf } from '../support/replies.ts';
import { boldParts, buttonsOf, readQuote, textOf, textsOf } from './reading.ts';
import { answer, CLOSING } from './samples.ts';

const official = officialSchema();

function faultsOf(payload: object): readonly string[] {
  const path = '/channels/1/messages';
  return [...official('POST', path, payload), ...overlayFaults('POST', path, payload)];
}

const drawn = (reply: Reply) => render(reply);

describe('an answer on Discord', () => {
  test('is a verbatim quote with its highlights bold, then where it is from', () => {
    const [text = ''] = textsOf(drawn(answer(CLOSING)));
    expect(readQuote(text)).toBe(CLOSING.text);
    expect(boldParts(text)).toEqual(['1er février 2020']);
    expect(text.split('\n').at(-1)).toBe(
      '-# [Cloudwatt ferme ses portes](<https://example.org/cloudwatt#:~:text=ferme>) · Les Echos · 25 juillet 2019',
    );
  });

  test('pings nobody and is what Discord takes', () => {
    const hostile = quoteOf('@everyone <@1> [x](https://y) ||z||');
    const payload = render(answer(hostile));
    expect(payload.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(faultsOf(payload)).toEqual([]);
  });

  test('has buttons that say enough to work after a restart', () => {
    const buttons = buttonsOf(drawn(answer(CLOSING)));
    expect(Object.keys(buttons)).toEqual(['Partager', '👍', '👎', 'Retirer']);
    expect(readActionId(buttons['👎'] ?? '')).toEqual({ kind: 'unhelpful', ref: 'a1' });
  });
});

describe('what does not fit', () => {
  const long = Array.from({ length: 9 }, (_, n) => quoteOf(`${n} ${'mot '.repeat(200)}fin.`));

  test('waits whole behind More', () => {
    const message = drawn(answer(...long));
    const shown = textsOf(message).map(readQuote);
    expect(shown).toEqual(long.slice(0, shown.length).map((quote) => quote.text));
    const more = buttonsOf(message)[wordingOf('fr').actions.more] ?? '';
    expect(readActionId(more)).toEqual({ kind: 'more', ref: 'a1', offset: shown.length });
    expect(faultsOf(message)).toEqual([]);
  });

  test('is counted in words when the reply was not stored', () => {
    const { id: _, ...unstored } = answer(...long);
    expect(textOf(drawn(unstored))).toMatch(/… et \d de plus/);
  });

  test('a quote longer than a message is pointed to, never cut', () => {
    const endless = quoteOf('mot '.repeat(1_200));
    const text = textOf(drawn(answer(endless)));
    expect(text).toContain('4800 caractères');
    expect(text).toContain('https://example.org/cloudwatt');
    expect(text).not.toContain('mot mot');
    expect(faultsOf(render(answer(endless)))).toEqual([]);
  });

  test('a long list ends with how many are left out', () => {
    const items = Array.from({ length: 900 }, (_, n) => [`éditeur ${n}`]);
    const list: Reply = {
      tone: 'help',
      locale: 'fr',
      actions: [],
      blocks: [{ kind: 'list', items }],
    };
    expect(textOf(drawn(list))).toMatch(/- éditeur 100\n[\s\S]*-# … et \d+ de plus/);
    expect(faultsOf(render(list))).toEqual([]);
  });

  test('many blocks keep to forty components', () => {
    const blocks = Array.from(
      { length: 60 },
      (_, n) => ({ kind: 'heading', text: `${n}` }) as const,
    );
    const payload = render({ ...answer(), blocks });
    expect(faultsOf(payload)).toEqual([]);
    expect(payload.components.length).toBeGreaterThan(25);
  });
});

describe('the check before sending', () => {
  const actions: Action[] = [{ kind: 'share', label: 'Partager', ref: 'r'.repeat(120) }];

  test('says in words what Discord would refuse', () => {
    const payload = render({ ...answer(CLOSING), actions });
    expect(sizeFaults(payload)).toEqual(['129 characters of an id, 100 allowed']);
  });

  test('a message of nothing is a fault', () => {
    expect(sizeFaults({ ...render(answer()), components: [] })).toEqual(['no component at all']);
  });
});
