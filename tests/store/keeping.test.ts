import { readFile, stat } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeOnDatabases, type TestDatabase } from '../support/database.ts';
import { CHANNEL, question } from '../support/events.ts';

const START = new Date('2026-01-10T09:00:00Z');
const DAY_MS = 86_400_000;
const TABLES = [
  'claims',
  'conversations',
  'replies',
  'feedback',
  'questions',
  'settings',
  'watches',
] as const;

describeOnDatabases('what is kept', (create) => {
  let database: TestDatabase;
  let store: Store;
  let at: Date;
  beforeEach(async () => {
    at = START;
    database = await create();
    store = await database.open({ now: () => at });
  });
  afterEach(() => database.drop());

  /** One row of a person's in every table. */
  async function live(id: string, workspace: string): Promise<void> {
    const person = store.people.hash('slack', id);
    const place = { ...CHANNEL, workspace };
    const said = { question: `de ${id}`, filters: {}, locale: 'fr' as const };
    const event = question('x', { place, asker: { id, canManage: false } });
    await store.claims.take(event);
    await store.claims.finish(event);
    await store.conversations.remember(place, person, { ...said, started: true });
    const told = { place, person, audience: 'private', tone: 'answer', blocks: [] } as const;
    const ref = await store.replies.save({ ...said, ...told });
    await store.feedback.give({ ref, person, place, verdict: 'helpful' });
    const outcome = { outcome: 'answered', confidence: 1, cause: 'answered' } as const;
    await store.questions.record({ place, person, text: said.question, locale: 'fr', ...outcome });
    const scope = { scope: 'person', platform: 'slack', workspace, subject: person } as const;
    await store.settings.set(scope, 'zone', 'Europe/Paris');
    await store.watches.add({ ...said, place, person, contact: id });
  }

  async function counts(): Promise<Record<string, number>> {
    const entries = TABLES.map(async (table) => {
      const rows = await store.tools.db.selectFrom(table).selectAll().execute();
      return [table, rows.length] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  const each = (count: number) => Object.fromEntries(TABLES.map((table) => [table, count]));

  test('is dropped when it is older than the retention, settings apart', async () => {
    await live('U1', 'T1');
    at = new Date(START.getTime() + 20 * DAY_MS);
    await live('U2', 'T1');
    expect(await store.prune(at, 10)).toBeGreaterThan(0);
    expect(await counts()).toEqual({ ...each(1), settings: 2 });
    expect(await store.prune(at, 10)).toBe(0);
  });

  test('is dropped as well where its work never ended', async () => {
    await store.claims.take(question('jamais finie'));
    at = new Date(START.getTime() + 9 * DAY_MS);
    await store.prune(at, 10);
    expect(await counts()).toMatchObject({ claims: 1 });
    at = new Date(START.getTime() + 11 * DAY_MS);
    await store.prune(at, 10);
    expect(await counts()).toMatchObject({ claims: 0 });
  });

  test('is not in the files of SQLite any more when it is deleted', async () => {
    if ('url' in database.where) return;
    const { file } = database.where;
    const inFiles = async (text: string) => {
      const files = await Promise.all([file, `${file}-wal`].map((name) => readFile(name)));
      return files.some((bytes) => bytes.includes(text));
    };
    await live('U1', 'T1');
    expect(await inFiles('de U1')).toBe(true);
    await store.forgetPerson(store.people.hash('slack', 'U1'));
    expect(await inFiles('de U1')).toBe(false);
    await live('U2', 'T1');
    await store.purge();
    expect(await inFiles('de U2')).toBe(false);
  });

  test('of one person is deleted without a trace of their text or hash', async () => {
    await live('U1', 'T1');
    await live('U2', 'T1');
    const person = store.people.hash('slack', 'U1');
    expect(await store.forgetPerson(person)).toBe(6);
    // That an event was handled stays known, or a late re-delivery would be answered again.
    expect(await counts()).toEqual({ ...each(1), claims: 2 });
    const left = JSON.stringify(await store.tools.db.selectFrom('claims').selectAll().execute());
    expect(left).not.toContain(person);
    expect(await store.forgetPerson(person)).toBe(0);
  });

  test('of one workspace is deleted, and nothing of another', async () => {
    await live('U1', 'T1');
    await live('U2', 'T2');
    await store.forgetWorkspace('slack', 'T1');
    expect(await counts()).toEqual(each(1));
    await store.forgetWorkspace('discord', 'T2');
    expect(await counts()).toEqual(each(1));
    await store.purge();
    expect(await counts()).toEqual(each(0));
  });

  test('is exported line by line, without persons to tell', async () => {
    await live('U1', 'T1');
    const lines = [];
    for await (const line of store.export()) lines.push(JSON.parse(line));
    expect(lines.map(({ table }) => table).sort()).toEqual(
      ['conversations', 'feedback', 'questions', 'replies', 'settings', 'watches'].sort(),
    );
    expect(lines.every((line) => !('contact' in line))).toBe(true);
  });

  test('can be copied while the bot runs, but not over a file', async () => {
    if ('url' in database.where) {
      await expect(store.backup('x')).rejects.toThrow(/pg_dump/);
      return;
    }
    const copy = `${database.where.file}.copy`;
    await store.backup(copy);
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    await expect(store.backup(copy)).rejects.toThrow(/no such file yet/);
  });
});
