import type { Kysely } from 'kysely';
import type { Platform } from '../bot/events.ts';
import type { Tools } from './context.ts';
import { total } from './retention.ts';
import type { Tables } from './schema.ts';

type Transaction = Kysely<Tables>;

/**
 * Deletes all that is known of a person, by hash, and returns how many things that were. That an
 * event was handled stays known, without its text and without them; a channel's digest goes on,
 * without the name of who set it up.
 */
export function forgetPerson({ db }: Tools, person: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await unname(trx, person);
    return total([
      await trx
        .deleteFrom('conversations')
        .where((eb) => eb.or([eb('asker', '=', person), eb('speaker', '=', person)]))
        .executeTakeFirst(),
      await trx.deleteFrom('replies').where('person', '=', person).executeTakeFirst(),
      await trx.deleteFrom('feedback').where('person', '=', person).executeTakeFirst(),
      await trx.deleteFrom('questions').where('person', '=', person).executeTakeFirst(),
      await trx.deleteFrom('watches').where('person', '=', person).executeTakeFirst(),
      await trx
        .deleteFrom('settings')
        .where('scope', '=', 'person')
        .where('subject', '=', person)
        .executeTakeFirst(),
    ]);
  });
}

async function unname(trx: Transaction, person: string): Promise<void> {
  await trx
    .updateTable('claims')
    .set({ person: '', event: null, state: 'done' })
    .where('person', '=', person)
    .execute();
  await trx
    .updateTable('conversations')
    .set({ last_speaker: '' })
    .where('last_speaker', '=', person)
    .execute();
  await trx
    .updateTable('subscriptions')
    .set({ person: '', contact: '', set_up_by: '' })
    .where('person', '=', person)
    .execute();
}

/** Every table whose rows belong to a workspace. */
const OF_WORKSPACE = [
  'claims',
  'conversations',
  'replies',
  'feedback',
  'questions',
  'settings',
  'installations',
  'watches',
  'subscriptions',
  'digest_ledger',
  'seen_articles',
] as const satisfies readonly (keyof Tables)[];

/** Deletes all that is known of a workspace: uninstalled, or its token revoked. Idempotent. */
export function forgetWorkspace(
  { db }: Tools,
  platform: Platform,
  workspace: string,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    for (const table of OF_WORKSPACE) {
      await trx
        .deleteFrom(table)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .execute();
    }
  });
}

/** Deletes everything but the salt, which alone names nobody. Returns how many rows went. */
export function purge({ db }: Tools): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const results = [];
    for (const table of OF_WORKSPACE) results.push(await trx.deleteFrom(table).executeTakeFirst());
    return total(results);
  });
}
