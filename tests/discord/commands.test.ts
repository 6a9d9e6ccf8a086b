import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { registration } from '../../src/discord/commands.ts';
import { differences } from '../../src/discord/difference.ts';
import { runIn, testIo } from '../cli/io.ts';
import { type DiscordDouble, startDiscordDouble } from '../doubles/discord/double.ts';
import { overlayFaults } from '../doubles/discord/overlay.ts';
import { Refusal } from '../doubles/discord/rest.ts';
import { officialSchema } from '../doubles/discord/schema.ts';

const wanted = registration(COMMANDS);
const ask = wanted.find(({ name }) => name === 'ask');

describe('the registration', () => {
  test('is what Discord takes', () => {
    const path = '/applications/1/commands';
    expect(officialSchema()('PUT', path, wanted)).toEqual([]);
    expect(overlayFaults('PUT', path, wanted)).toEqual([]);
  });

  test('has every command, and the entry of the context menu', () => {
    expect(wanted.map(({ name }) => name)).toEqual([
      ...COMMANDS.map(({ name }) => name),
      'Ask about this message',
    ]);
  });

  test('offers /ask in French, to servers and people, with suggestions of sources', () => {
    expect(ask).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    const options = Object.fromEntries((ask?.options ?? []).map((option) => [option.name, option]));
    expect(Object.keys(options)).toEqual(
      expect.arrayContaining(['question', 'source', 'from', 'to', 'as-of', 'share']),
    );
    expect(options.question).toMatchObject({ required: true, type: 3 });
    expect(options.source).toMatchObject({ autocomplete: true });
    expect(options.share).toMatchObject({ type: 5, name_localizations: { fr: 'partager' } });
  });

  test('names choices in French, and their values the same for all', () => {
    const on = wanted.find(({ name }) => name === 'digest')?.options?.[0];
    expect(on?.options?.find(({ name }) => name === 'days')?.choices).toEqual([
      { name: 'weekdays', name_localizations: { fr: 'ouvrés' }, value: 'weekdays' },
      { name: 'daily', name_localizations: { fr: 'tous' }, value: 'daily' },
    ]);
  });

  test('shows configuration to managers of a server only', () => {
    const settings = wanted.find(({ name }) => name === 'settings');
    expect(settings).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
      integration_types: [0],
    });
    expect(settings?.options?.map(({ type }) => type)).toContain(1);
  });
});

describe('differences', () => {
  // Discord gives context menus an empty description, and adds fields as it pleases.
  const itsOwn = { id: '1', version: '2', nsfw: false, description: '', some_new_field: 7 };
  const stored = wanted.map((command) => ({ ...itsOwn, ...command }));

  test('are none between a registration and itself as Discord returns it', () => {
    expect(differences(stored, wanted)).toEqual([]);
  });

  test('are told field by field', () => {
    const [first, ...others] = stored;
    const changed = [
      { ...first, description: 'Old' },
      { ...others[0], name: 'gone' },
      ...others.slice(1),
    ];
    expect(differences(changed as typeof stored, wanted)).toEqual([
      '- /gone',
      '~ /ask description: "Old" → "Answer with quotes from the articles"',
      '+ /search',
    ]);
  });
});

describe('npm run register', () => {
  async function run(argv: readonly string[], env: Record<string, string> = {}) {
    const io = testIo(env);
    const code = await runIn(io, 'register', ...argv);
    return { code, out: io.printed(), err: io.complained() };
  }

  async function onDiscord(
    use: (discord: DiscordDouble, env: Record<string, string>) => Promise<void>,
  ) {
    const discord = await startDiscordDouble();
    try {
      await use(discord, { DISCORD_TOKEN: discord.world.token, DISCORD_API_URL: discord.url });
      expect(discord.rest.violations).toEqual([]);
    } finally {
      await discord.close();
    }
  }

  test('--dry-run prints the JSON of all commands and touches nothing', async () => {
    const { code, out } = await run(['--global', '--dry-run']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(wanted);
  });

  test('writes only when something differs, and says what', async () => {
    await onDiscord(async (discord, env) => {
      const first = await run(['--global'], env);
      expect(first).toMatchObject({ code: 0, out: expect.stringContaining('+ /ask') });
      expect(first.out).toContain(`client_id=${discord.world.applicationId}`);
      const second = await run(['--global'], env);
      expect(second.out).toContain('Nothing differs everywhere.');
      expect(discord.calls('PUT', /commands$/)).toHaveLength(1);
    });
  });

  test('finds the application where a server tells it only in the older place', async () => {
    await onDiscord(async (discord, env) => {
      const refusal = new Refusal(404, 0, '404: Not Found');
      const path = /^\/applications\/@me$/;
      discord.rest.faults.push({ method: 'GET', path, kind: 'refused', refusal, times: 1 });
      expect((await run(['--global'], env)).out).toContain(discord.world.applicationId);
    });
  });

  test('--guild writes to that server alone', async () => {
    await onDiscord(async (discord, env) => {
      const { id } = discord.world.guild('Rédaction');
      expect((await run(['--guild', id], env)).code).toBe(0);
      expect(discord.world.commands.get(id)).toHaveLength(wanted.length);
      expect(discord.world.commands.has('global')).toBe(false);
    });
  });

  test('says what to do about a wrong token, a foreign server and a missing scope', async () => {
    await onDiscord(async (_, env) => {
      const wrong = await run(['--global'], { ...env, DISCORD_TOKEN: 'wrong' });
      expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('Reset Token') });
      const foreign = await run(['--guild', '1'], env);
      expect(foreign).toMatchObject({ code: 1, err: expect.stringContaining('invite link') });
      expect(await run([], env)).toMatchObject({
        code: 2,
        err: expect.stringContaining('--guild'),
      });
    });
  });

  test.each([
    ['a server without a number', ['--guild', 'Rédaction'], 'number of a server'],
    ['two places', ['--guild', '1', '--global'], 'not both'],
    ['no token', ['--global'], 'DISCORD_TOKEN is not set'],
  ])('says what is wrong with %s', async (_, argv, words) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});
