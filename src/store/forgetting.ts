import type { Kysely } from 'kysely';
import type { Place, Platform } from '../bot/events.ts';
import type { Tools } from './context.ts';
import type { DigestContent } from './ledger.ts';
import { total } from './retention.ts';
import type { LedgerRow, Tables } from './schema.ts';

type Transaction = Kysely<Tables>;

/**
 * Deletes all that is known of a person, by hash, and returns how many things that were. That an
 * event was handled stays known, without its text and without them; a channel's digest goes on,
 * without the name of who set it up.
 */
export function forgetPerson({ db }: Tools, person: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    for (const channel of await channelsOf(trx, person)) await forgetInDigests(trx, channel);
    await unname(trx, person);
    return total([
      await forgetConversations(trx, person),
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

/** Those of the person, and those of others in which the person asked last. */
function forgetConversations(trx: Transaction, person: string) {
  return trx
    .deleteFrom('conversations')
    .where((eb) => {
      const sameChannel = eb
        .selectFrom('questions')
        .select('id')
        .where('questions.person', '=', person)
        .whereRef('questions.platform', '=', 'conversations.platform')
        .whereRef('questions.workspace', '=', 'conversations.workspace')
        .whereRef('questions.channel', '=', 'conversations.channel')
        .whereRef('questions.text', '=', 'conversations.question');
      return eb.or([eb('asker', '=', person), eb('speaker', '=', person), eb.exists(sameChannel)]);
    })
    .executeTakeFirst();
}

type Channel = Pick<Place, 'platform' | 'workspace' | 'channel'>;

/** The channels whose digest may name the person or say what they asked. */
async function channelsOf(trx: Transaction, person: string): Promise<readonly Channel[]> {
  const columns = ['platform', 'workspace', 'channel'] as const;
  const setUp = trx.selectFrom('subscriptions').select(columns).where('person', '=', person);
  const asked = trx.selectFrom('questions').select(columns).where('person', '=', person);
  // Every row is written from a Place.
  return (await setUp.union(asked).execute()) as Channel[];
}

/** Past digests lose what is behind "More". One that is under way is drawn up again. */
async function forgetInDigests(trx: Transaction, channel: Channel): Promise<void> {
  await trx
    .deleteFrom('replies')
    .where((eb) => eb.and({ ...channel, tone: 'digest' }))
    .execute();
  const open = trx.selectFrom('digest_ledger').selectAll();
  const inChannel = open.where((eb) => eb.and({ ...channel }));
  for (const row of await inChannel.where('content', 'is not', null).execute()) {
    await (row.state === 'planned' ? redraw(trx, row) : forgetClosing(trx, row));
  }
}

const ofDay = ({ platform, workspace, channel, local_date }: LedgerRow) =>
  ({ platform, workspace, channel, local_date }) as const;

/** Nothing is out: the day is as if it had not been decided. */
async function redraw(trx: Transaction, row: LedgerRow): Promise<void> {
  for (const table of ['seen_articles', 'digest_ledger'] as const) {
    await trx
      .deleteFrom(table)
      .where((eb) => eb.and(ofDay(row)))
      .execute();
  }
}

/** It may be out: its articles stand, the closing lines go. */
async function forgetClosing(trx: Transaction, row: LedgerRow): Promise<void> {
  // The ledger wrote it.
  const content = JSON.parse(row.content ?? '{}') as DigestContent;
  const { blocks, visible, closing = 0 } = content;
  const left = blocks.filter((_block, at) => at < visible - closing || at >= visible);
  const kept = { ...content, blocks: left, visible: visible - closing, closing: 0 };
  await trx
    .updateTable('digest_ledger')
    .set({ content: JSON.stringify(kept) })
    .where((eb) => eb.and(ofDay(row)))
    .execute();
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
  'announcements',
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

/**
 * Deletes everything but the salt, which alone names nobody, and how many articles there were: a
 * number that was given is not given again. Returns how many rows went.
 */
export function purge({ db }: Tools): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const results = [];
    for (const table of [...OF_WORKSPACE, 'known_articles'] as const)
      results.push(await trx.deleteFrom(table).executeTakeFirst());
    return total(results);
  });
}
