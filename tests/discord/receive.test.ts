import { describe, expect, test } from 'vitest';
import { receiveInteraction, type Surroundings } from '../../src/discord/receive.ts';
import { readMessage, receiveMessage } from '../../src/discord/receive-message.ts';

const nowhere: Surroundings = {
  known: () => undefined,
  server: () => undefined,
  locale: 'en',
};

/** The least that an interaction may say; other servers than Discord's send nulls. */
const bare = {
  id: '10',
  application_id: '1',
  token: 't',
  type: 2,
  channel_id: '5',
  guild_id: null,
  member: null,
  user: { id: '7', username: 'zoe', global_name: null },
  data: { name: 'ask', options: [{ type: 3, name: 'question', value: 'Quand ?' }] },
};

describe('what comes from outside', () => {
  test('is read with the least that it may say', () => {
    expect(receiveInteraction(bare, nowhere)).toMatchObject({
      kind: 'command',
      name: 'ask',
      locale: 'en',
      asker: { id: '7', canManage: false, displayName: 'zoe' },
      place: { workspace: '', channel: '5', kind: 'direct' },
    });
  });

  test.each([
    ['nothing', undefined],
    ['a ping', { ...bare, type: 1 }],
    ['suggestions for nobody', { ...bare, type: 4, user: null }],
    ['a list', []],
  ])('is named unsupported when it is %s', (_, payload) => {
    expect(receiveInteraction(payload, nowhere).kind).toBe('unsupported');
  });

  test.each([
    ['a command of a person’s menu', { ...bare, data: { type: 2, name: 'x' } }],
    ['a button without a name', { ...bare, type: 3, data: {}, message: { id: '1' } }],
    ['a command of nobody', { ...bare, user: null }],
  ])('is not met with silence when it is %s: somebody waits', (_, payload) => {
    expect(receiveInteraction(payload, nowhere)).toMatchObject({ kind: 'stale', id: '10' });
  });

  test.each([
    ['0', false],
    ['2048', false],
    ['3072', true],
    [undefined, true],
  ])('with the permissions %s lets the bot write there by its own right: %s', (held, writes) => {
    const received = receiveInteraction({ ...bare, app_permissions: held }, nowhere);
    expect(received).toMatchObject({ reach: { writes } });
  });

  test('without a locale is answered in that of the configuration', () => {
    expect(receiveInteraction(bare, { ...nowhere, locale: 'fr' })).toMatchObject({ locale: 'fr' });
  });

  test('from a channel that is only named is placed by what is known of it', () => {
    const thread = { id: '5', type: 11, name: 'Cloud', parent_id: '4' };
    const channel = { id: '5' };
    const placed = (known: Surroundings['known']) =>
      receiveInteraction({ ...bare, guild_id: '3', channel }, { ...nowhere, known });
    expect(placed(() => thread)).toMatchObject({ place: { channel: '4', thread: '5' } });
    expect(placed(() => undefined)).toMatchObject({ kind: 'command', place: { channel: '5' } });
  });

  test.each([
    ['fr', 'fr'],
    ['en-GB', 'en'],
    ['pt-BR', 'en'],
  ])('in the locale %s is answered in %s', (locale, spoken) => {
    expect(receiveInteraction({ ...bare, locale }, nowhere)).toMatchObject({ locale: spoken });
  });

  test.each([
    ['community', { features: ['COMMUNITY'] }, undefined, 'en'],
    ['community as it was known', undefined, ['COMMUNITY'], 'en'],
    ['server that is none', { features: [] }, ['COMMUNITY'], 'fr'],
    ['server of which nothing is told', undefined, undefined, 'fr'],
  ])('from a %s speaks its language there, or that of the configuration', (_, guild, known, to) => {
    const payload = { ...bare, guild_id: '3', guild_locale: 'en-US', guild };
    const server = () => known && { locale: undefined, features: known };
    const received = receiveInteraction(payload, { ...nowhere, server, locale: 'fr' });
    expect(received).toMatchObject({ place: { language: to } });
  });

  test('as a message that is none is left alone', () => {
    expect(readMessage({ id: '1' }, '9')).toBeUndefined();
  });

  test('as a message that lists no mentions is read by its text', () => {
    const said = { id: '1', channel_id: '5', guild_id: '3', author: bare.user, type: null };
    const scene = {
      self: '9',
      channel: { type: undefined },
      canManage: false,
      locale: 'en',
    } as const;
    const received = (content: string) => {
      const message = readMessage({ ...said, content }, '9');
      return message && receiveMessage(message, scene);
    };
    expect(received('<@9> When?')).toMatchObject({ addressed: 'mention', text: 'When?' });
    expect(received('<@8> When?')).toMatchObject({ addressed: 'overheard' });
  });

  test('a manager is who Discord says may manage the server, or everything', () => {
    const grantedTo = (permissions: string) => ({
      ...bare,
      guild_id: '3',
      member: { user: bare.user, permissions },
    });
    const manages = (permissions: string) => {
      const event = receiveInteraction(grantedTo(permissions), nowhere);
      return 'asker' in event && event.asker.canManage;
    };
    expect(['32', '8', '2048', 'x'].map(manages)).toEqual([true, true, false, false]);
  });
});
