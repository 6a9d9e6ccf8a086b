import { beforeEach, describe, expect, it } from 'vitest';
import { DeliveryError, type Place, type Publisher } from '../../src/bot/events.ts';
import { createDigests, type DigestRuns } from '../../src/digest/digests.ts';
import { prune } from '../../src/store/retention.ts';
import type { Store } from '../../src/store/store.ts';
import type { Wishes } from '../../src/store/subscriptions.ts';
import { openMemoryStore } from '../support/database.ts';
import { mortal } from './crashing.ts';
import { article, libraryOf, logOf, publisherOf, type TestPublisher } from './world.ts';

const PLACE: Place = { platform: 'discord', workspace: 'G1', channel: 'C1', kind: 'channel' };
const WISHES: Wishes = {
  schedule: { time: '08:30', zone: 'Europe/Paris', days: 'every' },
  filters: { collections: [], sources: [] },
  whenEmpty: 'silent',
  locale: 'fr',
};
const ANNE = { person: 'hash-of-anne', contact: 'U1', name: 'Anne' };

let now: Date;
let posted: TestPublisher;
let publisher: Publisher;
/** The posts that followers were shown, in the order of the calls. */
let announced: string[];
/** What the next calls of `announce` do. */
let faults: DeliveryError['failure'][];
let store: Store;
const library = libraryOf();

beforeEach(async () => {
  now = new Date('2026-03-01T20:00:00Z');
  announced = [];
  faults = [];
  posted = publisherOf('discord');
  publisher = {
    ...posted,
    announce: async (_place, message) => {
      const fault = faults.shift();
      if (fault !== undefined) throw new DeliveryError(fault, `the platform says: ${fault}`);
      announced.push(message);
    },
  };
  store = await openMemoryStore({ now: () => now });
  library.remove('one');
  await run(store, publisher).service.turnOn(PLACE, WISHES, ANNE);
  library.add(article('one'));
});

describe('a digest with followers elsewhere', () => {
  it('is published to them at once, and once', async () => {
    const digests = run(store, publisher);
    await at(digests, '2026-03-02T07:30:00Z', '2026-03-02T07:31:00Z', '2026-03-02T20:00:00Z');
    expect(announced).toEqual(['m1']);
  });

  it('is published as well when somebody has it posted now', async () => {
    const digests = run(store, publisher);
    expect(await digests.service.postNow(PLACE)).toBe('sent');
    await expect.poll(() => announced).toEqual(['m1']);
  });

  it('is posted once and published wherever the process dies', async () => {
    let dieAt = 0;
    for (let died = true; died; dieAt += 1) {
      const life = mortal(store, publisher, `p${dieAt}`, dieAt);
      const day = `2026-03-${String(2 + dieAt).padStart(2, '0')}`;
      library.add(article(`usine${dieAt}`));
      await at(run(life.store, life.publisher), `${day}T07:30:00Z`);
      died = life.isDead();
      const heir = run(store, publisher);
      await at(heir, `${day}T07:40:00Z`, `${day}T08:00:00Z`);
      const ids = posted.posts.map((_, index) => `m${index + 1}`);
      expect(ids).toHaveLength(dieAt + 1);
      // Twice where it died after the platform had heard of it, which the platform refuses.
      expect([...new Set(announced)]).toEqual(ids);
    }
    expect(dieAt).toBeGreaterThan(5);
  });

  it('is published later when the platform is down, with growing pauses', async () => {
    faults.push('later', 'uncertain');
    const digests = run(store, publisher);
    await at(digests, '2026-03-02T07:30:00Z', '2026-03-02T07:30:30Z');
    expect(faults).toEqual(['uncertain']);
    await at(digests, '2026-03-02T07:31:00Z', '2026-03-02T07:32:00Z');
    expect(announced).toEqual([]);
    await at(digests, '2026-03-02T07:33:00Z');
    expect(announced).toEqual(['m1']);
    expect(posted.posts).toHaveLength(1);
  });

  it.each([
    ['the bot may not', ['gone'], '2026-03-02T07:45:00Z'],
    ['it is old news', ['later', 'later'], '2026-03-03T07:31:00Z'],
  ] as const)('is not published any more when %s', async (_, refused, later) => {
    faults.push(...refused);
    const digests = run(store, publisher);
    await at(digests, '2026-03-02T07:30:00Z', later, '2026-03-04T08:00:00Z');
    expect(faults).toEqual([]);
    expect(announced).toEqual([]);
  });

  it('is forgotten with its server, and in time where nobody can publish it', async () => {
    const waiting = () => store.tools.db.selectFrom('announcements').selectAll().execute();
    faults.push('later');
    await at(run(store, publisher), '2026-03-02T07:30:00Z');
    expect(await waiting()).toHaveLength(1);
    await prune(store.tools, new Date('2026-03-05T00:00:00Z'), 365);
    expect(await waiting()).toHaveLength(1);
    await prune(store.tools, new Date('2026-03-12T00:00:00Z'), 365);
    expect(await waiting()).toEqual([]);
  });
});

function run(over: Store, through: Publisher): DigestRuns {
  const runs = createDigests({
    ...{ library, store: over, log: logOf(), now: () => now, timeZone: 'Europe/Paris' },
    visibilityOf: async () => ({ hidden: new Set<string>() }),
  });
  runs.connect(through);
  return runs;
}

async function at(digests: DigestRuns, ...instants: readonly string[]): Promise<void> {
  for (const instant of instants) {
    now = new Date(instant);
    await digests.tick(now);
  }
}
