import { describe, expect, test } from 'vitest';
import { hiddenCollections, readRestrictions } from '../../src/bot/collections.ts';
import { ConfigError } from '../../src/config/config.ts';
import { plainText } from '../../src/reply/plain.ts';
import { createTestBot } from '../support/bot.ts';
import { CHANNEL, command, press } from '../support/events.ts';
import { ARTICLES, createLibrary } from '../support/library.ts';

const QUESTION = 'Le budget secret de Pégase atteint ?';
const RESTRICTED = {
  RESTRICTED_COLLECTIONS: 'Finance',
  COLLECTION_CHANNELS: 'finance=slack:T1/C9',
};
const MANAGER = { asker: { id: 'U9', canManage: true } };
const OPEN = { ...CHANNEL, channel: 'C9' };

describe('the map of collections', () => {
  test('names channels of several platforms for each collection', () => {
    const { opened } = readRestrictions(
      ['rh'],
      'finance=slack:T1/C1, discord:G1/C2 ; rh=slack:T1/C3',
    );
    expect([...opened].map(([name, channels]) => [name, [...channels]])).toEqual([
      ['finance', ['slack:T1/C1', 'discord:G1/C2']],
      ['rh', ['slack:T1/C3']],
    ]);
  });

  test.each(['finance', 'finance=', '=slack:T1/C1', 'f=slack:C1', 'f=irc:T/C', 'f=slack:T1/C1/x'])(
    '“%s” is refused with how to write it',
    (map) => {
      expect(() => readRestrictions([], map)).toThrow(ConfigError);
      expect(() => readRestrictions([], map)).toThrow(/is written finance=slack:T1\/C1/);
    },
  );

  test('hides in direct messages, shared channels, other channels, and when settings fail', () => {
    const restrictions = readRestrictions(['finance'], 'finance=slack:T1/C9');
    const hidden = (place: typeof CHANNEL, settings: readonly string[] | undefined = []) => [
      ...hiddenCollections(place, restrictions, settings, ['cloud', 'Finance']),
    ];
    expect(hidden(OPEN)).toEqual([]);
    expect(hidden(CHANNEL)).toContain('Finance');
    expect(hidden({ ...OPEN, kind: 'direct' })).toContain('Finance');
    expect(hidden({ ...OPEN, kind: 'shared' }, ['finance'])).toContain('Finance');
    expect(hidden({ ...OPEN, workspace: 'T2' })).toContain('Finance');
    expect([...hiddenCollections(OPEN, restrictions, undefined, ['Finance'])]).toContain('Finance');
    expect(hidden(CHANNEL, ['FINANCE'])).toEqual([]);
  });
});

describe('a restricted collection', () => {
  test('is quoted only in the channels of the map', async () => {
    const bot = await createTestBot(RESTRICTED);
    const ask = async (place: typeof CHANNEL) =>
      (await bot.handle(command('ask', QUESTION, { place }))).text();
    expect(await ask(OPEN)).toContain('9 millions');
    for (const kind of ['direct', 'shared'] as const) {
      expect(await ask({ ...OPEN, kind })).not.toContain('9 millions');
    }
    expect(await ask(CHANNEL)).not.toContain('9 millions');
  });

  test('is refused with the very words of an absent one', async () => {
    const bot = await createTestBot(RESTRICTED);
    const without = createLibrary(ARTICLES.filter(({ collection }) => collection !== 'finance'));
    const bare = await createTestBot({}, { library: without });
    const texts = [QUESTION, `${QUESTION} source:Interne`, `${QUESTION} collection:finance`];
    for (const text of texts) {
      const [refused] = (await bot.handle(command('ask', text))).replies;
      const [absent] = (await bare.handle(command('ask', text))).replies;
      expect(refused?.blocks, text).toEqual(absent?.blocks);
      expect(refused?.tone).toBe(absent?.tone);
    }
    for (const name of ['sources', 'status', 'search', 'timeline', 'figures']) {
      const text = (await bot.handle(command(name, name === 'sources' ? '' : 'Pégase'))).text();
      expect(text, name).not.toMatch(/finance|Interne|millions/i);
    }
  });

  test('cannot be read any more through a button once its channel is closed', async () => {
    const bot = await createTestBot({ RESTRICTED_COLLECTIONS: 'finance' });
    await bot.handle(command('settings', 'allow Finance', MANAGER));
    const { replies } = await bot.handle(command('ask', QUESTION));
    expect(replies[0] && plainText(replies[0])).toContain('9 millions');
    await bot.handle(command('settings', 'deny finance', MANAGER));
    const ref = replies[0]?.id ?? '';
    expect((await bot.handle(press('more', ref, { offset: 0 }))).text()).not.toContain(
      '9 millions',
    );
    const shared = await bot.handle(press('share', ref));
    expect(shared.posts.map((post) => plainText(post)).join()).not.toContain('9 millions');
  });

  test.each([
    ['the settings', CHANNEL],
    ['the configuration', OPEN],
  ])('opened by %s stays hidden while settings cannot be read', async (_, place) => {
    const bot = await createTestBot(RESTRICTED);
    await bot.handle(command('settings', 'allow finance', MANAGER));
    expect((await bot.handle(command('ask', QUESTION, { place }))).text()).toContain('9 millions');
    bot.store.settings.get = async () => {
      throw new Error('disk gone');
    };
    expect((await bot.handle(command('ask', QUESTION, { place }))).text()).not.toContain(
      '9 millions',
    );
    expect(bot.logged.some(({ message }) => message.includes('stay hidden'))).toBe(true);
  });

  test('is opened only by managers, and never in a direct message', async () => {
    const bot = await createTestBot({ RESTRICTED_COLLECTIONS: 'finance' });
    const refused = await bot.handle(command('settings', 'allow finance'));
    expect(refused.text()).toMatch(/réservée/);
    const place = { ...CHANNEL, kind: 'direct' } as const;
    const direct = await bot.handle(command('settings', 'allow finance', { ...MANAGER, place }));
    expect(direct.text()).toMatch(/message direct/);
    const other = await bot.handle(command('settings', 'allow cloud', MANAGER));
    expect(other.text()).toMatch(/n’est pas un dossier restreint/);
    const shown = await bot.handle(command('settings', 'show', MANAGER));
    expect(shown.text()).toMatch(/Dossier restreint «\sfinance\s» : fermé ici/);
  });
});
