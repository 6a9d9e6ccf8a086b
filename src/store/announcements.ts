import type { Kysely } from 'kysely';
import type { Place } from '../bot/events.ts';
import { stamp, type Tools } from './context.ts';
import type { AnnouncementRow, Tables } from './schema.ts';

/** A post that is still to be published to those who follow its channel. */
export interface Announcement {
  readonly place: Place;
  readonly message: string;
  readonly attempts: number;
  /** When it was posted. */
  readonly since: Date;
}

/** The outbox of what is published after it was posted; nothing in it names anybody. */
export interface Announcements {
  /** Oldest first. */
  due(now: Date): Promise<readonly Announcement[]>;
  /** The attempt failed: not before an instant again. */
  retry(announcement: Announcement, at: Date): Promise<void>;
  /** It is published, or never will be. */
  end(announcement: Announcement): Promise<void>;
}

export function announcementsIn({ db }: Tools): Announcements {
  return {
    due: async (now) => {
      const all = db.selectFrom('announcements').selectAll().orderBy('since');
      const rows = await all.where('due_at', '<=', stamp(now)).execute();
      return rows.map(announcementOf);
    },
    retry: async (announcement, at) => {
      await db
        .updateTable('announcements')
        .set({ attempts: announcement.attempts + 1, due_at: stamp(at) })
        .where((eb) => eb.and(keyOf(announcement)))
        .execute();
    },
    end: async (announcement) => {
      await db
        .deleteFrom('announcements')
        .where((eb) => eb.and(keyOf(announcement)))
        .execute();
    },
  };
}

/** Before every instant. */
const AT_ONCE = '';

type Posted = Pick<Announcement, 'place' | 'message'>;

/** Puts a post into the outbox, in the transaction that says that it is out. */
export async function announceLater(
  trx: Kysely<Tables>,
  posted: Posted,
  since: string,
): Promise<void> {
  await trx
    .insertInto('announcements')
    .values({ ...keyOf(posted), attempts: 0, due_at: AT_ONCE, since })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

function keyOf({ place: { platform, workspace, channel }, message }: Posted) {
  return { platform, workspace, channel, message };
}

function announcementOf(row: AnnouncementRow): Announcement {
  const { workspace, channel, message, attempts } = row;
  // Every row is written from a Place; only channels have followers.
  const platform = row.platform as Place['platform'];
  const place = { platform, workspace, channel, kind: 'channel' } as const;
  return { place, message, attempts, since: new Date(row.since) };
}
