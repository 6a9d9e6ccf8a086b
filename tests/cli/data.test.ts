import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { CHANNEL } from '../support/events.ts';
import { runIn, testIo } from './io.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-data-'));
  file = join(folder, 'store.db');
  const store = await openStore({ file }, { now: () => new Date('2020-01-01T12:00:00Z') });
  const told = { locale: 'fr', outcome: 'no-answer', cause: 'no-article', confidence: 0 } as const;
  await store.questions.record({
    place: CHANNEL,
    person: 'hash',
    text: 'Pourquoi, donc ?',
    ...told,
  });
  await store.watches.add({
    ...{ place: CHANNEL, person: 'hash', contact: 'U-SECRET', question: 'Quand ?' },
    ...{ filters: {}, locale: 'fr' },
  });
  await store.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('npm run data', () => {
  it('exports all as JSON Lines, without whom to contact', async () => {
    const { out, code } = await run('export');
    expect(code).toBe(0);
    const tables = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).table);
    expect(tables).toEqual(['questions', 'watches']);
    expect(out).not.toContain('U-SECRET');
  });

  it('exports the questions as CSV and as JSON Lines', async () => {
    expect((await run('export', '--questions', 'csv')).out).toContain(
      '2020-01-01T12:00:00.000Z,C1,"Pourquoi, donc ?",fr,no-answer,no-article,0\r\n',
    );
    const lines = (await run('export', '--questions', 'jsonl')).out;
    expect(JSON.parse(lines)).toMatchObject({ text: 'Pourquoi, donc ?', cause: 'no-article' });
    expect(await run('export', '--questions', 'xml')).toMatchObject({ code: 2 });
  });

  it('exports into a new file, never over another one', async () => {
    const to = join(folder, 'export.jsonl');
    expect((await run('export', '--to', to)).code).toBe(0);
    expect((await readFile(to, 'utf8')).split('\n')).toHaveLength(3);
    expect(await run('export', '--to', to)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file yet'),
    });
  });

  it('purges what is old, and all only when that is meant', async () => {
    expect((await run('purge', '--all')).code).toBe(2);
    expect((await run('purge', '--older-than', '36500')).out).toContain(': 0 rows');
    expect((await run('purge')).out).toContain('older than 365 days is deleted: 2 rows');
    expect((await run('purge', '--all', '--yes')).out).toContain('All is deleted: 0 rows');
    expect(await run('purge', '--older-than', 'ever')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no whole number'),
    });
  });

  it('purges the lines typed into the chat with all the rest, and only then', async () => {
    const typed = join(folder, 'history');
    await writeFile(typed, 'Pourquoi, donc ?\n');
    await run('purge');
    expect(await readdir(folder)).toContain('history');
    await run('purge', '--all', '--yes');
    expect(await readdir(folder)).not.toContain('history');
    expect((await run('purge', '--all', '--yes')).code).toBe(0);
  });

  it('backs up while the bot runs', async () => {
    const running = await openStore({ file }, { now: () => new Date() });
    const copy = join(folder, 'copy.db');
    expect((await run('backup', copy)).code).toBe(0);
    await running.close();
    const { out } = await runOn(copy, 'export');
    expect(out.trim().split('\n')).toHaveLength(2);
  });
});

function run(...argv: readonly string[]) {
  return runOn(file, ...argv);
}

async function runOn(database: string, ...argv: readonly string[]) {
  const io = testIo({ DATABASE_FILE: database });
  const code = await runIn(io, 'data', ...argv);
  return { code, out: io.printed(), err: io.complained() };
}
