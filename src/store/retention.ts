import { stamp, type Tools } from './context.ts';

const DAY_MS = 86_400_000;
/** Platforms deliver an event again within minutes; a week is beyond doubt. */
const CLAIM_DAYS = 7;
/** "Once a local day" must hold across every time zone, whatever the retention. */
const LEDGER_DAYS = 8;
/** Whoever still waits for an answer is told first that none came, also after an outage of a week. */
const LAST_WORD_DAYS = 8;

const OVER = ['fired', 'cancelled'] as const;

/**
 * Drops what is older than `days` days: conversations, replies, feedback, questions, watches, and
 * claims (those that are done after a week at most). Open watches stay a week longer. Settings, subscriptions and which articles a channel has seen stay.
 * Returns how many rows went.
 */
export async function prune({ db }: Tools, now: Date, days: number): Promise<number> {
  const before = stamp(now, -days * DAY_MS);
  const claims = stamp(now, -Math.min(days, CLAIM_DAYS) * DAY_MS);
  const ledger = stamp(now, -Math.max(days, LEDGER_DAYS) * DAY_MS);
  const unanswered = stamp(now, -(days + LAST_WORD_DAYS) * DAY_MS);
  const results = [
    await db.deleteFrom('conversations').where('updated_at', '<', before).executeTakeFirst(),
    await db.deleteFrom('replies').where('created_at', '<', before).executeTakeFirst(),
    await db.deleteFrom('feedback').where('at', '<', before).executeTakeFirst(),
    await db.deleteFrom('questions').where('at', '<', before).executeTakeFirst(),
    await db
      .deleteFrom('watches')
      .where('created_at', '<', before)
      .where((eb) => eb.or([eb('state', 'in', OVER), eb('created_at', '<', unanswered)]))
      .executeTakeFirst(),
    await db
      .deleteFrom('claims')
      .where('accepted_at', '<', claims)
      .where((eb) => eb.or([eb('state', '=', 'done'), eb('accepted_at', '<', before)]))
      .executeTakeFirst(),
    await db.deleteFrom('announcements').where('since', '<', claims).executeTakeFirst(),
    await db.deleteFrom('digest_ledger').where('updated_at', '<', ledger).executeTakeFirst(),
  ];
  return total(results);
}

/** The sum of what some deletions deleted. */
export function total(results: readonly { readonly numDeletedRows: bigint }[]): number {
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
