import { beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../src/bot/events.ts';
import { createDigests, type DigestRuns } from '../../src/digest/digests.ts';
import { plainText } from '../../src/reply/plain.ts';
import type { Store } from '../../src/store/store.ts';
import { type Mortal, mortal } from '../digest/crashing.ts';
import { logOf, publisherOf, type TestPublisher } from '../digest/world.ts';
import { createTestBot } from '../support/bot.ts';
import { openMemoryStore } from '../support/database.ts';
import { command, press, question } from '../support/events.ts';
import { article, createLibrary, type TestLibrary } from '../support/library.ts';

const THREAD: Place = {
  ...{ platform: 'slack', workspace: 'T1', channel: 'C1', kind: 'channel' },
  thread: '17.1',
};
const { thread: _thread, ...PRIVATE } = THREAD;
const ASKED = 'Quand Vesuvia ouvrira le musée ?';
const ANSWER = 'La ville de Vesuvia ouvrira le musée le 3 mai.';

let now: Date;
let store: Store;
let library: TestLibrary;
let publisher: TestPublisher;
let digests: DigestRuns;
/** The channels that may read everything. */
let opened: Set<string>;

beforeEach(async () => {
  now = new Date('2026-03-01T12:00:00Z');
  store = await openMemoryStore({ now: () => now });
  library = createLibrary();
  publisher = publisherOf();
  opened = new Set();
  digests = start({ store, publisher });
  await later();
});

describe('a watch', () => {
  it('is answered in its thread by the first article that answers, once', async () => {
    await watch();
    const replay = [
      article('a.md', 'Vesuvia est une ville. Le maire y dort.', { date: '2026-03-02' }),
      article('b.md', 'Le musée de Rome ouvrira en juin.', { date: '2026-03-03' }),
      article('c.md', ANSWER, { date: '2026-03-04' }),
      article('d.md', 'Vesuvia ouvrira le musée plus tard.', { date: '2026-03-05' }),
    ];
    const posted: number[] = [];
    for (const one of replay) {
      library.put(one);
      await later();
      posted.push(publisher.posts.length);
    }
    expect(posted).toEqual([0, 0, 1, 1]);
    const [post] = publisher.posts;
    expect(post?.place).toEqual(THREAD);
    expect(plainText(post?.reply ?? never())).toContain(ANSWER);
    expect(plainText(post?.reply ?? never())).toContain(ASKED);
  });

  it('is not answered by an article that was there before', async () => {
    library.put(article('c.md', ANSWER));
    await later();
    await watch();
    library.put(article('z.md', 'Le temps sera doux.'));
    await later();
    expect(publisher.posts).toEqual([]);
  });

  it('is not answered by an article that the place may not see', async () => {
    await watch();
    library.put(article('finance/c.md', ANSWER));
    await later();
    expect(publisher.posts).toEqual([]);
  });

  it('keeps the filters of the question', async () => {
    await watch({ filters: { source: ['AFP'] } });
    library.put(article('c.md', ANSWER, { source: 'Le Monde' }));
    await later();
    expect(publisher.posts).toHaveLength(0);
    library.put(article('e.md', ANSWER, { source: 'AFP' }));
    await later();
    expect(publisher.posts).toHaveLength(1);
  });

  it('is answered by what came while nobody ran', async () => {
    await watch();
    library.put(article('c.md', ANSWER));
    digests = start({ store, publisher });
    await later();
    expect(publisher.posts).toHaveLength(1);
  });

  it('that was asked privately in a channel is answered privately', async () => {
    const { thread: _thread, ...channel } = THREAD;
    await watch({ place: channel });
    library.put(article('c.md', ANSWER));
    await later();
    expect(publisher.posts).toEqual([]);
    expect(publisher.told.map(({ user }) => user)).toEqual(['U1']);
  });

  it('is tried again when the platform refuses, looked for when the receipt is lost', async () => {
    await watch();
    library.put(article('c.md', ANSWER));
    publisher.faults.push('later', 'lost');
    for (let turn = 0; turn < 5; turn += 1) await later();
    expect(publisher.faults).toEqual([]);
    expect(publisher.posts).toHaveLength(1);
  });

  it('is told privately where its thread is gone', async () => {
    await watch();
    library.put(article('c.md', ANSWER));
    publisher.faults.push('gone');
    for (let turn = 0; turn < 3; turn += 1) await later();
    expect(publisher.posts).toEqual([]);
    expect(publisher.told.map(({ user }) => user)).toEqual(['U1']);
    expect(plainText(publisher.told[0]?.reply ?? never())).toContain(ANSWER);
    expect(await store.watches.open()).toEqual([]);
  });

  it('is told privately without what only its channel may read', async () => {
    const { thread: _thread, ...channel } = THREAD;
    opened.add('C1');
    await watch({ place: channel });
    library.put(article('finance/c.md', ANSWER));
    await later();
    const [told] = publisher.told;
    expect(plainText(told?.reply ?? never())).not.toContain(ANSWER);
    expect(plainText(told?.reply ?? never())).toContain('reposez la question');
  });

  it.each([
    ['later', 'in its thread', () => publisher.posts],
    ['gone', 'privately', () => publisher.told],
  ] as const)(
    'refused as “%s” goes on when its answer is gone meanwhile, and tells the next %s',
    async (fault, _, said) => {
      await watch();
      library.put(article('c.md', ANSWER));
      publisher.faults.push(fault);
      await later();
      library.remove('c.md');
      for (let turn = 0; turn < 3; turn += 1) await later();
      expect([...publisher.posts, ...publisher.told]).toEqual([]);
      expect(await store.watches.open()).toMatchObject([{ question: ASKED }]);
      library.put(article('d.md', `${ANSWER} Ce sera un dimanche.`));
      await later();
      expect(said().map(({ reply }) => plainText(reply).includes(ANSWER))).toEqual([true]);
      expect(await store.watches.open()).toEqual([]);
    },
  );

  it('goes on when its place may no longer read the answer', async () => {
    opened.add('C1');
    await watch();
    library.put(article('finance/c.md', ANSWER));
    publisher.faults.push('later');
    await later();
    opened.clear();
    for (let turn = 0; turn < 3; turn += 1) await later();
    expect([...publisher.posts, ...publisher.told]).toEqual([]);
    expect(await store.watches.open()).toHaveLength(1);
  });

  it('waits ever longer while the platform refuses, and outlives a day of that', async () => {
    await watch();
    library.put(article('c.md', ANSWER));
    const refusals = 100;
    for (let count = 0; count < refusals; count += 1) publisher.faults.push('later');
    for (let hour = 0; hour < 10; hour += 1) await later();
    expect(refusals - publisher.faults.length).toBeLessThan(10);
    for (let hour = 0; publisher.faults.length > 0 && hour < 1_000; hour += 1) await later();
    for (let turn = 0; turn < 3; turn += 1) await later();
    expect(publisher.posts).toHaveLength(1);
  });

  it.each([
    ['in its thread', THREAD, () => publisher.posts],
    ['privately where it was asked so', PRIVATE, () => publisher.told],
  ])('says once that nothing answered, and how to go on, %s', async (_, place, said) => {
    await watch({ place });
    const created = now;
    library.put(article('z.md', 'Le temps sera doux.'));
    now = daysAfter(created, 29);
    await later();
    expect(said()).toEqual([]);
    now = daysAfter(created, 30);
    await store.prune(now, 30);
    for (let turn = 0; turn < 3; turn += 1) await later();
    expect([...publisher.posts, ...publisher.told]).toHaveLength(1);
    const reply = said()[0]?.reply ?? never();
    expect(plainText(reply)).toContain(ASKED);
    expect(plainText(reply)).toContain('depuis le 1er mars 2026. Aucun nouvel article');
    expect(await store.watches.open()).toEqual([]);
    const bot = await createTestBot({}, { library, store, now: () => now });
    const [again] = reply.actions;
    await bot.handle(press(again?.kind ?? never(), again?.ref ?? ''));
    expect(await store.watches.open()).toMatchObject([{ question: ASKED }]);
    await store.prune(now, 30);
    expect(await store.watches.open()).toHaveLength(1);
  });

  it('is answered, not ended, by an article that comes on its last day', async () => {
    await watch();
    library.put(article('c.md', ANSWER));
    now = daysAfter(now, 31);
    for (let turn = 0; turn < 3; turn += 1) await later();
    expect(publisher.posts.map(({ reply }) => plainText(reply).includes(ANSWER))).toEqual([true]);
  });

  it('is not kept for ever where nobody can be told', async () => {
    await watch();
    await store.prune(daysAfter(now, 37), 30);
    expect(await store.watches.open()).toHaveLength(1);
    await store.prune(daysAfter(now, 39), 30);
    expect(await store.watches.open()).toEqual([]);
  });

  it('survives a crash at each single step: one answer', async () => {
    for (let dieAt = 0; ; dieAt += 1) {
      await watch({ question: `${ASKED} ${'!'.repeat(dieAt)}` });
      library.put(article(`c${dieAt}.md`, ANSWER.replace('3', String(dieAt + 1))));
      library.remove(`c${dieAt - 1}.md`);
      const posts = publisher.posts.length;
      const victim = mortal(store, publisher, 'victim', dieAt);
      await start(victim).tick(now);
      await later();
      expect(publisher.posts, `dead before step ${dieAt}`).toHaveLength(posts + 1);
      if (!victim.isDead()) return expect(dieAt).toBeGreaterThan(5);
    }
  });
});

describe('in a conversation', () => {
  it('a press on the button watches, /watches lists and cancels', async () => {
    const more = { digest: digests.service };
    const bot = await createTestBot({}, { library, store, now: () => now, more });
    const asked = await bot.handle(question(ASKED));
    const ref = asked.replies[0]?.actions.find(({ kind }) => kind === 'watch')?.ref ?? '';
    await bot.handle(press('watch', ref));
    expect((await bot.handle(command('watches', ''))).text()).toContain(`1. ${ASKED}`);
    expect((await bot.handle(command('watches', 'cancel:2'))).text()).toContain('numéro 2');
    expect((await bot.handle(command('watches', 'cancel 1'))).text()).toContain(
      'ne surveille plus',
    );
    expect((await bot.handle(command('watches', ''))).text()).toContain('aucune question');
    library.put(article('c.md', ANSWER));
    await later();
    expect(publisher.posts).toEqual([]);
  });
});

function start({ store: own, publisher: to }: Pick<Mortal, 'store' | 'publisher'>): DigestRuns {
  const runs = createDigests({
    ...{ library, store: own, log: logOf(), now: () => now, timeZone: 'Europe/Paris' },
    retentionDays: 30,
    visibilityOf: async ({ kind, channel }) => {
      const isOpen = kind === 'channel' && opened.has(channel);
      return { hidden: new Set(isOpen ? [] : ['finance']) };
    },
  });
  runs.connect(to);
  return runs;
}

async function watch(rest: Partial<Parameters<Store['watches']['add']>[0]> = {}): Promise<void> {
  now = new Date(now.getTime() + 60_000);
  const person = store.people.hash('slack', 'U1');
  const asked = { question: ASKED, filters: {}, locale: 'fr' as const };
  await store.watches.add({ place: THREAD, person, contact: 'U1', ...asked, ...rest });
}

/** Ten minutes later, which is past every lease and most pauses. */
async function later(): Promise<void> {
  now = new Date(now.getTime() + 10 * 60_000);
  await digests.tick(now);
}

function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}

function never(): never {
  throw new Error('There is no such post.');
}
