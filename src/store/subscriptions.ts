import type { Place } from '../bot/events.ts';
import type { LocalDate } from '../config/time-zone.ts';
import type { DigestFilters } from '../digest/filters.ts';
import type { Schedule } from '../digest/schedule.ts';
import type { Locale } from '../language/language.ts';
import { stamp, storable, type Tools } from './context.ts';
import { placeOf } from './replies.ts';
import type { SubscriptionRow } from './schema.ts';
import type { Secrets } from './secrets.ts';
import { openContact, sealContact } from './watches.ts';

/** What to do on a day without news. */
export type WhenEmpty = 'silent' | 'line' | 'lookback';

/** What managers choose. */
export interface Wishes {
  readonly schedule: Schedule;
  readonly filters: DigestFilters;
  readonly whenEmpty: WhenEmpty;
  readonly locale: Locale;
}

/** Who turned a digest on. All three are `''` once that person asked to be forgotten. */
export interface SetUpBy {
  /** Hash. */
  readonly person: string;
  /** The platform's id, to tell them when the digest cannot be posted. */
  readonly contact: string;
  /** As people know them; may be `''`. */
  readonly name: string;
}

/** The digest of one channel. */
export interface Subscription extends Wishes {
  readonly place: Place;
  readonly setUpBy: SetUpBy;
  /** Not before this local day, or not until turned on again. */
  readonly paused?: { readonly until?: LocalDate };
  /** What was planned before is not owed. */
  readonly activeFrom: Date;
  /** Has a post said who turned it on and how to stop it? */
  readonly announced: boolean;
  /** The number of the newest article that a settled digest covers. */
  readonly cursor: number;
  /** In a row. */
  readonly failures: number;
  readonly failure?: string;
}

/** The digests that channels asked for. */
export interface Subscriptions {
  all(): Promise<readonly Subscription[]>;
  find(place: Place): Promise<Subscription | undefined>;
  /** A new digest; `cursor` is its baseline. */
  create(place: Place, wishes: Wishes, setUpBy: SetUpBy, cursor: number): Promise<void>;
  /** Other wishes, and the end of a pause. What was due before still is, unless it was paused. */
  change(place: Place, wishes: Wishes, setUpBy: SetUpBy): Promise<void>;
  pause(place: Place, until: LocalDate | undefined, failure?: string): Promise<void>;
  /** Counts a failure and returns how many there were in a row. */
  fail(place: Place, failure: string): Promise<number>;
  /** False when there was none. */
  remove(place: Place): Promise<boolean>;
}

export function subscriptionsIn(tools: Tools, secrets: Secrets): Subscriptions {
  const { db } = tools;
  return {
    all: async () => {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('state', '!=', 'off')
        .orderBy('created_at')
        .orderBy('channel')
        .execute();
      return rows.map((row) => fromRow(row, secrets));
    },
    find: async (place) => {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where((eb) => eb.and(keyOf(place)))
        .executeTakeFirst();
      return row && fromRow(row, secrets);
    },
    ...changes(tools, secrets),
  };
}

function changes({ db, now }: Tools, secrets: Secrets): Omit<Subscriptions, 'all' | 'find'> {
  const update = (place: Place, set: Partial<SubscriptionRow>) =>
    db
      .updateTable('subscriptions')
      .set({ ...set, updated_at: stamp(now()) })
      .where((eb) => eb.and(keyOf(place)));
  return {
    create: async (place, wishes, setUpBy, cursor) => {
      const at = stamp(now());
      const chosen = { ...columns(wishes), ...personColumns(setUpBy, secrets), ...RUNNING };
      const times = { active_from: at, created_at: at, updated_at: at };
      const row = { ...keyOf(place), place_kind: place.kind, ...chosen, ...times };
      await db
        .insertInto('subscriptions')
        .values({ ...row, announced: 0, cursor })
        // Two managers at once: the later one's wishes count.
        .onConflict((oc) => oc.columns(['platform', 'workspace', 'channel']).doUpdateSet(chosen))
        .execute();
    },
    change: async (place, wishes, setUpBy) => {
      const chosen = { ...columns(wishes), ...personColumns(setUpBy, secrets) };
      await update(place, { active_from: stamp(now()) })
        .where('state', '=', 'paused')
        .execute();
      await update(place, { ...chosen, ...RUNNING }).execute();
    },
    pause: async (place, until, failure) => {
      const cause = failure === undefined ? {} : { failure };
      await update(place, { state: 'paused', paused_until: until ?? null, ...cause }).execute();
    },
    fail: async (place, failure) => {
      const row = await update(place, { failure })
        .set((eb) => ({ failures: eb('failures', '+', 1) }))
        .returning('failures')
        .executeTakeFirst();
      return row?.failures ?? 0;
    },
    remove: async (place) => {
      const { numDeletedRows } = await db
        .deleteFrom('subscriptions')
        .where((eb) => eb.and(keyOf(place)))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

const RUNNING = { state: 'on', paused_until: null, failures: 0, failure: null } as const;

/** The columns that name a channel. */
export function keyOf({ platform, workspace, channel }: Place) {
  return { platform, workspace, channel };
}

function columns({ schedule, filters, whenEmpty, locale }: Wishes) {
  return {
    time: schedule.time,
    time_zone: schedule.zone,
    days: schedule.days,
    filters: storable(JSON.stringify(filters)),
    when_empty: whenEmpty,
    locale,
  };
}

function personColumns({ person, contact, name }: SetUpBy, secrets: Secrets) {
  return { person, contact: sealContact(secrets, contact), set_up_by: storable(name) };
}

function fromRow(row: SubscriptionRow, secrets: Secrets): Subscription {
  const { person, set_up_by: name } = row;
  const contact = openContact(secrets, row.contact);
  const paused = row.paused_until === null ? {} : { until: row.paused_until };
  return {
    place: placeOf({ ...row, thread: '' }),
    schedule: { time: row.time, zone: row.time_zone, days: row.days },
    // `columns` wrote these three.
    filters: JSON.parse(row.filters) as DigestFilters,
    whenEmpty: row.when_empty as WhenEmpty,
    locale: row.locale as Locale,
    setUpBy: { person, contact, name },
    ...(row.state === 'paused' ? { paused } : {}),
    activeFrom: new Date(row.active_from),
    announced: row.announced === 1,
    cursor: row.cursor,
    failures: row.failures,
    ...(row.failure === null ? {} : { failure: row.failure }),
  };
}
