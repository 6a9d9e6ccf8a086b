import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../house/sources.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** Every line of the blocks that are to be typed. */
const COMMANDS = [...README.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.split('\n').filter(Boolean),
);

/** Commands that cannot run inside of themselves. */
const RUNNING: Readonly<Record<string, string>> = {
  'npm install': 'without it there would be no test runner',
  'npm test': 'it is what runs now',
  'npm run check': '.ci/run runs it before the tests, and it runs some of them',
};

/** What a command prints when it does what the README says of it. */
const EXPECTED: readonly (readonly [RegExp, RegExp])[] = [
  [/^npm start$/, /^ {2}\S.* · \S/m],
  [/ask .*--json/, /^\{"id":(?:1|null),"question":/],
  [/ask .*--help/, /^Usage: npm run --silent ask/],
  [/ask /, /^┃ /m],
  [/check-corpus/, /0 errors, 0 warnings/],
  [/manifest/, /"slash_commands"/],
  [/register/, /"name": "ask"/],
  [/data -- --help/, /export/],
  [/data -- export/, /^(?:\{.*\n)*$/],
  [/evaluate/, /article@1/],
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-readme-'));
  const built = sh('npm run --silent build');
  expect(built.stderr + built.stdout).toBe('');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function sh(command: string, input = '') {
  const tokens = {
    SLACK_BOT_TOKEN: '',
    SLACK_APP_TOKEN: '',
    SLACK_CLIENT_ID: '',
    DISCORD_TOKEN: '',
  };
  const own = { DATABASE_FILE: join(folder, 'data.db'), INDEX_CACHE: '', CORPUS: '' };
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...tokens, ...own };
  return spawnSync('bash', ['-c', command], { cwd: ROOT, env, input, encoding: 'utf8' });
}

describe('README.md', () => {
  test('shows commands', () => {
    expect(COMMANDS.length).toBeGreaterThan(10);
  });

  test.each(COMMANDS.filter((command) => !(command in RUNNING)))(
    '%s',
    { timeout: 120_000 },
    (command) => {
      const [, expected] = EXPECTED.find(([which]) => which.test(command)) ?? [];
      const { stdout, status } = sh(command, 'Quand Cloudwatt ferme-t-il ?\n');
      expect(status).toBe(0);
      expect(stdout).toMatch(expected ?? /a pattern in EXPECTED/);
    },
  );

  test.each(Object.keys(RUNNING))('%s is a command of package.json', (command) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const name = command.replace(/^npm (?:run )?/, '');
    expect(['install', ...Object.keys(scripts)]).toContain(name);
  });

  test('links to files that are there', () => {
    const links = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });

  test('opens with one sentence, a picture and the two commands', () => {
    expect(README).toMatch(
      /^# Verbatim\n\n[^\n.]+\.\n\n!\[[^\]]+\]\([^)]+\)\n\n```sh\nnpm install\nnpm start\n```\n/,
    );
  });
});
