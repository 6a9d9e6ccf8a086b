import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRandom } from '../../src/bench/random.ts';
import type { Place } from '../../src/bot/events.ts';
import { createDigests } from '../../src/digest/digests.ts';
import { dueToday, type Schedule } from '../../src/digest/schedule.ts';
import { bucketsIn } from '../../src/store/buckets.ts';
import { ledgerIn } from '../../src/store/ledger.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnDatabases, type TestDatabase } from '../support/database.ts';
import { type Mortal, mortal } from './crashing.ts';
import { article, libraryOf, logOf, publisherOf } from './world.ts';

/** Two of the times are ones that clocks skip and repeat there. */
const CHANNELS: readonly { readonly place: Place; readonly schedule: Schedule }[] = [
  channel('paris', { time: '02:30', zone: 'Europe/Paris', days: 'every' }),
  channel('new-york', { time: '08:30', zone: 'America/New_York', days: 'weekdays' }),
  channel('auckland', { time: '02:30', zone: 'Pacific/Auckland', days: 'every' }),
];
const BEGIN = new Date('2026-01-01T00:00:00Z');
const HOUR = 3_600_000;
/** After this a dead process is no longer waited for. */
const LEASE = 6 * 60_000;
const NEVER = Number.POSITIVE_INFINITY;

describeOnDatabases('the digest', (create) => {
  let database: TestDatabase;
  let store: Store;
  let now: Date;

  beforeEach(async () => {
    now = BEGIN;
    library = libraryOf(article('first'));
    log = logOf();
    database = await create();
    store = await database.open({ now: () => now });
  });
  afterEach(() => database.drop());

  let library = libraryOf();
  let log = logOf();
  const start = ({ store: own, publisher }: Mortal) => {
    const visibilityOf = async () => 'all' as const;
    const runs = createDigests({
      library,
      store: own,
      log,
      now: () => now,
      timeZone: 'UTC',
      visibilityOf,
    });
    runs.connect(publisher);
    return runs;
  };

  it('comes once a local day with news in a year of three zones, crashes and outages', async () => {
    const random = createRandom(20_261_122);
    const publisher = publisherOf();
    const arrived: string[] = [];
    let life = 0;
    const born = (dieAt: number) => {
      life += 1;
      const process = mortal(store, publisher, `p${life}`, dieAt);
      return { process, runs: start(process) };
    };
    let running = born(NEVER);
    for (const { place, schedule } of CHANNELS) await turnOn(running.runs, place, schedule);
    /** Days on which a living process came by after the time, by channel. */
    const owed = new Map(CHANNELS.map(({ place }) => [place.channel, new Set<string>()]));
    const end = Date.parse('2027-01-01T00:00:00Z');
    while (now.getTime() < end) {
      now = new Date(now.getTime() + (random() < 0.02 ? 60 * HOUR : random() * 13 * HOUR));
      for (let count = random() < 0.25 ? Math.ceil(random() * 3) : 0; count > 0; count -= 1) {
        arrived.push(`a${arrived.length}`);
        library.add(article(`a${arrived.length - 1}`));
      }
      const isFaulty = random() < 0.1;
      if (isFaulty) publisher.faults.push(random() < 0.5 ? 'lost' : 'later');
      if (random() < 0.3) running = born(Math.floor(random() * 14));
      await running.runs.tick(now);
      if (running.process.isDead()) {
        now = new Date(now.getTime() + LEASE);
        running = born(NEVER);
        await running.runs.tick(now);
      }
      if (isFaulty) {
        publisher.faults.length = 0;
        now = new Date(now.getTime() + LEASE);
        await running.runs.tick(now);
      }
      for (const { place, schedule } of CHANNELS) {
        const due = dueToday(schedule, now);
        if (due && due.at >= BEGIN) owed.get(place.channel)?.add(due.date);
      }
    }
    await expectOnce(store, publisher, owed, arrived);
  }, 240_000);

  it('survives a crash at each single step: one post, and every article in one bucket', async () => {
    for (let dieAt = 0; ; dieAt += 1) {
      const place = { ...channel(`c${dieAt}`, PARIS).place };
      const publisher = publisherOf();
      now = new Date('2026-05-04T00:00:00Z');
      await turnOn(start(mortal(store, publisher, 'first', NEVER)), place, PARIS);
      library.add(article(`x${dieAt}`), article(`y${dieAt}`));
      now = new Date('2026-05-05T07:00:00Z');
      const victim = mortal(store, publisher, 'victim', dieAt);
      await start(victim).tick(now);
      now = new Date('2026-05-05T07:10:00Z');
      await start(mortal(store, publisher, 'heir', NEVER)).tick(now);
      const posts = publisher.posts.filter((post) => post.place.channel === place.channel);
      expect(posts, `dead before step ${dieAt}`).toHaveLength(1);
      const buckets = await bucketsIn(store.tools).of(place, '2026-05-05');
      expect(buckets.map((bucket) => bucket.article)).toEqual([`x${dieAt}`, `y${dieAt}`]);
      await start(victim)
        .service.turnOff(place)
        .catch(() => undefined);
      await start(mortal(store, publisher, 'last', NEVER)).service.turnOff(place);
      if (!victim.isDead()) return expect(dieAt).toBeGreaterThan(8);
    }
  });

  it('has one winner when several processes come for it at once', async () => {
    const publisher = publisherOf();
    const place = channel('busy', PARIS).place;
    // On SQLite, a writer that waits for another one blocks the thread that both run on here.
    const isShared = 'file' in database.where;
    const another = () => (isShared ? store : database.open({ now: () => now }));
    const stores = await Promise.all([1, 2, 3].map(another));
    const processes = stores.map((own, index) => start(mortal(own, publisher, `p${index}`, NEVER)));
    await turnOn(processes[0] ?? never(), place, PARIS);
    for (let day = 5; day <= 14; day += 1) {
      library.add(article(`busy${day}`));
      now = new Date(Date.UTC(2026, 0, day, 7, 30));
      await Promise.all(processes.map((runs) => runs.tick(now)));
    }
    now = new Date(now.getTime() + LEASE);
    await Promise.all(processes.map((runs) => runs.tick(now)));
    expect(publisher.posts.map(({ key }) => key)).toEqual([
      ...new Set(publisher.posts.map(({ key }) => key)),
    ]);
    expect(publisher.posts).toHaveLength(10);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('leaves a post that is under way to the process that sends it', async () => {
    const slow = publisherOf();
    const place = channel('slow', PARIS).place;
    let arrive = () => {};
    const underWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const gated = {
      ...slow,
      post: async (...call: Parameters<typeof slow.post>) => {
        arrive();
        await gate;
        return slow.post(...call);
      },
    };
    const first = start(mortal(store, gated, 'first', NEVER));
    await turnOn(first, place, PARIS);
    library.add(article('one'));
    now = new Date('2026-01-05T08:00:00Z');
    const sending = first.tick(now);
    await underWay;
    await start(mortal(store, slow, 'second', NEVER)).tick(now);
    release();
    await sending;
    expect(slow.posts).toHaveLength(1);
  });
});

const PARIS: Schedule = { time: '08:30', zone: 'Europe/Paris', days: 'every' };

/** Against a naive reading of what happened: which days, and which articles. */
async function expectOnce(
  store: Store,
  publisher: ReturnType<typeof publisherOf>,
  owed: ReadonlyMap<string, ReadonlySet<string>>,
  arrived: readonly string[],
): Promise<void> {
  const keys = publisher.posts.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { place } of CHANNELS) {
    const sent = new Set<string>();
    const seen: string[] = [];
    const begin = `digest-${place.channel}-`;
    const posted = keys.flatMap((key) => (key.startsWith(begin) ? [key.slice(begin.length)] : []));
    // A day may end while a dead process is waited for: what it posted minutes before counts, too.
    for (const date of [...new Set([...(owed.get(place.channel) ?? []), ...posted])].sort()) {
      const state = await ledgerIn(store.tools).state(place, date);
      expect(['sent', 'empty'], `${place.channel} ${date}`).toContain(state);
      const buckets = await bucketsIn(store.tools).of(place, date);
      expect(buckets.length > 0, `${place.channel} ${date}: news if and only if sent`).toBe(
        state === 'sent',
      );
      if (state === 'sent') sent.add(`${begin}${date}`);
      seen.push(...buckets.map((bucket) => bucket.article));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.sort()).toEqual(arrived.slice(0, seen.length).sort());
    expect(seen.length).toBeGreaterThan(200);
    expect(keys.filter((key) => key.startsWith(begin)).sort()).toEqual([...sent].sort());
  }
}

function turnOn(runs: ReturnType<typeof createDigests>, place: Place, schedule: Schedule) {
  const filters = { collections: [], sources: [] };
  const by = { person: 'hash', contact: 'U1', name: 'Anne' };
  return runs.service.turnOn(place, { schedule, filters, whenEmpty: 'silent', locale: 'fr' }, by);
}

function channel(name: string, schedule: Schedule): { place: Place; schedule: Schedule } {
  return {
    place: { platform: 'slack', workspace: 'T1', channel: name, kind: 'channel' },
    schedule,
  };
}

function never(): never {
  throw new Error('There is no such process.');
}
