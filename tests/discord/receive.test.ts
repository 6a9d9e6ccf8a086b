import { describe, expect, test } from 'vitest';
import { receiveInteraction } from '../../src/discord/receive.ts';
import { readMessage } from '../../src/discord/receive-message.ts';

const noForum = () => false;

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
    expect(receiveInteraction(bare, noForum)).toMatchObject({
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
    ['a command of a person’s menu', { ...bare, data: { type: 2, name: 'x' } }],
    ['an interaction of nobody', { ...bare, user: null }],
    ['a list', []],
  ])('is named unsupported when it is %s', (_, payload) => {
    expect(receiveInteraction(payload, noForum).kind).toBe('unsupported');
  });

  test.each([
    ['fr', 'fr'],
    ['en-GB', 'en'],
    ['pt-BR', 'en'],
  ])('in the locale %s is answered in %s', (locale, spoken) => {
    expect(receiveInteraction({ ...bare, locale }, noForum)).toMatchObject({ locale: spoken });
  });

  test('as a message that is none is left alone', () => {
    expect(readMessage({ id: '1' }, '9')).toBeUndefined();
  });

  test('a manager is who Discord says may manage the server, or everything', () => {
    const grantedTo = (permissions: string) => ({
      ...bare,
      guild_id: '3',
      member: { user: bare.user, permissions },
    });
    const manages = (permissions: string) => {
      const event = receiveInteraction(grantedTo(permissions), noForum);
      return 'asker' in event && event.asker.canManage;
    };
    expect(['32', '8', '2048', 'x'].map(manages)).toEqual([true, true, false, false]);
  });
});
