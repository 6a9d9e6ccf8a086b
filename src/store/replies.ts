import type { Filters } from '../answer/answer.ts';
import type { Place, Platform } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import type { Tone } from '../reply/reply.ts';
import type { StoredBlock } from '../reply/stored-blocks.ts';
import { stamp, storable, type Tools } from './context.ts';
import type { ReplyRow } from './schema.ts';

/** A reply as it is kept for its buttons: quotes as references, and the bot's own words. */
export interface StoredReply {
  readonly place: Place;
  /** Hash of who may press its buttons; absent: everybody. */
  readonly person?: string;
  readonly audience: 'private' | 'public';
  readonly question: string;
  readonly filters: Filters;
  readonly locale: Locale;
  readonly tone: Tone;
  readonly visible?: number;
  readonly blocks: readonly StoredBlock[];
}

export interface Replies {
  /** Returns the ref that buttons carry. */
  save(reply: StoredReply): Promise<string>;
  find(ref: string): Promise<StoredReply | undefined>;
  remove(ref: string): Promise<void>;
  /** Marks a private reply as shown to all, or not any more; false when it was so already. */
  setAudience(ref: string, audience: StoredReply['audience']): Promise<boolean>;
}

export function repliesIn({ db, now, newRef }: Tools): Replies {
  return {
    save: async (reply) => {
      const ref = newRef();
      await db
        .insertInto('replies')
        .values(toRow(ref, reply, stamp(now())))
        .execute();
      return ref;
    },
    find: async (ref) => {
      const row = await db
        .selectFrom('replies')
        .selectAll()
        .where('ref', '=', ref)
        .executeTakeFirst();
      return row === undefined ? undefined : fromRow(row);
    },
    remove: async (ref) => {
      await db.deleteFrom('replies').where('ref', '=', ref).execute();
    },
    setAudience: async (ref, audience) => {
      const { numUpdatedRows } = await db
        .updateTable('replies')
        .set({ audience })
        .where('ref', '=', ref)
        .where('audience', '!=', audience)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function toRow(ref: string, reply: StoredReply, created_at: string): ReplyRow {
  const { place, audience, locale, tone } = reply;
  return {
    ref,
    platform: place.platform,
    workspace: place.workspace,
    channel: place.channel,
    thread: place.thread ?? '',
    place_kind: place.kind,
    person: reply.person ?? null,
    audience,
    question: storable(reply.question),
    filters: JSON.stringify(reply.filters),
    locale,
    tone,
    visible: reply.visible ?? null,
    blocks: JSON.stringify(reply.blocks),
    created_at,
  };
}

function fromRow(row: ReplyRow): StoredReply {
  // The narrow texts and the JSON are what `toRow` wrote; nobody else writes this table.
  return {
    place: placeOf(row),
    ...(row.person === null ? {} : { person: row.person }),
    audience: row.audience,
    question: row.question,
    filters: JSON.parse(row.filters) as Filters,
    locale: row.locale as Locale,
    tone: row.tone as Tone,
    ...(row.visible === null ? {} : { visible: row.visible }),
    blocks: JSON.parse(row.blocks) as StoredBlock[],
  };
}

/** The place that a row's columns name. */
export function placeOf(row: {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
  readonly place_kind: string;
}): Place {
  return {
    // Every row is written from a Place.
    platform: row.platform as Platform,
    workspace: row.workspace,
    channel: row.channel,
    ...(row.thread === '' ? {} : { thread: row.thread }),
    kind: row.place_kind as Place['kind'],
  };
}
