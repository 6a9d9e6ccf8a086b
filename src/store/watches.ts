import type { Filters } from '../answer/answer.ts';
import type { Place } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { stamp, storable, type Tools } from './context.ts';
import { placeOf } from './replies.ts';
import type { WatchRow } from './schema.ts';
import type { Secrets } from './secrets.ts';

/** A question that waits for an article that answers it. */
export interface Watch {
  readonly id: string;
  readonly place: Place;
  /** Hash of who asked. */
  readonly person: string;
  /** The platform's id of who asked, to tell them where no thread can be answered. */
  readonly contact: string;
  readonly question: string;
  readonly filters: Filters;
  readonly locale: Locale;
  readonly createdAt: Date;
  /** The number of the newest article that was tried on it; absent: none was. */
  readonly tried?: number;
}

export type NewWatch = Omit<Watch, 'id' | 'createdAt' | 'tried'>;

export interface Watches {
  /** Undefined when this person watches this question here already. */
  add(watch: NewWatch): Promise<string | undefined>;
  /** False when there is no open watch of this person by that id. */
  cancel(id: string, person: string): Promise<boolean>;
  ofPerson(person: string): Promise<readonly Watch[]>;
  /** All that wait, oldest first. */
  open(): Promise<readonly Watch[]>;
}

export function watchesIn(tools: Tools, secrets: Secrets): Watches {
  const { db } = tools;
  const waiting = () => db.selectFrom('watches').selectAll().where('state', '=', 'open');
  return {
    add: (watch) => add(tools, secrets, watch),
    cancel: async (id, person) => {
      const { numUpdatedRows } = await db
        .updateTable('watches')
        .set({ state: 'cancelled', contact: '' })
        .where('id', '=', id)
        .where('person', '=', person)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    ofPerson: async (person) => {
      const rows = await waiting().where('person', '=', person).orderBy('created_at').execute();
      return rows.map((row) => watchOf(row, secrets));
    },
    open: async () => {
      const rows = await waiting().orderBy('created_at').execute();
      return rows.map((row) => watchOf(row, secrets));
    },
  };
}

async function add(
  { db, now, newRef }: Tools,
  secrets: Secrets,
  { place, person, contact, question, filters, locale }: NewWatch,
): Promise<string | undefined> {
  const { platform, workspace, channel, thread = '', kind: place_kind } = place;
  const told = { question: storable(question), filters: JSON.stringify(filters) };
  const asked = { platform, workspace, channel, thread, person, ...told };
  const known = await db
    .selectFrom('watches')
    .select('id')
    .where((eb) => eb.and({ ...asked, state: 'open' }))
    .executeTakeFirst();
  if (known !== undefined) return undefined;
  const id = newRef();
  const row = { ...asked, id, place_kind, locale, contact: sealContact(secrets, contact) };
  const rest = { article: null, fired_at: null };
  const created_at = stamp(now());
  await db
    .insertInto('watches')
    .values({ ...row, ...rest, state: 'open', created_at })
    .execute();
  return id;
}

/** A watch from its row. */
export function watchOf(row: WatchRow, secrets: Secrets): Watch {
  return {
    id: row.id,
    place: placeOf(row),
    person: row.person,
    contact: openContact(secrets, row.contact),
    question: row.question,
    // `add` wrote both.
    filters: JSON.parse(row.filters) as Filters,
    locale: row.locale as Locale,
    createdAt: new Date(row.created_at),
    ...(row.tried === null ? {} : { tried: row.tried }),
  };
}

const CONTACT = 'a person to tell';

/** A platform's id of a person, as `contact` columns hold it: sealed when there is a key. */
export function sealContact(secrets: Secrets, id: string): string {
  return secrets.available ? secrets.seal(id, CONTACT) : `plain:${id}`;
}

/**
 * Reads a `contact` column; `''` when it was sealed with another key: that a person cannot be told
 * of a failure must not stop the digest of their channel, nor the watches of all others.
 */
export function openContact(secrets: Secrets, contact: string): string {
  if (contact.startsWith('plain:')) return contact.slice('plain:'.length);
  try {
    return contact === '' ? '' : secrets.open(contact, CONTACT);
  } catch {
    return '';
  }
}
