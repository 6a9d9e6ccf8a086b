import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { textsOf } from '../discord/reading.ts';
import { startDiscordDouble } from '../doubles/discord/double.ts';
import { Refusal } from '../doubles/discord/rest.ts';
import { SlackDouble } from '../doubles/slack/double.ts';
import { text } from '../doubles/slack/json.ts';
import { until } from '../support/until.ts';
import { runIn, testIo } from './io.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const QUESTION = 'Quand Cloudwatt va-t-il fermer ?';

async function slackDouble() {
  const slack = await SlackDouble.start();
  closing.push(() => slack.close());
  const env = {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_APP_TOKEN: 'xapp-test',
    SLACK_RETRIES: '0',
  };
  return { slack, env };
}

async function discordDouble() {
  const discord = await startDiscordDouble();
  closing.push(() => discord.close());
  return { discord, env: { DISCORD_TOKEN: discord.world.token, DISCORD_API_URL: discord.url } };
}

/** Starts the bot and, at the end of the test, ends it. */
function startBot(env: Record<string, string>) {
  const io = testIo(env);
  const ended = runIn(io, 'start');
  closing.unshift(async () => {
    io.end();
    await ended;
  });
  return { io, ended };
}

describe('npm start without a token', () => {
  test('is a chat, and ends with what is typed into it', async () => {
    const io = testIo({}, `${QUESTION}\n/sources\n`);
    expect(await runIn(io, 'start')).toBe(0);
    expect(io.printed()).toContain('┃ ');
    expect(io.printed()).toContain('25 articles');
    expect(io.complained()).toBe('');
  });

  test('does not make whoever types wait for their turn', async () => {
    const io = testIo({}, `${QUESTION}\n`.repeat(15));
    expect(await runIn(io, 'start')).toBe(0);
    expect(io.printed().match(/^(?:Vous m’avez posé|You asked me)/gm)).toBeNull();
  });

  test('says what is wrong with the configuration', async () => {
    const io = testIo({ COLLECTION_CHANNELS: 'finance' });
    expect(await runIn(io, 'start')).toBe(1);
    expect(io.complained()).toContain('COLLECTION_CHANNELS');
    const other = testIo({ CORPUS: 'nowhere' });
    expect(await runIn(other, 'start')).toBe(1);
    expect(other.complained()).toContain('nowhere does not exist');
    const third = testIo({ TIME_ZONE: 'Europe/Pariss' });
    expect(await runIn(third, 'start')).toBe(1);
    expect(third.complained()).toContain(
      'TIME_ZONE: “Europe/Pariss” is not possible: it is no IANA time zone; did you mean Europe/Paris?',
    );
  });

  test.each([
    ['QUEUE_LIMIT', 'foo', 'write a whole number from 0 to 1000000000'],
    ['SLACK_PORT', '70000', 'write a whole number from 0 to 65535'],
    ['RETENTION_DAYS', '1.5', 'write a whole number from 0 to 3650'],
    ['LOCALE', 'de', 'write one of fr, en'],
    ['LOG_QUESTIONS', 'perhaps', 'write true or false'],
    ['SLACK_API_URL', 'slack', 'write an address such as https://example.org'],
  ])('names %s, what was given (%s) and what can be', async (name, value, remedy) => {
    const io = testIo({ [name]: value });
    expect(await runIn(io, 'start')).toBe(1);
    expect(io.complained()).toBe(
      `The configuration does not hold:\n  ${name}: “${value}” is not possible: ${remedy}\n`,
    );
  });

  test('warns once of a name that is nearly that of a token', async () => {
    const io = testIo({
      SLCK_BOT_TOKEN: 'xoxb-1',
      DISCORD_BOT_TOKEN: 'x',
      SLACKBOT: 'x',
      PATH: 'x',
    });
    expect(await runIn(io, 'start')).toBe(0);
    expect(io.complained().match(/\w+ is not a setting.*/g)).toEqual([
      'SLCK_BOT_TOKEN is not a setting; did you mean SLACK_BOT_TOKEN?',
      'DISCORD_BOT_TOKEN is not a setting; did you mean DISCORD_TOKEN?',
    ]);
  });

  test('names the glossary that is missing, and the lines of one that cannot be read', async () => {
    const missing = testIo({ GLOSSARY: 'nowhere.txt' });
    expect(await runIn(missing, 'start')).toBe(1);
    expect(missing.complained()).toMatch(
      /The glossary nowhere\.txt cannot be read: correct GLOSSARY/,
    );
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-glossary-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'own.txt');
    writeFileSync(file, '# Ours\nOBS = Orange Business\n\nOBS Orange\r\n= Orange\nMTX =\n');
    const io = testIo({ GLOSSARY: file });
    expect(await runIn(io, 'start')).toBe(0);
    expect(io.complained().match(/own\.txt:\d+: no acronym/g)).toEqual([
      'own.txt:4: no acronym',
      'own.txt:5: no acronym',
      'own.txt:6: no acronym',
    ]);
  });

  test('says at once that there are no articles', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const io = testIo({ CORPUS: folder });
    expect(await runIn(io, 'start')).toBe(0);
    expect(io.complained()).toContain(`There are no articles in ${folder}: put .md`);
  });
});

describe('npm start with tokens', () => {
  test('answers in Slack and Discord at once, until it is asked to end', async () => {
    const [{ slack, env }, { discord, env: more }] = [await slackDouble(), await discordDouble()];
    const guild = discord.world.guild('Rédaction', 'fr');
    const channel = discord.world.channel({ name: 'général', guild: guild.id });
    const { io, ended } = startBot({ ...env, ...more });
    await until('both platforms', () => io.complained().split(': connected').length === 3);
    slack.socket.send('events_api', slack.payloads.mention(QUESTION));
    const user = discord.world.person('zoe');
    discord.people.say({ user, channel, mention: true, text: QUESTION });
    const inSlack = await until('Slack', () => slack.space.messages().at(-1));
    const inDiscord = await until('Discord', () =>
      [...discord.world.messages.values()].find(({ author }) => author.id === discord.world.bot.id),
    );
    expect(text(inSlack.args.text)).toContain('Cloudwatt');
    expect(textsOf(inDiscord).join('\n')).toContain('Cloudwatt');
    io.end();
    expect(await ended).toBe(0);
    expect(io.complained()).not.toMatch(/"level":(?:4|5|6)0/);
    expect(io.complained()).not.toContain(QUESTION);
  });

  test('runs on where one platform refuses its token, and says what to do about it', async () => {
    const [{ slack, env }, { env: more }] = [await slackDouble(), await discordDouble()];
    slack.deadTokens.set('xoxb-test', 'token_revoked');
    const { io, ended } = startBot({ ...env, ...more });
    await until('the complaint', () => io.complained().includes('Slack was not started'));
    expect(io.complained()).toContain('Slack refuses SLACK_BOT_TOKEN (token_revoked)');
    expect(io.complained()).toContain('Discord: connected');
    io.end();
    expect(await ended).toBe(0);
  });

  test('runs on where Discord is out of reach, and joins it when it is there', async () => {
    const [{ slack, env }, { discord, env: more }] = [await slackDouble(), await discordDouble()];
    const refusal = new Refusal(503, 0, 'Service Unavailable');
    const path = /^\/gateway\/bot$/;
    discord.rest.faults.push({ method: 'GET', path, kind: 'refused', refusal, times: 2 });
    const own = { SLACK_OPERATOR: 'U0OPERATOR', DISCORD_RETRIES: '0' };
    const { io, ended } = startBot({ ...env, ...more, ...own });
    await until('the complaint', () => io.complained().includes('Discord is out of reach'));
    slack.socket.send('events_api', slack.payloads.mention(QUESTION));
    await until('Slack', () =>
      slack.space.messages().some(({ args }) => text(args.text).includes('Cloudwatt')),
    );
    const told = () =>
      slack.space.messages().filter(({ args }) => text(args.text).includes('joindre Discord'));
    await until('the operator', () => told().length === 1);
    await until('Discord', () => io.complained().includes('Discord: connected'), 12_000);
    const user = discord.world.person('zoe');
    const guild = discord.world.guild('Rédaction', 'fr');
    const channel = discord.world.channel({ name: 'général', guild: guild.id });
    const asked = discord.people.command({ user, channel }, 'help');
    await until('the answer', () => asked.acknowledged !== undefined);
    expect(told()).toHaveLength(1);
    expect(io.complained().match(/out of reach/g)).toHaveLength(1);
    io.end();
    expect(await ended).toBe(0);
  });

  test('ends at once while Discord is out of reach', async () => {
    const [{ env }, { discord, env: more }] = [await slackDouble(), await discordDouble()];
    await discord.close();
    closing.pop();
    const { io, ended } = startBot({ ...env, ...more, DISCORD_RETRIES: '0' });
    await until('the complaint', () => io.complained().includes('Discord is out of reach'));
    io.end();
    expect(await ended).toBe(0);
  });

  test.each([
    [{ SLACK_BOT_TOKEN: 'xapp-1-A' }, /SLACK_BOT_TOKEN holds an app-level token.*SLACK_APP_TOKEN/],
    [{ SLACK_APP_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN holds a bot or user token/],
    [{ SLACK_BOT_TOKEN: 'xoxb-…' }, /SLACK_BOT_TOKEN is not a whole token.*Copy it again/],
  ])('says of %j what is wrong before Slack is asked', async (tokens, told) => {
    const { slack, env } = await slackDouble();
    const { io, ended } = startBot({ ...env, ...tokens });
    expect(await ended).toBe(1);
    expect(io.complained()).toMatch(told);
    expect(slack.calls).toEqual([]);
  });

  test('says of a Discord token what is wrong before Discord is asked', async () => {
    const { io, ended } = startBot({
      DISCORD_TOKEN: 'MTA…',
      DISCORD_API_URL: 'http://127.0.0.1:1',
    });
    expect(await ended).toBe(1);
    expect(io.complained()).toContain('DISCORD_TOKEN is not a whole token');
  });

  test('fails, saying what to do, where the only platform refuses its token', async () => {
    const { slack, env } = await slackDouble();
    slack.deadTokens.set('xoxb-test', 'invalid_auth');
    const { io, ended } = startBot(env);
    expect(await ended).toBe(1);
    expect(io.complained()).toContain('Copy the token again');
  });

  test('ends with 1 where the only platform lets it in no more, for somebody to notice', async () => {
    const { discord, env } = await discordDouble();
    const { io, ended } = startBot(env);
    await until('the connection', () => io.complained().includes('Discord: connected'));
    discord.gateway.dismiss(GatewayCloseCodes.AuthenticationFailed);
    expect(await ended).toBe(1);
    expect(io.complained()).toContain('Look at DISCORD_TOKEN');
  });
});
