import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { insightsWording } from '../../src/insights/wording.ts';
import { ROOT } from '../house/sources.ts';
import { runIn, testIo } from './io.ts';

const VERBS = [
  'start',
  'ask',
  'check-corpus',
  'manifest',
  'register',
  'data',
  'evaluate',
  'train',
  'bench',
  'plot',
];

describe('the command line', () => {
  test.each(VERBS)('%s --help shows how to write it', async (verb) => {
    const io = testIo();
    expect(await runIn(io, verb, '--help')).toBe(0);
    expect(io.complained()).toBe('');
    await expect(io.printed()).toMatchFileSnapshot(`help/${verb}.txt`);
  });

  test('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const io = testIo();
    expect(await runIn(io, '--version')).toBe(0);
    expect(io.printed()).toBe(`${version}\n`);
  });

  test('exports as /insights and docs/digest.md write it: from the build, and nothing but data', async () => {
    const written = [insightsWording('fr').export, insightsWording('en').export];
    const guide = readFileSync(join(ROOT, 'docs', 'digest.md'), 'utf8');
    const commands = [...written, guide].flatMap(
      (text) => text.match(/npm run .*data -- \w+/g) ?? [],
    );
    expect(commands.length).toBeGreaterThan(7);
    expect(commands.filter((command) => !command.startsWith('npm run --silent data -- '))).toEqual(
      [],
    );
    for (const text of written) {
      const argv =
        /npm run --silent (data -- export --questions csv)/.exec(text)?.[1]?.split(' ') ?? [];
      const io = testIo();
      expect(await runIn(io, ...argv.filter((word) => word !== '--'))).toBe(0);
      expect(io.printed()).toMatch(/^[a-z_,]+\r\n$/);
    }
  });

  test('lists what it can do', async () => {
    const io = testIo();
    expect(await runIn(io, '--help')).toBe(0);
    for (const verb of VERBS) expect(io.printed()).toContain(`npm run ${verb} `);
  });

  test.each([[[]], [['frobnicate']], [['__proto__']]])(
    '%j is met with the list, and exit code 2',
    async (argv) => {
      const io = testIo();
      expect(await runIn(io, ...argv)).toBe(2);
      expect(io.complained()).toContain('npm run ask');
      expect(io.printed()).toBe('');
    },
  );

  test.each(VERBS)('%s refuses options that it does not have', async (verb) => {
    const io = testIo();
    expect(await runIn(io, verb, '--frobnicate')).toBe(2);
    expect(io.complained()).toContain('--frobnicate');
  });

  test('names each variable that does not hold, and what it must be', async () => {
    const io = testIo({ LOCALE: 'de', RETENTION_DAYS: 'long', TIME_ZONE: 'Mars/Olympus' });
    expect(await runIn(io, 'ask', 'Quand ?')).toBe(1);
    expect(io.complained()).toMatch(/LOCALE[\s\S]*TIME_ZONE|TIME_ZONE[\s\S]*LOCALE/);
    expect(io.complained()).toContain('RETENTION_DAYS');
    expect(io.complained()).not.toContain('    at ');
  });
});
