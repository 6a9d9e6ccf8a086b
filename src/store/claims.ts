import type { Updateable } from 'kysely';
import type { BotEvent, Platform } from '../bot/events.ts';
import { stamp, type Tools } from './context.ts';
import type { Owner } from './owner.ts';
import type { People } from './people.ts';
import type { ClaimRow } from './schema.ts';

/** Which events were accepted, and which of them are done: one message is answered once. */
export interface Claims {
  /** Accepts the event; false when it was accepted before, by whichever process. */
  take(event: BotEvent): Promise<boolean>;
  /**
   * Keeps the event for this process for another lease. False when it is done, or another process
   * took it over: then it must not be worked on here.
   */
  hold(event: BotEvent): Promise<boolean>;
  /** The event needs no more work; its text is dropped at once. */
  finish(event: BotEvent): Promise<void>;
  /** Takes over what was accepted before an instant by processes that are gone. */
  adopt(platform: Platform, acceptedBefore: Date): Promise<Adopted>;
}

interface Adopted {
  readonly events: readonly { readonly event: BotEvent; readonly attempts: number }[];
  /** When to look again: other processes hold unfinished events until then. */
  readonly heldUntil?: Date;
}

/** How long an event is kept for a process that says nothing more, in milliseconds. */
export const LEASE_MS = 120_000;

export function claimsIn(tools: Tools, people: People, owner: Owner): Claims {
  const { db, now } = tools;
  const lease = () => ({ owner: owner.name, lease_until: stamp(now(), LEASE_MS) });
  const change = async (event: BotEvent, set: Updateable<ClaimRow>) => {
    const { numUpdatedRows } = await db
      .updateTable('claims')
      .set(set)
      .where('platform', '=', event.place.platform)
      .where('key', '=', event.key)
      .where('state', '=', 'accepted')
      .where('owner', '=', owner.name)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  return {
    take: async (event) => {
      const row = { ...claimOf(event, people), ...lease(), accepted_at: stamp(now()) };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('claims')
        .values(row)
        .onConflict((oc) => oc.columns(['platform', 'key']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    hold: (event) => change(event, lease()),
    finish: async (event) => {
      await change(event, { state: 'done', event: null });
    },
    adopt: (platform, acceptedBefore) => adopt(tools, owner, platform, acceptedBefore),
  };
}

function claimOf(event: BotEvent, people: People) {
  const { platform, workspace, channel } = event.place;
  return {
    platform,
    workspace,
    channel,
    key: event.key,
    person: people.of(event),
    state: 'accepted' as const,
    attempts: 1,
    event: JSON.stringify(event),
  };
}

async function adopt(
  tools: Tools,
  owner: Owner,
  platform: Platform,
  acceptedBefore: Date,
): Promise<Adopted> {
  const rows = await tools.db
    .selectFrom('claims')
    .selectAll()
    .where('platform', '=', platform)
    .where('state', '=', 'accepted')
    .where('owner', '!=', owner.name)
    .where('accepted_at', '<', stamp(acceptedBefore))
    .orderBy('accepted_at')
    .execute();
  const at = stamp(tools.now());
  const free = rows.filter((row) => row.lease_until <= at || owner.isGone(row.owner));
  const events: { event: BotEvent; attempts: number }[] = [];
  for (const row of free) {
    const adopted = await adoptRow(tools, owner, row);
    if (adopted !== undefined) events.push(adopted);
  }
  const held = rows.filter((row) => !free.includes(row)).map((row) => row.lease_until);
  const [next] = held.sort();
  return next === undefined ? { events } : { events, heldUntil: new Date(next) };
}

/** Undefined when another process was faster. */
async function adoptRow({ db, now }: Tools, owner: Owner, row: ClaimRow) {
  const attempts = row.attempts + 1;
  const { numUpdatedRows } = await db
    .updateTable('claims')
    .set({ owner: owner.name, lease_until: stamp(now(), LEASE_MS), attempts })
    .where('platform', '=', row.platform)
    .where('key', '=', row.key)
    .where('state', '=', 'accepted')
    .where('owner', '=', row.owner)
    .where('lease_until', '=', row.lease_until)
    .executeTakeFirst();
  if (numUpdatedRows === 0n || row.event === null) return undefined;
  // `take` wrote it from a BotEvent, and nobody else writes this column.
  return { event: JSON.parse(row.event) as BotEvent, attempts };
}
