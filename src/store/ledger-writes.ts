import type { Kysely, Updateable } from 'kysely';
import type { Place } from '../bot/events.ts';
import type { Planned } from '../digest/schedule.ts';
import { announceLater } from './announcements.ts';
import { bucketColumns } from './buckets.ts';
import { stamp, type Tools } from './context.ts';
import type { Draft, Entry, Ledger, LedgerState } from './ledger.ts';
import type { LedgerRow, Tables } from './schema.ts';
import { keyOf } from './subscriptions.ts';

type Transaction = Kysely<Tables>;
type Writes = Pick<Ledger, 'plan' | 'claim' | 'sent' | 'retry' | 'drop' | 'record'>;

const KEY = ['platform', 'workspace', 'channel', 'local_date'] as const;
/** Rows of an insert: SQLite takes some thousands of parameters. */
const CHUNK = 500;

export function ledgerWrites(tools: Tools): Writes {
  const { db, now } = tools;
  return {
    plan: (place, draft, over) => plan(tools, place, draft, over),
    claim: async (entry, owner, leaseUntil) => {
      const taken = { state: 'sending', owner, attempts: entry.attempts + 1 } as const;
      const isOurs = await change(tools, entry, { ...taken, lease_until: stamp(leaseUntil) });
      return isOurs ? { ...entry, ...taken, leaseUntil } : undefined;
    },
    retry: async (entry, state, at) => {
      await change(tools, entry, { state, lease_until: stamp(at) });
    },
    sent: (entry, sent, announced = false) =>
      db.transaction().execute(async (trx) => {
        const message = sent === undefined ? null : JSON.stringify(sent);
        await settle(trx, entry, { state: 'sent', message, updated_at: stamp(now()) });
        if (sent !== undefined && announced)
          await announceLater(trx, { place: entry.place, message: sent.message }, stamp(now()));
        await setOn(trx, entry.place, { announced: 1, failures: 0, failure: null });
        // Turned off and on again meanwhile, its baseline may be further on.
        await trx
          .updateTable('subscriptions')
          .set({ cursor: entry.to })
          .where((eb) => eb.and(keyOf(entry.place)))
          .where('cursor', '<', entry.to)
          .execute();
      }),
    drop: (entry, state) =>
      db.transaction().execute(async (trx) => {
        await settle(trx, entry, { state, updated_at: stamp(now()) });
        await trx
          .deleteFrom('seen_articles')
          .where((eb) => eb.and({ ...keyOf(entry.place), local_date: entry.date }))
          .execute();
      }),
    record: (place, days, state) => record(tools, place, days, state),
  };
}

/** False when somebody else touched the entry since it was read. */
async function change(
  { db, now }: Tools,
  entry: Entry,
  set: Updateable<LedgerRow>,
): Promise<boolean> {
  const { place, date, state, attempts, owner } = entry;
  const { numUpdatedRows } = await db
    .updateTable('digest_ledger')
    .set({ ...set, updated_at: stamp(now()) })
    .where((eb) => eb.and({ ...keyOf(place), local_date: date, state, attempts, owner }))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function settle(
  trx: Transaction,
  { place, date }: Entry,
  set: Updateable<LedgerRow>,
): Promise<void> {
  await trx
    .updateTable('digest_ledger')
    .set({ ...set, content: null })
    .where((eb) => eb.and({ ...keyOf(place), local_date: date }))
    .execute();
}

async function record(
  { db, now }: Tools,
  place: Place,
  days: readonly Planned[],
  state: 'missed' | 'skipped',
): Promise<void> {
  if (days.length === 0) return;
  await db
    .insertInto('digest_ledger')
    .values(days.map((day) => ({ ...blank(place, day), state, updated_at: stamp(now()) })))
    .onConflict((oc) =>
      oc.columns(KEY).doUpdateSet({ state }).where('digest_ledger.state', '=', 'missed'),
    )
    .execute();
}

function plan(
  { db, now }: Tools,
  place: Place,
  draft: Draft,
  over: readonly LedgerState[],
): Promise<boolean> {
  const at = stamp(now());
  return db.transaction().execute(async (trx) => {
    // This locks the subscription's row, so that drafts of one channel come one after the other.
    if (!(await setOn(trx, place, { cursor: draft.from }, draft.from))) return false;
    if (await isBusy(trx, place)) return false;
    const row = { ...decided(place, draft), updated_at: at };
    if (!(await takeDay(trx, row, over))) return false;
    await fill(trx, place, draft, at);
    if (draft.content === undefined) await setOn(trx, place, { cursor: draft.to });
    return true;
  });
}

/** Changes the channel's subscription, if its cursor stands where it is expected. */
async function setOn(
  trx: Transaction,
  place: Place,
  set: Updateable<Tables['subscriptions']>,
  cursor?: number,
): Promise<boolean> {
  const expected = cursor === undefined ? keyOf(place) : { ...keyOf(place), cursor };
  const { numUpdatedRows } = await trx
    .updateTable('subscriptions')
    .set(set)
    .where((eb) => eb.and(expected))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Is another digest of the channel open? */
async function isBusy(trx: Transaction, place: Place): Promise<boolean> {
  const open = await trx
    .selectFrom('digest_ledger')
    .select('local_date')
    .where((eb) => eb.and(keyOf(place)))
    .where('state', 'in', ['planned', 'sending'])
    .executeTakeFirst();
  return open !== undefined;
}

/** Puts a day on record, unless it stands there in a state that is not in `over`. */
async function takeDay(
  trx: Transaction,
  row: LedgerRow,
  over: readonly LedgerState[],
): Promise<boolean> {
  const taken = await trx
    .insertInto('digest_ledger')
    .values(row)
    .onConflict((oc) =>
      oc
        .columns(KEY)
        .doUpdateSet(row)
        .where('digest_ledger.state', 'in', [...over]),
    )
    .returning('local_date')
    .executeTakeFirst();
  return taken !== undefined;
}

async function fill(
  trx: Transaction,
  place: Place,
  { planned, buckets }: Draft,
  at: string,
): Promise<void> {
  const columns = { ...keyOf(place), local_date: planned.date, at };
  for (let from = 0; from < buckets.length; from += CHUNK) {
    const rows = buckets.slice(from, from + CHUNK).map(bucketColumns);
    await trx
      .insertInto('seen_articles')
      .values(rows.map((row) => ({ ...columns, ...row })))
      .execute();
  }
}

/** The row of a day whose digest is decided. */
function decided(place: Place, { planned, content, to }: Draft) {
  const row = blank(place, planned);
  if (content === undefined) return { ...row, state: 'empty' as const };
  const written = { content: JSON.stringify({ ...content, to }), reply_ref: content.ref };
  return { ...row, ...written, state: 'planned' as const };
}

/** A row of which nothing is known but the day. */
function blank(place: Place, { date, at }: Planned) {
  const lease = { owner: '', lease_until: stamp(at), attempts: 0 };
  const nothing = { content: null, message: null, reply_ref: null };
  return { ...keyOf(place), local_date: date, due_at: stamp(at), ...lease, ...nothing };
}
