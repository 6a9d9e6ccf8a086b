import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Place } from '../../src/bot/events.ts';
import { createDigests } from '../../src/digest/digests.ts';
import { openMemoryStore } from '../support/database.ts';
import { stopwatch } from '../support/own-time.ts';
import { article, libraryOf, logOf, publisherOf } from './world.ts';

const PLACE: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', kind: 'channel' };
const ARTICLES = 1_000;
/** What an article of a newspaper has. */
const [SENTENCES, WORDS] = [20, 18];
/** Nobody's question waits longer than that. Milliseconds. */
const STALL_MS = 50;

it('a thousand articles at once hold up nobody', async () => {
  let now = new Date('2026-03-01T20:00:00Z');
  const store = await openMemoryStore({ now: () => now });
  const library = libraryOf(article('old'));
  const publisher = publisherOf();
  const digests = createDigests({
    ...{ library, store, log: logOf(), now: () => now, timeZone: 'Europe/Paris' },
    visibilityOf: async () => ({ hidden: new Set<string>() }),
  });
  digests.connect(publisher);
  const schedule = { time: '08:30', zone: 'Europe/Paris', days: 'every' } as const;
  const filters = { collections: [], sources: [] };
  const wishes = { schedule, filters, whenEmpty: 'silent', locale: 'fr' } as const;
  await digests.service.turnOn(PLACE, wishes, { person: 'p', contact: 'U1', name: 'Anne' });
  const worst: number[] = [];
  for (const day of [2, 3, 4]) {
    library.add(...newsOf(day));
    now = new Date(`2026-03-0${day}T07:30:00Z`);
    worst.push(await longestStall(() => digests.tick(now)));
  }
  expect(publisher.posts).toHaveLength(3);
  // What the machine does besides (another process, collecting garbage) is not there every time.
  expect(Math.min(...worst)).toBeLessThan(STALL_MS);
});

/** The longest that others waited for their turn, in this process's own time. Milliseconds. */
async function longestStall(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let isOver = false;
  const done = work().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const watch = stopwatch();
    await setImmediate();
    longest = Math.max(longest, watch.own());
  }
  await done;
  return longest;
}

/** A tenth are told twice. */
function newsOf(day: number): Article[] {
  const draw = randomly(day);
  const word = () => `mot${Math.floor(draw() ** 2 * 8_000).toString(36)}`;
  const sentence = () => `Le ${Array.from({ length: WORDS }, word).join(' ')}.`;
  const texts = Array.from({ length: ARTICLES * 0.9 }, () =>
    Array.from({ length: SENTENCES }, sentence).join(' '),
  );
  return Array.from({ length: ARTICLES }, (_, index) => {
    const text = texts[index % texts.length] ?? '';
    const source = index < texts.length ? 'AFP' : 'Le Monde';
    return article(`d${day}-${index}`, { title: sentence(), text, source });
  });
}

/** Park and Miller, "Random number generators: good ones are hard to find", 1988. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
