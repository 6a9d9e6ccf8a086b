import type { Visibility } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import type { Place, Platform, Publisher } from '../bot/events.ts';
import type { Log } from '../bot/log.ts';
import { announcementsIn } from '../store/announcements.ts';
import { askedIn } from '../store/asked.ts';
import { bucketsIn } from '../store/buckets.ts';
import { knownArticlesIn } from '../store/known-articles.ts';
import { ledgerIn } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import { subscriptionsIn } from '../store/subscriptions.ts';
import { watchPostsIn } from '../store/watch-posts.ts';
import { runWatches, type Watching } from '../watches/watches.ts';
import { type Announcing, announceDue } from './announce.ts';
import { keepPostIn } from './keep-post.ts';
import { newcomersTo } from './newcomers.ts';
import { runDigest } from './runner.ts';
import { type Operators, senderOf } from './sender.ts';
import { type Digests, digestsOver, type Serving } from './service.ts';
import { contentWords } from './words-of.ts';

/** All that the digests need; nothing in it is found by itself. */
export interface DigestParts {
  readonly library: Library;
  readonly store: Store;
  readonly log: Log;
  readonly now: () => Date;
  /** Where nobody says otherwise: `Config.TIME_ZONE`. */
  readonly timeZone: string;
  /** Watches end after so many days; absent: never. */
  readonly retentionDays?: number;
  /** What a place may read: `Visibilities.of`. */
  readonly visibilityOf: (place: Place) => Promise<Visibility>;
  /** Whom to tell when a channel's digest keeps failing. */
  readonly operators?: Operators;
}

/** The digests of all channels. */
export interface DigestRuns {
  /** For commands. */
  readonly service: Digests;
  /** A platform that can be posted to unprompted. */
  connect(publisher: Publisher): void;
  /** Does what is due at an instant. Never throws: what fails is logged, and due again. */
  tick(now: Date): Promise<void>;
}

/** The digests and watches over a store. Nothing runs by itself: `repeat` calls `tick`. */
export function createDigests(parts: DigestParts): DigestRuns {
  const publishers = new Map<Platform, Publisher>();
  const services = servicesOf(parts, (platform) => publishers.get(platform));
  return {
    service: digestsOver(services),
    connect: (publisher) => {
      publishers.set(publisher.platform, publisher);
    },
    tick: (now) => tick(services, now),
  };
}

type Services = Serving & Watching & Announcing;

function servicesOf(
  { library, store, log, now, timeZone, visibilityOf, retentionDays, operators = {} }: DigestParts,
  publisherOf: (platform: Platform) => Publisher | undefined,
): Services {
  const { tools, secrets, owner } = store;
  const subscriptions = subscriptionsIn(tools, secrets);
  const ledger = ledgerIn(tools);
  const known = knownArticlesIn(tools);
  const common = { library, ledger, subscriptions, log, visibilityOf, owner, publisherOf };
  return {
    ...{ ...common, store, now, timeZone, known },
    ...(retentionDays === undefined ? {} : { retentionDays }),
    sender: senderOf({ ...common, operators }),
    newcomers: newcomersTo(library, known),
    buckets: bucketsIn(tools),
    announcements: announcementsIn(tools),
    asked: askedIn(tools),
    posts: watchPostsIn(tools, secrets),
    keep: keepPostIn(store),
    words: contentWords(),
  };
}

async function tick(services: Services, now: Date): Promise<void> {
  const { subscriptions, newcomers, log } = services;
  try {
    // Also where nobody subscribes: a later watch has to know what was there before it.
    await newcomers.sync();
    for (const subscription of await subscriptions.all()) {
      await runDigest(services, subscription, now).catch((err: unknown) => {
        log.error({ ...subscription.place, err }, 'a digest could not be worked on; tried again');
      });
    }
    await announceDue(services, now);
    await runWatches(services, now);
  } catch (err) {
    log.error({ err }, 'digests and watches could not be worked on; tried again');
  }
}
