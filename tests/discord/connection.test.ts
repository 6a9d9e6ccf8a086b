import { ChannelType, GatewayCloseCodes } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { startDiscord } from '../../src/discord/app.ts';
import { notice } from '../../src/reply/notices.ts';
import { startDiscordDouble } from '../doubles/discord/double.ts';
import { Refusal } from '../doubles/discord/rest.ts';
import { ScriptedBot } from '../support/scripted-bot.ts';
import { until } from '../support/until.ts';
import { textOf } from './reading.ts';
import { closeRigs, openRig, type Rig } from './rig.ts';

closeRigs();

const ask = (rig: Rig, question = 'Quand ?') =>
  rig.discord.people.command({ user: rig.zoe, channel: rig.text }, 'ask', { question });

const mention = (rig: Rig, text = 'Quand ?') =>
  rig.discord.people.say({ user: rig.zoe, channel: rig.text, mention: true, text });

describe('a connection that breaks', () => {
  test('is resumed, and what happened meanwhile is answered once', async () => {
    const rig = await openRig();
    const { gateway } = rig.discord;
    const first = mention(rig);
    await rig.posts(first.id);
    gateway.cut();
    await until('the cut', () => gateway.connected === 0);
    const second = mention(rig);
    await rig.posts(second.id);
    expect(gateway).toMatchObject({ resumes: 1, identifies: 1 });
    expect(rig.bot.worked).toHaveLength(2);
  });

  test('because Discord asked for it (op 7) is resumed', async () => {
    const rig = await openRig();
    rig.discord.gateway.askToReconnect();
    await until('the resume', () => rig.discord.gateway.resumes === 1);
    await rig.answerTo(ask(rig));
    expect(rig.discord.gateway.identifies).toBe(1);
  });

  test('with a session that is gone (op 9) begins a new one, and repeats nothing', async () => {
    const rig = await openRig();
    const said = mention(rig);
    await rig.posts(said.id);
    rig.discord.gateway.invalidate(false);
    // discord.js waits 5 s between two identifies, as Discord wants it.
    await until('the second session', () => rig.discord.gateway.identifies === 2, 12_000);
    await until('the connection', () => rig.discord.gateway.connected === 1);
    rig.discord.people.say({ user: rig.zoe, channel: rig.text, text: 'rien' });
    await rig.answerTo(ask(rig));
    expect(rig.bot.worked).toHaveLength(2);
    const starts = rig.logs.filter(({ message }) => message === 'Discord: connected');
    expect(starts).toHaveLength(1);
  });

  test('without a word (a zombie) is noticed by its heartbeats', async () => {
    const rig = await openRig({
      prepare: ({ gateway }) => {
        gateway.heartbeatMs = 100;
      },
    });
    await until('a heartbeat', () => rig.discord.gateway.heartbeats > 0);
    rig.discord.gateway.zombie = true;
    await until('the resume', () => rig.discord.gateway.resumes > 0);
    rig.discord.gateway.zombie = false;
    await rig.answerTo(ask(rig));
    expect(rig.bot.worked).toHaveLength(1);
  });

  test('repeating an event after it is answered once', async () => {
    const rig = await openRig();
    const said = mention(rig);
    await rig.posts(said.id);
    rig.discord.gateway.repeat('MESSAGE_CREATE', said.id);
    const next = mention(rig);
    await rig.posts(next.id);
    expect(rig.bot.worked.map(({ key }) => key)).toEqual([
      `discord:message:${said.id}`,
      `discord:message:${next.id}`,
    ]);
  });
});

describe('the start', () => {
  test('without the intent that answering without a mention needs says which one', async () => {
    const operator = { id: '' };
    const rig = await openRig({
      env: { DISCORD_ANSWER_WITHOUT_MENTION: '1', DISCORD_OPERATOR: '7' },
      prepare: ({ world }) => {
        world.people.set('7', { id: '7', username: 'op', bot: false });
        operator.id = world.direct('7').id;
      },
    });
    expect(rig.discord.gateway.identifies).toBe(2);
    const warnings = rig.logs.filter(({ level }) => level === 'warn').map(({ message }) => message);
    expect(warnings.join()).toContain('Message Content');
    const [told] = await rig.posts(operator.id);
    expect(textOf(told ?? {})).toContain('Message Content');
    await rig.answerTo(ask(rig));
  });

  test.each([
    ['a wrong token', { DISCORD_TOKEN: 'wrong' }, 'Reset Token'],
    ['shards that are none', { DISCORD_SHARDS: 'many' }, 'DISCORD_SHARDS is many'],
    [
      'an address where nobody listens',
      { DISCORD_API_URL: 'http://127.0.0.1:9' },
      'DISCORD_API_URL',
    ],
  ])('with %s says what to do', async (_, env, words) => {
    const rig = await openRig();
    const config = readConfig({
      DISCORD_TOKEN: 'x',
      DISCORD_API_URL: rig.discord.url,
      DISCORD_RETRIES: '0',
      ...env,
    });
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const start = startDiscord({ config, bot: rig.bot, log, now: () => new Date() });
    await expect(start).rejects.toThrow(words);
  });

  test('waits for Discord to come back from an outage', async () => {
    const refusal = new Refusal(503, 0, 'Service Unavailable');
    const path = /^\/gateway\/bot$/;
    const rig = await openRig({
      env: { DISCORD_RETRIES: '1' },
      // Two calls are one attempt.
      prepare: ({ rest }) =>
        void rest.faults.push({ method: 'GET', path, kind: 'refused', refusal, times: 2 }),
    });
    await rig.answerTo(ask(rig));
    expect(rig.logs.map(({ message }) => message)).toContain('Discord: not reached, trying again');
  });

  test.each(['', '/', '/api', '/api/', '/api/v10', '/api/v10/'])(
    'finds a server that is named with the path “%s”',
    async (path) => {
      const discord = await startDiscordDouble();
      const config = readConfig({
        DISCORD_TOKEN: discord.world.token,
        DISCORD_API_URL: `${new URL(discord.url).origin}${path}`,
      });
      const log = { info: () => {}, warn: () => {}, error: () => {} };
      const parts = { config, bot: new ScriptedBot(), log, now: () => new Date() };
      const adapter = await startDiscord(parts);
      await adapter.stop();
      await discord.close();
      expect(discord.gateway.identifies).toBe(1);
    },
  );

  test('tells the invite link with exactly the rights that answering takes', async () => {
    const rig = await openRig();
    const invite = new URL(rig.adapter.invite);
    expect(invite.origin + invite.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(Object.fromEntries(invite.searchParams)).toEqual({
      client_id: rig.discord.world.applicationId,
      scope: 'bot applications.commands',
      permissions: String((1n << 10n) | (1n << 11n) | (1n << 35n) | (1n << 38n) | (1n << 16n)),
    });
  });

  test('registers the commands unless told not to', async () => {
    const rig = await openRig();
    await until('the log', () =>
      rig.logs.some(({ message }) => message === 'Discord: commands are registered'),
    );
    expect(rig.discord.world.commands.has('global')).toBe(true);
    const other = await openRig({ env: { DISCORD_REGISTER_AT_START: 'false' } });
    await other.answerTo(ask(other));
    expect(other.discord.calls('GET', /commands$/)).toEqual([]);
  });

  test.each([
    ['the token was reset', GatewayCloseCodes.AuthenticationFailed, 0],
    ['an intent was taken away', GatewayCloseCodes.DisallowedIntents, 1],
  ])('is over when %s, which is said', async (_, code, told) => {
    const rig = await openRig({
      env: { DISCORD_OPERATOR: '7' },
      prepare: ({ world }) => void world.people.set('7', { id: '7', username: 'op', bot: false }),
    });
    rig.discord.gateway.dismiss(code);
    await rig.adapter.ended;
    await rig.adapter.stop();
    const errors = rig.logs.filter(({ level }) => level === 'error').map(({ message }) => message);
    expect(errors.join()).toContain('closed the connection for good');
    expect(rig.discord.calls('POST', /messages$/)).toHaveLength(told);
  });
});

describe('the intent that answering without a mention needs, taken away while the bot runs', () => {
  const open = () =>
    openRig({
      env: { DISCORD_ANSWER_WITHOUT_MENTION: '1', DISCORD_OPERATOR: '7', DISCORD_RETRIES: '0' },
      prepare: ({ world }) => {
        world.people.set('7', { id: '7', username: 'op', bot: false });
        world.messageContentGranted = true;
      },
    });

  test('is done without: another connection answers, and the operator is told', async () => {
    const rig = await open();
    const { gateway, world } = rig.discord;
    expect(gateway.identifies).toBe(1);
    rig.discord.world.messageContentGranted = false;
    gateway.dismiss(GatewayCloseCodes.DisallowedIntents);
    await until('another', () => gateway.identifies > 1 && gateway.connected === 1, 12_000);
    const said = mention(rig);
    await rig.posts(said.id);
    const [told] = await rig.posts(world.direct('7').id);
    expect(textOf(told ?? {})).toContain('Message Content');
    expect(rig.bot.worked).toHaveLength(1);
    const place = {
      platform: 'discord',
      workspace: '',
      channel: rig.text.id,
      kind: 'channel',
    } as const;
    await rig.adapter.publisher.post(place, notice('fr', 'Les articles'), 'k');
    expect(rig.logs.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('is done without also when Discord is out of reach at first', async () => {
    const rig = await open();
    const { gateway, rest } = rig.discord;
    const refusal = new Refusal(503, 0, 'Service Unavailable');
    rest.faults.push({
      method: 'GET',
      path: /^\/gateway\/bot$/,
      kind: 'refused',
      refusal,
      times: 1,
    });
    rig.discord.world.messageContentGranted = false;
    gateway.dismiss(GatewayCloseCodes.DisallowedIntents);
    await until('another', () => gateway.identifies > 1 && gateway.connected === 1, 12_000);
    const said = mention(rig);
    await rig.posts(said.id);
  });

  test('is over where Discord does not know the token any more', async () => {
    const rig = await open();
    rig.discord.world.token = 'reset';
    rig.discord.gateway.dismiss(GatewayCloseCodes.DisallowedIntents);
    await rig.adapter.ended;
    const errors = rig.logs.filter(({ level }) => level === 'error').map(({ message }) => message);
    expect(errors).toContain('Discord: no connection without the intent either');
  });
});

describe('many servers', () => {
  test('are spread over shards inside one process, and each is answered', async () => {
    const rig = await openRig({
      env: { DISCORD_SHARDS: '2' },
      prepare: ({ world }) => {
        for (let n = 0; n < 3; n += 1) {
          world.clock.advance(1);
          const { id } = world.guild(`Autre ${n}`);
          world.channel({ name: 'salon', guild: id });
        }
      },
    });
    const rooms = [...rig.discord.world.channels.values()].filter(
      ({ type, guild }) => guild && type === ChannelType.GuildText,
    );
    for (const channel of rooms)
      await rig.answerTo(rig.discord.people.command({ user: rig.zoe, channel }, 'help'));
    expect(rig.discord.gateway.identifies).toBe(2);
    expect(rig.adapter.primary).toBe(true);
    expect(rig.bot.worked).toHaveLength(rooms.length);
  });

  test('a process without shard 0 answers, but neither schedules nor takes up what was left', async () => {
    const rig = await openRig({ env: { DISCORD_SHARDS: '1/2' } });
    expect(rig.adapter.primary).toBe(false);
  });
});

describe('a server that', () => {
  test('removes the bot is forgotten, and the operator is told', async () => {
    const rig = await openRig({
      env: { DISCORD_OPERATOR: '7' },
      prepare: ({ world }) => void world.people.set('7', { id: '7', username: 'op', bot: false }),
    });
    rig.discord.gateway.dispatch('GUILD_DELETE', { id: rig.guild.id }, rig.guild.id);
    const [told] = await rig.posts(rig.discord.world.direct('7').id);
    expect(rig.bot.forgotten).toEqual([rig.guild.id]);
    expect(textOf(told ?? {})).toContain('Rédaction');
  });

  test('is out of order is not forgotten', async () => {
    const rig = await openRig();
    const { id } = rig.guild;
    rig.discord.gateway.dispatch('GUILD_DELETE', { id, unavailable: true }, id);
    await rig.answerTo(ask(rig));
    expect(rig.bot.forgotten).toEqual([]);
  });
});

describe('rate limits', () => {
  test('are kept to, and everybody is answered', async () => {
    const rig = await openRig({
      prepare: ({ rest }) =>
        void rest.limits.push({ method: 'POST', path: /threads$/, calls: 2, windowMs: 150 }),
    });
    const said = Array.from({ length: 7 }, (_, n) => mention(rig, `Question ${n} ?`));
    for (const message of said) await rig.posts(message.id);
    const refused = rig.discord.rest.calls.filter(({ status }) => status === 429);
    expect(refused.length).toBeLessThan(4);
  });

  test('that are told only in the body of a 429 are waited for', async () => {
    const refusal = new Refusal(429, 0, 'You are being rate limited.', {
      retry_after: 0.5,
      global: false,
    });
    const rig = await openRig({
      prepare: ({ rest }) =>
        void rest.faults.push({
          method: 'PATCH',
          path: /original$/,
          kind: 'refused',
          refusal,
          times: 1,
        }),
    });
    const asked = Date.now();
    await rig.answerTo(ask(rig));
    expect(Date.now() - asked).toBeGreaterThanOrEqual(500);
  });
});

describe('fifty questions at once', () => {
  test('are all deferred in time, and answered', async () => {
    const rig = await openRig();
    const asked = Array.from({ length: 50 }, (_, n) => ask(rig, `Question ${n} ?`));
    for (const live of asked) await rig.answerTo(live);
    expect(asked.every(({ acknowledged }) => acknowledged === 5)).toBe(true);
  });
});

test('stopping lets the answers in hand go out', async () => {
  const rig = await openRig();
  let release = () => {};
  rig.bot.accepting = () =>
    new Promise((resolve) => {
      release = resolve;
    });
  const live = ask(rig);
  await until('the deferral', () => live.acknowledged === 5);
  const stopped = rig.adapter.stop();
  release();
  await stopped;
  expect(textOf(await rig.answerTo(live))).toContain('Réponse');
});
