import type { ExpressionBuilder } from 'kysely';
import type { Place, Sent } from '../bot/events.ts';
import type { LocalDate } from '../config/time-zone.ts';
import type { Bucket } from '../digest/buckets.ts';
import type { Planned } from '../digest/schedule.ts';
import type { Locale } from '../language/language.ts';
import type { StoredBlock } from '../reply/stored-blocks.ts';
import type { Tools } from './context.ts';
import { ledgerWrites } from './ledger-writes.ts';
import type { LedgerRow, Tables } from './schema.ts';
import { keyOf } from './subscriptions.ts';

export type LedgerState = LedgerRow['state'];

/** What is to be posted, fixed before the first attempt; quotes by reference. */
export interface DigestContent {
  readonly locale: Locale;
  readonly blocks: readonly StoredBlock[];
  readonly visible: number;
  /** So many of the last visible blocks name who set it up, and say what was asked. */
  readonly closing?: number;
  /** By which "More" finds the blocks. */
  readonly ref: string;
}

/** A digest as it is decided: which articles it covers, and where each of them went. */
export interface Draft {
  readonly planned: Planned;
  /** Absent: nothing to post. */
  readonly content?: DigestContent;
  readonly buckets: readonly Bucket[];
  /** The numbers of the newest article that was covered before, and that this one covers. */
  readonly from: number;
  readonly to: number;
}

/** A digest that is planned or being sent. */
export interface Entry {
  readonly place: Place;
  readonly date: LocalDate;
  readonly dueAt: Date;
  /** `sending`: it may be out, unless that attempt was refused. */
  readonly state: 'planned' | 'sending';
  readonly owner: string;
  readonly leaseUntil: Date;
  readonly attempts: number;
  readonly content: DigestContent;
  readonly to: number;
}

/**
 * What became of each local day's digest, by channel: planned → sending → sent, or empty, missed,
 * skipped, failed. Every method is one write or one transaction: a crash leaves the state before it
 * or the one after it.
 */
export interface Ledger {
  state(place: Place, date: LocalDate): Promise<LedgerState | undefined>;
  /** What is planned or being sent. */
  open(place: Place): Promise<readonly Entry[]>;
  /** The newest day before one that is on record, days that were skipped apart. */
  latest(place: Place, before: LocalDate): Promise<LocalDate | undefined>;
  /** Days without a digest between the last settled one and a day, oldest first. */
  missed(place: Place, before: LocalDate): Promise<readonly LocalDate[]>;
  /** How many digests from a day on and before another one were posted without news. */
  quiet(place: Place, from: LocalDate, before: LocalDate): Promise<number>;
  /** The days from one on for which a digest is not owed any more. */
  taken(place: Place, from: LocalDate): Promise<ReadonlySet<LocalDate>>;
  /** When the last digest before a day was decided. */
  lastSent(place: Place, before: LocalDate): Promise<Date | undefined>;
  /**
   * Puts a draft on record with its buckets. False when somebody else was faster: the day is taken
   * (by anything but a state in `over`), another digest is open, or the articles are covered.
   */
  plan(place: Place, draft: Draft, over: readonly LedgerState[]): Promise<boolean>;
  /** Takes an entry for an attempt; undefined when it is no longer as it was read. */
  claim(entry: Entry, owner: string, leaseUntil: Date): Promise<Entry | undefined>;
  /** It is out. Its articles are covered. `announced`: it is still to be published to followers. */
  sent(entry: Entry, sent: Sent | undefined, announced?: boolean): Promise<void>;
  /** The attempt failed: not before an instant again. `planned`: surely nothing is out. */
  retry(entry: Entry, state: Entry['state'], at: Date): Promise<void>;
  /** It will not be sent. Its articles are new again. */
  drop(entry: Entry, state: 'missed' | 'failed' | 'skipped'): Promise<void>;
  /**
   * Records days on which nothing was or is to be sent. What is on record already stands, but for a
   * missed day that is to be skipped.
   */
  record(place: Place, days: readonly Planned[], state: 'missed' | 'skipped'): Promise<void>;
}

export function ledgerIn(tools: Tools): Ledger {
  return { ...readings(tools), ...ledgerWrites(tools) };
}

const OPEN = ['planned', 'sending'] as const;
const SETTLED = ['sent', 'empty'] as const;

type Readings = Omit<Ledger, keyof ReturnType<typeof ledgerWrites>>;

function readings({ db }: Tools): Readings {
  const rows = (place: Place) => db.selectFrom('digest_ledger').where((eb) => eb.and(keyOf(place)));
  /** A skipped day is on record ahead of its time, so is one that a clock jumped to. */
  const newest = (place: Place, before: LocalDate) =>
    rows(place)
      .select((eb) => eb.fn.max('local_date').as('date'))
      .where('local_date', '<', before);
  return {
    state: async (place, date) => {
      const row = await rows(place)
        .select('state')
        .where('local_date', '=', date)
        .executeTakeFirst();
      return row?.state;
    },
    open: async (place) => {
      const open = rows(place).selectAll().where('state', 'in', OPEN).orderBy('local_date');
      return (await open.execute()).flatMap((row) => entryOf(place, row));
    },
    latest: async (place, before) => {
      const row = await newest(place, before).where('state', '!=', 'skipped').executeTakeFirst();
      return row?.date ?? undefined;
    },
    missed: async (place, before) => {
      const last = await newest(place, before).where('state', 'in', SETTLED).executeTakeFirst();
      const missed = await rows(place)
        .select('local_date')
        .where('state', '=', 'missed')
        .where('local_date', '>', last?.date ?? '')
        .where('local_date', '<', before)
        .orderBy('local_date')
        .execute();
      return missed.map(({ local_date }) => local_date);
    },
    quiet: async (place, from, before) => {
      const sent = rows(place).select('local_date').where('state', '=', 'sent');
      const quiet = await sent
        .where('local_date', '>=', from)
        .where('local_date', '<', before)
        .where((eb) => eb.not(eb.exists(shownOn(eb))))
        .execute();
      return quiet.length;
    },
    taken: async (place, from) => {
      const taken = rows(place).select('local_date').where('local_date', '>=', from);
      const list = await taken.where('state', '!=', 'missed').execute();
      return new Set(list.map(({ local_date }) => local_date));
    },
    lastSent: async (place, before) => {
      const row = await rows(place)
        .select((eb) => ['due_at', decidedAt(eb).as('decided_at')])
        .where('state', '=', 'sent')
        .where('local_date', '<', before)
        .orderBy('local_date', 'desc')
        .executeTakeFirst();
      return row && new Date(row.decided_at ?? row.due_at);
    },
  };
}

function shownOn(eb: ExpressionBuilder<Tables, 'digest_ledger'>) {
  return eb
    .selectFrom('seen_articles as seen')
    .select('seen.article')
    .whereRef('seen.platform', '=', 'digest_ledger.platform')
    .whereRef('seen.workspace', '=', 'digest_ledger.workspace')
    .whereRef('seen.channel', '=', 'digest_ledger.channel')
    .whereRef('seen.local_date', '=', 'digest_ledger.local_date')
    .where('seen.bucket', '=', 'shown');
}

/** Its post was kept at that instant, which may be hours after its time. */
function decidedAt(eb: ExpressionBuilder<Tables, 'digest_ledger'>) {
  return eb
    .selectFrom('replies')
    .select('created_at')
    .whereRef('replies.ref', '=', 'digest_ledger.reply_ref');
}

/** Content is null in rows that are not open. */
function entryOf(place: Place, row: LedgerRow): Entry[] {
  if (row.content === null) return [];
  const { owner, attempts } = row;
  // `plan` wrote it.
  const { to, ...content } = JSON.parse(row.content) as DigestContent & { readonly to: number };
  const state = row.state === 'sending' ? 'sending' : 'planned';
  const times = { dueAt: new Date(row.due_at), leaseUntil: new Date(row.lease_until) };
  return [{ place, date: row.local_date, ...times, state, owner, attempts, content, to }];
}
