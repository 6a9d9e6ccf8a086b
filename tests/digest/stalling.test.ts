import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Place } from '../../src/bot/events.ts';
import { createDigests } from '../../src/digest/digests.ts';
import { openMemoryStore } from '../support/database.ts';
import { article, libraryOf, logOf, publisherOf } from './world.ts';

const PLACE: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', kind: 'channel' };
const ARTICLES = 1_000;
/** What an article of a newspaper has. */
const [SENTENCES, WORDS] = [20, 18];
/** What working on an article takes here, and after how long others have their turn. Milliseconds. */
const [PIECE_MS, TURN_MS] = [1, 10];

it('a thousand articles at once are worked on in lots, between which others have their turn', async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += PIECE_MS));
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
  library.add(...newsOf(2));
  now = new Date('2026-03-02T07:30:00Z');
  const turns = await turnsDuring(() => digests.tick(now));
  expect(publisher.posts).toHaveLength(1);
  // The articles are gone through to merge them, to rank them and to word the best.
  expect(turns).toBeGreaterThan((2 * ARTICLES * PIECE_MS) / TURN_MS);
});

let clock = 0;
afterEach(() => vi.restoreAllMocks());

/** How often others had their turn while something was done. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const done = work().finally(() => {
    isOver = true;
  });
  for (; !isOver; turns += 1) await setImmediate();
  await done;
  return turns;
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
