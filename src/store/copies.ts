import { chmod } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';

/** Rows read at once. */
const PAGE = 500;

/** What an export holds, with the columns that order it: not tokens, contacts or the salt. */
const EXPORTED = {
  conversations: ['platform', 'workspace', 'channel', 'thread', 'speaker'],
  replies: ['ref'],
  feedback: ['ref', 'person'],
  questions: ['id'],
  settings: ['scope', 'platform', 'workspace', 'subject', 'key'],
  watches: ['id'],
  subscriptions: ['platform', 'workspace', 'channel'],
  digest_ledger: ['platform', 'workspace', 'channel', 'local_date'],
  seen_articles: ['platform', 'workspace', 'channel', 'article'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

/** All that is remembered, one JSON object a line with its `table`; no line ends are added. */
export async function* exportLines({ db }: Database): AsyncGenerator<string> {
  for (const [table, key] of Object.entries(EXPORTED)) {
    for (let offset = 0; ; offset += PAGE) {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)}
        order by ${sql.join(key.map((name) => sql.ref(name)))}
        limit ${PAGE} offset ${offset}`.execute(db);
      for (const { contact: _contact, ...row } of rows) yield JSON.stringify({ table, ...row });
      if (rows.length < PAGE) break;
    }
  }
}

/** Writes a consistent copy of the database to a new file while the bot runs. SQLite only. */
export async function backup({ db, engine }: Database, file: string): Promise<void> {
  if (engine === 'postgres') {
    throw new Error('The data is in PostgreSQL: make the copy with `pg_dump "$DATABASE_URL"`.');
  }
  try {
    await sql`vacuum into ${file}`.execute(db);
    // It holds what people asked.
    await chmod(file, 0o600);
  } catch (cause) {
    throw new Error(
      `No copy could be written to ${file}: see that its folder exists and that there is no such file yet.`,
      { cause },
    );
  }
}
