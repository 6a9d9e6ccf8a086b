import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe } from 'vitest';
import type { Where } from '../../src/store/database.ts';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts';

/** A database of a test's own; several stores may be opened on it, as by several processes. */
export interface TestDatabase {
  readonly where: Where;
  open(options?: Partial<StoreOptions>): Promise<Store>;
  /** Closes its stores and removes it. */
  drop(): Promise<void>;
}

const SERVER = process.env.TEST_DATABASE_URL;
const HOW =
  'TEST_DATABASE_URL is not set; install PostgreSQL (apt-get install postgresql) and set it to postgres://USER@127.0.0.1:PORT/postgres of a user that may create databases';

/** Runs a suite on SQLite, and on PostgreSQL where TEST_DATABASE_URL names one (in CI it must). */
export function describeOnDatabases(
  name: string,
  suite: (create: () => Promise<TestDatabase>) => void,
): void {
  describe(`${name}, on SQLite`, () => suite(createSqlite));
  if (SERVER !== undefined) {
    describe(`${name}, on PostgreSQL`, () => suite(() => createPostgres(SERVER)));
  } else if (process.env.CI === 'true') {
    throw new Error(`These tests must run on PostgreSQL as well: ${HOW}.`);
  } else {
    describe.skip(`${name}, on PostgreSQL: left out (${HOW})`, () => suite(createSqlite));
  }
}

/** A store in memory, for tests of what stands on top of it. */
export function openMemoryStore(options: Partial<StoreOptions> = {}): Promise<Store> {
  return openStore({ file: ':memory:' }, { now: () => new Date(), ...options });
}

async function createSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-store-'));
  return testDatabase({ file: join(folder, 'store.db') }, () =>
    rm(folder, { recursive: true, force: true }),
  );
}

async function createPostgres(server: string): Promise<TestDatabase> {
  const name = `verbatim_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return testDatabase({ url: url.href }, () =>
    onServer(server, `drop database ${name} with (force)`),
  );
}

function testDatabase(where: Where, remove: () => Promise<void>): TestDatabase {
  const stores: Store[] = [];
  return {
    where,
    open: async (options = {}) => {
      const store = await openStore(where, { now: () => new Date(), ...options });
      stores.push(store);
      return store;
    },
    drop: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await remove();
    },
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
