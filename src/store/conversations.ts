import type { Filters } from '../answer/answer.ts';
import type { Place } from '../bot/events.ts';
import { stamp, storable, type Tools } from './context.ts';
import type { ConversationRow } from './schema.ts';

/** What was last asked in a thread, or by a person outside threads, in a chat that ends in that one. */
export interface Conversation {
  /** Hash of the person whom the bot talks with. */
  readonly asker: string;
  readonly question: string;
  readonly filters: Filters;
  /** Did the bot open this thread with an answer? Only there it listens without a mention. */
  readonly started: boolean;
  readonly stopped: boolean;
  /** Hash of who wrote last in the thread, and whether that was a question. */
  readonly lastSpeaker: string;
  readonly lastAsked: boolean;
  readonly updatedAt: Date;
}

export interface Conversations {
  find(place: Place, person: string): Promise<Conversation | undefined>;
  /** Notes a question; it also takes back a `stop`. `started` stays true once it was. */
  remember(place: Place, person: string, asked: Asked): Promise<void>;
  /** Notes who wrote in a thread, so that two people who talk to each other are left alone. */
  heard(place: Place, person: string, asked: boolean): Promise<void>;
  stop(place: Place): Promise<void>;
}

interface Asked {
  readonly question: string;
  readonly filters: Filters;
  readonly started: boolean;
}

const KEY = ['platform', 'workspace', 'channel', 'thread', 'speaker'] as const;

export function conversationsIn({ db, now }: Tools): Conversations {
  const update = (place: Place, set: Partial<ConversationRow>) =>
    db
      .updateTable('conversations')
      .set({ ...set, updated_at: stamp(now()) })
      .where('platform', '=', place.platform)
      .where('workspace', '=', place.workspace)
      .where('channel', '=', place.channel)
      .where('thread', '=', threadOf(place))
      .execute();
  return {
    find: async (place, person) => {
      const row = await db
        .selectFrom('conversations')
        .selectAll()
        .where((eb) => eb.and(keyOf(place, person)))
        .executeTakeFirst();
      return row === undefined ? undefined : fromRow(row);
    },
    remember: async (place, person, asked) => {
      const { started, ...said } = saidIn(person, asked, stamp(now()));
      await db
        .insertInto('conversations')
        .values({ ...keyOf(place, person), asker: person, started, ...said })
        .onConflict((oc) =>
          oc.columns(KEY).doUpdateSet(started === 1 ? { started, ...said } : said),
        )
        .execute();
    },
    heard: async (place, person, asked) => {
      await update(place, { last_speaker: person, last_asked: Number(asked) });
    },
    stop: async (place) => {
      await update(place, { stopped: 1 });
    },
  };
}

function keyOf(place: Place, person: string) {
  const { platform, workspace, channel } = place;
  const speaker = place.thread === undefined ? person : '';
  return { platform, workspace, channel, thread: threadOf(place), speaker };
}

function threadOf({ thread, session = '' }: Place): string {
  return thread ?? session;
}

function saidIn(person: string, { question, filters, started }: Asked, updated_at: string) {
  return {
    question: storable(question),
    filters: JSON.stringify(filters),
    started: Number(started),
    stopped: 0,
    last_speaker: person,
    last_asked: 1,
    updated_at,
  };
}

function fromRow(row: ConversationRow): Conversation {
  return {
    asker: row.asker,
    question: row.question,
    // `remember` wrote it from Filters.
    filters: JSON.parse(row.filters) as Filters,
    started: row.started === 1,
    stopped: row.stopped === 1,
    lastSpeaker: row.last_speaker,
    lastAsked: row.last_asked === 1,
    updatedAt: new Date(row.updated_at),
  };
}
