import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { BotEvent, Platform } from '../bot/events.ts';
import type { Tables } from './schema.ts';

/** Names persons without naming them. */
export interface People {
  /** The same for one person everywhere on a platform; cannot be turned back without the salt. */
  hash(platform: Platform, id: string): string;
  /** The hash of who asks. */
  of(event: Pick<BotEvent, 'asker' | 'place'>): string;
}

/** Keyed hashes under HASH_SALT, else under a salt that the database keeps. */
export async function openPeople(
  db: Kysely<Tables>,
  hashSalt: string | undefined,
): Promise<People> {
  const salt = hashSalt ?? (await keptSalt(db));
  const hash = (platform: Platform, id: string) =>
    createHmac('sha256', salt).update(`${platform}\0${id}`).digest('base64url');
  return { hash, of: ({ asker, place }) => hash(place.platform, asker.id) };
}

async function keptSalt(db: Kysely<Tables>): Promise<string> {
  const row = { name: 'hash-salt', value: randomBytes(32).toString('base64url') };
  // Two first starts may both offer a salt: the one that is stored first counts for both.
  await db
    .insertInto('meta')
    .values(row)
    .onConflict((oc) => oc.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', row.name)
    .executeTakeFirstOrThrow();
  return value;
}
