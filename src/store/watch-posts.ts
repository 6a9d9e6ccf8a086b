import type { Updateable } from 'kysely';
import type { StoredBlock } from '../reply/stored-blocks.ts';
import { stamp, type Tools } from './context.ts';
import type { WatchRow } from './schema.ts';
import type { Secrets } from './secrets.ts';
import { type Watch, watchOf } from './watches.ts';

/** The answer to a watch, fixed before the first attempt to post it; quotes by reference. */
export interface WatchContent {
  readonly blocks: readonly StoredBlock[];
  /** By which its buttons work. */
  readonly ref: string;
  /** It says that nothing answered, and that the watch ends. */
  readonly unanswered?: true;
}

/** A watch whose answer is on its way. */
export interface Firing {
  readonly watch: Watch;
  readonly content: WatchContent;
  readonly owner: string;
  readonly leaseUntil: Date;
  readonly attempts: number;
  /** An earlier attempt may have gone through. */
  readonly mayBeOut: boolean;
}

/**
 * From an open watch to its answer: open → firing → fired, or cancelled, or open again. Every method is one write:
 * a crash leaves the state before it or the one after it.
 */
export interface WatchPosts {
  /** Articles up to this number do not answer it. */
  tried(watch: Watch, seq: number): Promise<void>;
  /** With the article that answers, if any does. False when the watch is not open any more. */
  fire(watch: Watch, article: string | undefined, content: WatchContent): Promise<boolean>;
  firing(): Promise<readonly Firing[]>;
  /** Takes one for an attempt; undefined when it is no longer as it was read. */
  claim(firing: Firing, owner: string, leaseUntil: Date): Promise<Firing | undefined>;
  /** The attempt failed: not before an instant again. `surely`: nothing is out. */
  retry(firing: Firing, at: Date, surely: boolean): Promise<void>;
  /** Its answer is gone before it was told: it waits again, for what comes after what it was tried on. */
  reopen(firing: Firing): Promise<void>;
  /** It is to be told in a direct message instead: surely nothing is out. */
  turnPrivate(firing: Firing, at: Date): Promise<void>;
  /** It ends; the person's platform id is not needed any more. */
  end(firing: Firing, state: 'fired' | 'cancelled'): Promise<void>;
}

export function watchPostsIn({ db, now }: Tools, secrets: Secrets): WatchPosts {
  const update = (id: string, state: WatchRow['state'], set: Updateable<WatchRow>) =>
    db
      .updateTable('watches')
      .set(set)
      .where((eb) => eb.and({ id, state }));
  return {
    tried: async ({ id }, seq) => {
      await update(id, 'open', { tried: seq }).execute();
    },
    fire: async ({ id }, article, content) => {
      const lease = { owner: '', lease_until: stamp(now()), attempts: 0 };
      const fixed = { content: JSON.stringify(content), article: article ?? null, ...lease };
      const done = await update(id, 'open', { state: 'firing', ...fixed }).executeTakeFirst();
      return done.numUpdatedRows === 1n;
    },
    firing: async () => {
      const rows = db.selectFrom('watches').selectAll().where('state', '=', 'firing');
      const list = await rows.orderBy('created_at').execute();
      return list.map((row) => firingOf(row, secrets));
    },
    claim: async (firing, owner, leaseUntil) => {
      const taken = { owner, attempts: firing.attempts + 1 };
      const done = await update(firing.watch.id, 'firing', {
        ...taken,
        lease_until: stamp(leaseUntil),
      })
        .where('attempts', '=', firing.attempts)
        .where('owner', '=', firing.owner)
        .executeTakeFirst();
      return done.numUpdatedRows === 1n ? { ...firing, ...taken, leaseUntil } : undefined;
    },
    retry: async ({ watch }, at, surely) => {
      const after = { lease_until: stamp(at), ...(surely ? { owner: '' } : {}) };
      await update(watch.id, 'firing', after).execute();
    },
    reopen: async ({ watch }) => {
      const waiting = { content: null, article: null, owner: null, lease_until: null };
      await update(watch.id, 'firing', { state: 'open', ...waiting, attempts: 0 }).execute();
    },
    turnPrivate: async ({ watch }, at) => {
      const free = { owner: '', lease_until: stamp(at) };
      await update(watch.id, 'firing', { thread: '', ...free }).execute();
    },
    end: async ({ watch }, state) => {
      const ended = { state, content: null, contact: '', fired_at: stamp(now()) };
      await update(watch.id, 'firing', ended).execute();
    },
  };
}

function firingOf(row: WatchRow, secrets: Secrets): Firing {
  return {
    watch: watchOf(row, secrets),
    // `fire` wrote it.
    content: JSON.parse(row.content ?? '{"blocks":[],"ref":""}') as WatchContent,
    owner: row.owner ?? '',
    leaseUntil: new Date(row.lease_until ?? 0),
    attempts: row.attempts ?? 0,
    // Whoever surely failed took its name away.
    mayBeOut: (row.owner ?? '') !== '',
  };
}
