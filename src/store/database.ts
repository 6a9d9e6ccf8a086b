import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql } from 'kysely';
import pg from 'pg';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

/** One file (`:memory:` in tests), or the address of a PostgreSQL database. */
export type Where = { readonly file: string } | { readonly url: string };

export interface Database {
  readonly db: Kysely<Tables>;
  readonly engine: 'sqlite' | 'postgres';
}

/** Milliseconds that a process waits for another one that writes to the same file. */
const BUSY_TIMEOUT_MS = 5_000;
/** While the tables are brought up to date: how often to look whether another process is done. */
const LOCK_PAUSE_MS = 20;
const LOCK_TRIES = 1_000;

/** Opens the database and brings its tables up to date; two processes may do so at once. */
export async function openDatabase(where: Where): Promise<Database> {
  return 'file' in where ? openSqlite(where.file) : openPostgres(where.url);
}

async function openSqlite(file: string): Promise<Database> {
  const raw = openFile(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) });
  try {
    await whenFree(() => raw.pragma('journal_mode = WAL'));
    // Kysely takes no lock on SQLite; without one, two first starts would both create the tables.
    await whenFree(() => raw.exec('begin immediate'));
    await migrate(db, file);
    raw.exec('commit');
    raw.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, engine: 'sqlite' };
}

function openFile(file: string): SqliteDatabase.Database {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const raw = new SqliteDatabase(file, { timeout: LOCK_PAUSE_MS });
    raw.pragma('synchronous = NORMAL');
    raw.pragma('secure_delete = ON');
    return raw;
  } catch (cause) {
    throw new Error(
      `The database ${file} cannot be opened: see that its folder exists and may be written to, or set DATABASE_FILE.`,
      { cause },
    );
  }
}

/** Waits for another process; not by the driver's own wait, which would stop this one meanwhile. */
async function whenFree(act: () => unknown): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      act();
      return;
    } catch (error) {
      if (!isBusy(error) || tries === LOCK_TRIES) throw error;
      await setTimeout(LOCK_PAUSE_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 5 });
  // The pool re-connects by itself; without a listener an idle connection that dies ends the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'DATABASE_URL');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, engine: 'postgres' };
}

/**
 * Overwrites what was deleted: SQLite's log of writes keeps it until the next checkpoint. While
 * another process reads, that one's end brings it. PostgreSQL sees to it by itself (autovacuum).
 */
export async function wipe({ db, engine }: Database): Promise<void> {
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

async function migrate(db: Kysely<Tables>, name: string): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error === undefined) return;
  throw new Error(
    `The tables in ${name} cannot be created or brought up to date: see that the database is reachable and that its user may create tables.`,
    { cause: error },
  );
}
