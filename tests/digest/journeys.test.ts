import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/bot/events.ts';
import { createDigests, type DigestRuns } from '../../src/digest/digests.ts';
import { dueToday, type Schedule } from '../../src/digest/schedule.ts';
import { bucketsIn } from '../../src/store/buckets.ts';
import type { Store } from '../../src/store/store.ts';
import { openMemoryStore } from '../support/database.ts';
import {
  article,
  libraryOf,
  logOf,
  publisherOf,
  shownIn,
  type TestLibrary,
  type TestPublisher,
} from './world.ts';

/** Zones that jump by half an hour, at midnight, in the other half of the year, or never; odd ones. */
const ODD: readonly Schedule[] = [
  { time: '02:15', zone: 'Australia/Lord_Howe', days: 'every' },
  { time: '00:00', zone: 'America/Santiago', days: 'every' },
  { time: '02:30', zone: 'America/New_York', days: 'every' },
  { time: '23:59', zone: 'Pacific/Apia', days: 'every' },
  { time: '00:00', zone: 'Asia/Kathmandu', days: 'every' },
];
const HOUR = 3_600_000;

interface World {
  now: Date;
  readonly store: Store;
  readonly library: TestLibrary;
  readonly publisher: TestPublisher;
  readonly digests: DigestRuns;
}

describe('in odd zones, around the days when clocks change', () => {
  it.each([
    ['2026-03-04T00:00:00Z', '2026-04-12T00:00:00Z'],
    ['2026-08-28T00:00:00Z', '2026-10-08T00:00:00Z'],
  ])('a digest comes on each local day, at its time: %s to %s', async (from, to) => {
    const world = await worldAt(from);
    for (const schedule of ODD) await turnOn(world, placeOf(schedule.zone), schedule);
    const owed = new Set<string>();
    for (let day = 0; world.now.getTime() < Date.parse(to); day += 1) {
      world.library.add(article(`a${day}`));
      for (let round = 0; round < 24; round += 1) {
        world.now = new Date(world.now.getTime() + HOUR);
        await world.digests.tick(world.now);
        for (const schedule of ODD) {
          const due = dueToday(schedule, world.now);
          if (due && due.at > new Date(from)) owed.add(keyOf(schedule.zone, due.date));
        }
      }
    }
    const keys = world.publisher.posts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    // 23:59 has no hour left: what the hourly round of these tests meets a minute late, is missed.
    const met = [...owed].filter((key) => !key.includes('Apia'));
    expect(keys.filter((key) => !key.includes('Apia')).sort()).toEqual(met.sort());
    expect(met.length).toBeGreaterThan(140);
  });
});

describe('whatever people do and clocks show', () => {
  const zones = fc.constantFrom(
    'Europe/Paris',
    'America/New_York',
    'Pacific/Auckland',
    'Pacific/Pago_Pago',
    'Pacific/Kiritimati',
    'Asia/Kathmandu',
  );
  const times = fc.constantFrom('00:00', '02:30', '08:30', '12:00', '23:30');
  const act = fc.oneof(
    { weight: 8, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 30 }) }) },
    { weight: 3, arbitrary: fc.record({ zone: zones, time: times }) },
    { weight: 3, arbitrary: fc.constant({ article: true }) },
    { weight: 1, arbitrary: fc.record({ back: fc.integer({ min: 1, max: 40 }) }) },
    { weight: 1, arbitrary: fc.constant({ post: true }) },
    { weight: 1, arbitrary: fc.constant({ skip: true }) },
    { weight: 1, arbitrary: fc.constant({ again: true }) },
    { weight: 2, arbitrary: fc.record({ fault: fc.constantFrom('lost', 'later') }) },
  );
  type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

  it('no day has two digests, no article is shown twice, and each ends in one bucket', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 30 }), async (acts) => {
        const world = await worldAt('2026-03-01T00:00:00Z');
        const place = placeOf('any');
        await turnOn(world, place, { time: '08:30', zone: 'Europe/Paris', days: 'every' });
        let count = 0;
        for (const one of acts) {
          if ('article' in one) world.library.add(article(`a${count++}`));
          await perform(world, place, one);
          await world.digests.tick(world.now);
        }
        world.publisher.faults.length = 0;
        await turnOn(world, place, { time: '08:30', zone: 'Europe/Paris', days: 'every' });
        for (let hour = 0; hour < 24 * 4; hour += 6) {
          world.now = new Date(world.now.getTime() + 6 * HOUR);
          await world.digests.tick(world.now);
        }
        await expectInOrder(world, place, acts, count);
        await world.store.close();
      }),
      { numRuns: 25, seed: 20_261_125 },
    );
  }, 120_000);

  async function perform(world: World, place: Place, one: Act): Promise<void> {
    const { service } = world.digests;
    if ('wait' in one) world.now = new Date(world.now.getTime() + one.wait * HOUR);
    if ('back' in one) world.now = new Date(world.now.getTime() - one.back * HOUR);
    if ('zone' in one) await turnOn(world, place, { ...one, days: 'every' });
    if ('post' in one) await service.postNow(place);
    if ('skip' in one) await service.skip(place);
    if ('fault' in one) world.publisher.faults.push(one.fault);
    if ('again' in one) {
      const { schedule } = (await service.find(place)) ?? never();
      await service.turnOff(place);
      await turnOn(world, place, schedule);
    }
  }

  /** Off and on again draws a new baseline: then articles may be left out, yet never come twice. */
  async function expectInOrder(world: World, place: Place, acts: readonly Act[], count: number) {
    const { posts } = world.publisher;
    const keys = posts.map(({ key }) => key);
    expect(new Set(keys).size, 'a day has one digest').toBe(keys.length);
    const shown = posts.flatMap(({ reply }) => shownIn(reply));
    expect(new Set(shown).size, 'an article is shown once').toBe(shown.length);
    const buckets = bucketsIn(world.store.tools);
    const all = Array.from({ length: count }, (_, index) => `a${index}`);
    const settled = await Promise.all(all.map((id) => buckets.find(place, [id])));
    const isRebased = acts.some((one) => 'again' in one);
    if (!isRebased) expect(settled.filter((one) => one === undefined)).toEqual([]);
    for (const id of shown) expect(settled[all.indexOf(id)]).toMatchObject({ bucket: 'shown' });
  }
});

async function worldAt(instant: string): Promise<World> {
  const world: { now: Date } = { now: new Date(instant) };
  const now = () => world.now;
  const store = await openMemoryStore({ now });
  const library = libraryOf(article('first'));
  const publisher = publisherOf();
  const visibilityOf = async () => 'all' as const;
  const log = logOf();
  const digests = createDigests({ library, store, log, now, timeZone: 'UTC', visibilityOf });
  digests.connect(publisher);
  return Object.assign(world, { store, library, publisher, digests });
}

function turnOn({ digests }: World, place: Place, schedule: Schedule) {
  const filters = { collections: [], sources: [] };
  const by = { person: 'hash', contact: 'U1', name: 'Anne' };
  const wishes = { schedule, filters, whenEmpty: 'silent', locale: 'fr' } as const;
  return digests.service.turnOn(place, wishes, by);
}

function placeOf(zone: string): Place {
  return { platform: 'slack', workspace: 'T1', channel: zone, kind: 'channel' };
}

function keyOf(zone: string, date: string): string {
  return `digest-${zone}-${date}`;
}

function never(): never {
  throw new Error('There is no digest.');
}
