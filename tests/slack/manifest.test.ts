import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { manifest } from '../../src/cli/manifest.ts';
import { slackManifest } from '../../src/slack/manifest.ts';
import { receive } from '../../src/slack/receive.ts';
import { Payloads } from '../doubles/slack/payloads.ts';
import { Workspace } from '../doubles/slack/workspace.ts';
import { schemas } from '../support/schemas.ts';

/**
 * Commands of Slack's own that no app may have; it refuses a manifest with one of them as a whole.
 * `/search` is left out on purpose: whether Slack refuses it could not be tried, and `--prefix` is
 * the way out.
 */
const BUILT_IN = new Set(
  'archive away call collapse dnd expand feed invite join kick leave me msg mute open pro remind remove rename shortcuts shrug star status topic who'.split(
    ' ',
  ),
);

const VARIANTS = {
  'Socket Mode': { locale: 'fr' },
  HTTP: { locale: 'en', url: 'https://bot.example' },
  'Socket Mode with installing': { locale: 'en', url: 'https://bot.example', socket: true },
} as const;

describe.each(Object.entries(VARIANTS))('the manifest for %s', (_name, options) => {
  const made = slackManifest(COMMANDS, options);

  test.skipIf(!schemas)('is valid by the schema of Slack', async () => {
    const text = await readFile(`${schemas}/slack-manifest-1.0.0.json`, 'utf8');
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(text));
    validate(made);
    expect(validate.errors).toBeNull();
  });

  test('declares every command, under another name where Slack has one of that name', () => {
    const declared = made.features.slash_commands.map((one) => one.command.slice(1));
    const names = COMMANDS.map(({ name }) => (BUILT_IN.has(name) ? `verbatim-${name}` : name));
    expect(declared).toEqual(names);
  });

  test('asks for the text of commands with the names of people and channels in it', () => {
    expect(made.features.slash_commands.every((command) => command.should_escape)).toBe(true);
  });

  test('keeps to the lengths of Slack', () => {
    const { features, display_information: shown } = made;
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    for (const { name } of features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
    for (const { command } of features.slash_commands)
      expect(command.length).toBeLessThanOrEqual(32);
  });

  test('asks for a scope for every event that it wants', () => {
    const { bot, bot_optional } = made.oauth_config.scopes;
    const scopes = [...bot, ...bot_optional];
    const needed = {
      app_mention: 'app_mentions:read',
      'message.channels': 'channels:history',
      'message.groups': 'groups:history',
      'message.im': 'im:history',
      'message.mpim': 'mpim:history',
    } as const;
    const events: readonly string[] = made.settings.event_subscriptions.bot_events;
    for (const [event, scope] of Object.entries(needed)) {
      expect(events).toContain(event);
      expect(scopes).toContain(scope);
    }
  });
});

test('over HTTP every address is below the one given; in Socket Mode there is none', () => {
  const urls = (made: object) =>
    [...JSON.stringify(made).matchAll(/"(https:[^"]+)"/g)].map((m) => m[1]);
  const http = urls(slackManifest(COMMANDS, VARIANTS.HTTP));
  expect(new Set(http)).toEqual(
    new Set(['https://bot.example/slack/events', 'https://bot.example/slack/oauth_redirect']),
  );
  expect(urls(slackManifest(COMMANDS, VARIANTS['Socket Mode']))).toEqual([]);
});

test('every command can be prefixed, and is understood with the prefix', () => {
  const made = slackManifest(COMMANDS, { locale: 'fr', prefixed: true });
  expect(made.features.slash_commands[0]?.command).toBe('/verbatim-ask');
  const slack = new Payloads(new Workspace(Date.now), (id) => `https://hooks.example/${id}`);
  const received = receive(slack.command('verbatim-ask', 'Qui ?'), { locale: 'fr' });
  expect(received).toMatchObject({ kind: 'command', name: 'ask' });
});

describe('npm run manifest', () => {
  async function run(...argv: string[]) {
    const written = { out: '', err: '' };
    const code = await manifest(argv, {
      out: (text) => {
        written.out += text;
      },
      err: (text) => {
        written.err += text;
      },
      env: { LOCALE: 'en' },
      isTTY: false,
    });
    return { code, ...written };
  }

  test('prints JSON and nothing else', async () => {
    const { code, out, err } = await run('--url', 'https://bot.example');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      display_information: { name: 'Verbatim' },
      settings: { socket_mode_enabled: false },
    });
  });

  test.each([['--url', 'bot.example'], ['--url', 'http://bot.example'], ['--nonsense']])(
    'says what is wrong with %s %s',
    async (...argv) => {
      const { code, out, err } = await run(...argv);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('npm run --silent manifest');
    },
  );
});
