import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { SlackDouble } from '../doubles/slack/double.ts';
import { ROOT } from '../house/sources.ts';

/** A process of the command line, run from the sources. */
interface Run {
  readonly child: ChildProcess;
  /** What it wrote to standard output and standard error so far. */
  out(): string;
  err(): string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** Set to nothing, so that a developer's own .env starts no bot here. */
const NO_TOKENS = {
  ...{ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_CLIENT_ID: '', DISCORD_TOKEN: '' },
  ...{ CORPUS: '', DATABASE_URL: '', COLLECTION_CHANNELS: '' },
};

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function start(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-main-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...argv], {
    cwd: ROOT,
    env: {
      ...{ PATH: process.env.PATH, DATABASE_FILE: join(folder, 'data.db'), INDEX_CACHE: '' },
      ...NO_TOKENS,
      ...env,
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  closing.push(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  });
  return { child, out: () => out, err: () => err, ended };
}

function answered(run: Run): Promise<void> {
  return new Promise((resolve, reject) => {
    run.child.stdout?.on('data', () => resolve());
    run.child.once('close', () => reject(new Error(`It ended: ${run.err()}`)));
  });
}

describe('the process', () => {
  test('ends quietly when asked to, while somebody could still type', async () => {
    const run = start(['start']);
    run.child.stdin?.write('Quand Cloudwatt va-t-il fermer ?\n');
    await answered(run);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(run.err()).toBe('');
  });

  test('ends by itself where the configuration does not hold', async () => {
    const run = start(['start'], { COLLECTION_CHANNELS: 'finance' });
    expect(await run.ended).toBe(1);
    expect(run.err()).toContain('COLLECTION_CHANNELS');
  });

  test('ends by itself where the only platform refuses its token', async () => {
    const slack = await SlackDouble.start();
    slack.deadTokens.set('xoxb-test', 'invalid_auth');
    closing.push(() => slack.close());
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_APP_TOKEN: 'xapp-test' };
    const run = start(['start'], { ...tokens, SLACK_API_URL: slack.apiUrl });
    expect(await run.ended).toBe(1);
    expect(run.err()).toContain('Copy the token again');
  });

  test('does not mind when nobody reads on', async () => {
    const run = start(['ask', '--json', '--questions', '-']);
    run.child.stdout?.once('data', () => run.child.stdout?.destroy());
    run.child.stdin?.on('error', () => undefined);
    for (let id = 0; id < 200; id += 1) {
      run.child.stdin?.write(`${JSON.stringify({ id, question: 'Qui a lancé Numergy ?' })}\n`);
    }
    run.child.stdin?.end();
    expect(await run.ended).toBe(0);
    expect(run.err()).toBe('');
  });
});
