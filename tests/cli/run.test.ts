import { describe, expect, test } from 'vitest';
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
