import { isRefused, type Platform, type Publisher } from '../bot/events.ts';
import type { Log } from '../bot/log.ts';
import type { Announcement, Announcements } from '../store/announcements.ts';
import { backOffMs } from './post-once.ts';

/** What publishing takes. */
export interface Announcing {
  readonly announcements: Announcements;
  readonly log: Log;
  publisherOf(platform: Platform): Publisher | undefined;
}

/** News that could not be published for so long are none any more. */
const STALE_MS = 24 * 60 * 60_000;

/**
 * Publishes posts to those who follow their channels. A step of its own after the post, so that one
 * that was cut short is done again without posting again; publishing twice changes nothing. Never
 * throws: what fails is logged, and due again.
 */
export async function announceDue(announcing: Announcing, now: Date): Promise<void> {
  const { announcements, log } = announcing;
  try {
    for (const announcement of await announcements.due(now))
      await announce(announcing, announcement, now);
  } catch (err) {
    log.error({ err }, 'posts could not be published to followers; tried again');
  }
}

async function announce(
  { announcements, publisherOf, log }: Announcing,
  announcement: Announcement,
  now: Date,
): Promise<void> {
  const { place, message, attempts, since } = announcement;
  const publisher = publisherOf(place.platform);
  if (publisher === undefined) return;
  try {
    await publisher.announce?.(place, message);
  } catch (err) {
    const isStale = now.getTime() - since.getTime() > STALE_MS;
    const isOver = isStale || isRefused(err);
    const outlook = isOver ? 'given up' : 'tried again';
    log.warn({ ...place, message, err }, `not published to those who follow: ${outlook}`);
    if (!isOver) {
      const at = new Date(now.getTime() + backOffMs(attempts + 1));
      return announcements.retry(announcement, at);
    }
  }
  await announcements.end(announcement);
}
