import { connect, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { DeliveryError } from '../../src/bot/events.ts';
import { createQueue, QueueFullError } from '../../src/bot/queue.ts';
import { LEASE_MS } from '../../src/store/claims.ts';
import { createDelivery, createTestBot } from '../support/bot.ts';
import { openMemoryStore } from '../support/database.ts';
import { CHANNEL, command, press, question } from '../support/events.ts';
import { createLibrary } from '../support/library.ts';

const ASKED = 'Quand Cloudwatt fermera ?';

describe('a failure', () => {
  test('of the search is one calm reply and one log line with the same number', async () => {
    const library = Object.assign(createLibrary(), {
      ask: () => {
        throw new Error('index broken');
      },
    });
    const bot = await createTestBot({}, { library });
    const delivery = await bot.handle(question(ASKED));
    expect(delivery.replies).toHaveLength(1);
    const id = /: ([\w-]{8})\.$/.exec(delivery.text())?.[1];
    expect(bot.logged).toHaveLength(1);
    expect(bot.logged[0]).toMatchObject({ level: 'error', fields: { errorId: id } });
    expect(delivery.text()).not.toContain('index broken');
    expect(await bot.accept(question('x', { key: 'another' }))).toBe(true);
  });

  test('that passes is waited out; the reply then comes once', async () => {
    const bot = await createTestBot();
    const delivery = createDelivery();
    delivery.failures.push(new DeliveryError('later', '429'), new DeliveryError('later', '503'));
    await bot.handle(question(ASKED), delivery);
    expect(delivery.replies).toHaveLength(1);
    expect(bot.pauses).toEqual([1_000, 5_000]);
    expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each([true, false])(
    'with a lost receipt is looked up first (answered: %s)',
    async (there) => {
      const bot = await createTestBot();
      const delivery = createDelivery();
      delivery.answered = there;
      delivery.failures.push(new DeliveryError('uncertain', 'socket closed'));
      await bot.handle(question(ASKED), delivery);
      expect(delivery.calls).toContain('alreadyAnswered');
      expect(delivery.replies).toHaveLength(there ? 0 : 1);
    },
  );

  test.each(['gone', 'revoked'] as const)(
    '“%s” is logged once and not tried again',
    async (kind) => {
      const bot = await createTestBot();
      const delivery = createDelivery();
      delivery.failures.push(new DeliveryError(kind, 'no'), new DeliveryError(kind, 'no'));
      await bot.handle(question(ASKED), delivery);
      expect(delivery.replies).toEqual([]);
      expect(bot.logged).toHaveLength(1);
      expect(bot.pauses).toEqual([]);
      const { events } = await bot.store.claims.adopt('slack', new Date('2100-01-01'));
      expect(events).toEqual([]);
    },
  );

  test('that a person can mend is told with its remedy', async () => {
    const bot = await createTestBot();
    const { replies } = await bot.handle(command('ask', ASKED));
    const delivery = createDelivery();
    const remedy = { fr: 'Invitez-moi : /invite @verbatim', en: 'Invite me: /invite @verbatim' };
    delivery.failures.push(new DeliveryError('gone', 'not_in_channel', { remedy }));
    await bot.handle(press('share', replies[0]?.id ?? ''), delivery);
    expect(delivery.text()).toBe(remedy.fr);
    expect(delivery.posts).toEqual([]);
    // Once it is mended, Share works.
    const again = await bot.handle(press('share', replies[0]?.id ?? ''));
    expect(again.posts).toHaveLength(1);
  });

  test('of a public post where the bot may not write is told to who asked for it', async () => {
    const bot = await createTestBot();
    const { replies } = await bot.handle(command('ask', ASKED));
    const delivery = createDelivery();
    delivery.failures.push(new DeliveryError('gone', 'is_archived'));
    await bot.handle(press('share', replies[0]?.id ?? ''), delivery);
    expect(delivery.text()).toMatch(/Quelque chose n’a pas marché/);
  });

  test('that does not pass is logged once, and told as soon as it can be', async () => {
    const bot = await createTestBot();
    const delivery = createDelivery();
    for (let i = 0; i < 5; i += 1) delivery.failures.push(new DeliveryError('later', '503'));
    await bot.handle(question(ASKED), delivery);
    expect(delivery.text()).toMatch(/Quelque chose n’a pas marché/);
    expect(bot.logged).toHaveLength(1);
  });

  test('of a public post whose receipt is lost is not repeated but told', async () => {
    const bot = await createTestBot();
    const { replies } = await bot.handle(command('ask', ASKED));
    const delivery = createDelivery();
    delivery.failures.push(new DeliveryError('uncertain', 'timeout'));
    await bot.handle(press('share', replies[0]?.id ?? ''), delivery);
    expect(delivery.posts).toEqual([]);
    expect(delivery.text()).toMatch(/peut-être déjà parti/);
  });

  test('that cannot even be told takes the sign of life away', async () => {
    const bot = await createTestBot();
    const delivery = createDelivery();
    const refused = () => new DeliveryError('rejected', 'invalid_blocks');
    delivery.failures.push(refused(), refused());
    await bot.handle(question(ASKED), delivery);
    expect(delivery.replies).toEqual([]);
    expect(delivery.calls.at(-1)).toBe('clear');
  });

  test('of a sign of life changes nothing', async () => {
    const bot = await createTestBot();
    const delivery = createDelivery();
    delivery.working = async () => {
      throw new DeliveryError('later', 'no status');
    };
    expect((await bot.handle(question(ASKED), delivery)).replies).toHaveLength(1);
  });
});

describe('after a crash', () => {
  async function crashed(resumedAfterMs: number) {
    let at = new Date('2026-11-22T12:00:00Z');
    const now = () => at;
    const store = await openMemoryStore({ now });
    const before = await createTestBot({}, { store, now });
    const event = question(ASKED);
    await before.accept(event);
    await store.tools.db.updateTable('claims').set({ owner: 'dead process' }).execute();
    at = new Date(at.getTime() + resumedAfterMs);
    const delay = async (ms: number) => {
      at = new Date(at.getTime() + ms);
    };
    return { bot: await createTestBot({}, { store, now, delay }), event, store };
  }

  test('an accepted event is answered, once', async () => {
    const { bot, event } = await crashed(LEASE_MS);
    const delivery = createDelivery();
    const seen: unknown[] = [];
    const deliveryOf = (resumed: unknown) => {
      seen.push(resumed);
      return delivery;
    };
    expect(await bot.resume('slack', deliveryOf)).toBe(1);
    expect(seen).toEqual([event]);
    expect(delivery.replies).toHaveLength(1);
    expect(await bot.resume('slack', deliveryOf)).toBe(0);
    expect(await bot.accept(event)).toBe(false);
  });

  test('it is not answered again when the answer had gone out', async () => {
    const { bot } = await crashed(LEASE_MS);
    const delivery = createDelivery();
    delivery.answered = true;
    await bot.resume('slack', () => delivery);
    expect(delivery.replies).toEqual([]);
  });

  test('what another process may still hold is waited for', async () => {
    const { bot } = await crashed(1_000);
    const delivery = createDelivery();
    expect(await bot.resume('slack', () => delivery)).toBe(1);
    expect(delivery.replies).toHaveLength(1);
  });

  test('an event that another process took over is left to it, without a sign of life', async () => {
    const bot = await createTestBot();
    const event = question(ASKED);
    await bot.accept(event);
    await bot.store.tools.db.updateTable('claims').set({ owner: 'another process' }).execute();
    const delivery = createDelivery();
    await bot.work(event, delivery);
    expect(delivery).toMatchObject({ replies: [], calls: [] });
  });

  test('an event that ended several processes is given up, and that is logged', async () => {
    const { bot, store } = await crashed(LEASE_MS);
    await store.tools.db.updateTable('claims').set({ attempts: 9 }).execute();
    const delivery = createDelivery();
    await bot.resume('slack', () => delivery);
    expect(delivery.replies).toEqual([]);
    expect(bot.logged[0]?.message).toMatch(/given up/);
  });
});

describe('too many questions', () => {
  test('of one person are refused with when to try again, then answered', async () => {
    const bot = await createTestBot({ QUESTIONS_PER_MINUTE_PERSON: '2' });
    await bot.handle(question(ASKED));
    bot.clock.at = new Date(bot.clock.at.getTime() + 20_000);
    await bot.handle(question(ASKED));
    const refused = await bot.handle(question(ASKED));
    expect(refused.text()).toMatch(/2 questions en une minute. Réessayez dans 40 secondes/);
    expect(
      (await bot.handle(question(ASKED, { asker: { id: 'U2', canManage: false } }))).text(),
    ).toMatch(/Cloudwatt/);
    bot.clock.at = new Date(bot.clock.at.getTime() + 40_000);
    expect((await bot.handle(question(ASKED))).replies[0]?.tone).toBe('answer');
  });

  test('of one channel are refused, those of another are not', async () => {
    const bot = await createTestBot({ QUESTIONS_PER_MINUTE_CHANNEL: '1' });
    await bot.handle(question(ASKED));
    const asker = { id: 'U2', canManage: false };
    expect((await bot.handle(question(ASKED, { asker }))).text()).toMatch(/Ce canal/);
    const place = { ...CHANNEL, channel: 'C2' };
    const elsewhere = await bot.handle(question(ASKED, { asker, place }));
    expect(elsewhere.replies[0]?.tone).toBe('answer');
  });

  test('at once are answered in order, and beyond the queue refused politely', async () => {
    const unlimited = { QUESTIONS_PER_MINUTE_PERSON: '0', QUESTIONS_PER_MINUTE_CHANNEL: '0' };
    const bot = await createTestBot({ ...unlimited, QUEUE_LIMIT: '3' });
    const deliveries = await Promise.all(
      Array.from({ length: 50 }, () => bot.handle(question(ASKED))),
    );
    const tones = deliveries.map(({ replies }) => replies.map(({ tone }) => tone).join());
    expect(tones.every((tone) => tone === 'answer' || tone === 'error')).toBe(true);
    expect(tones.filter((tone) => tone === 'answer').length).toBeGreaterThanOrEqual(4);
  });

  test('a queue lets a crowd of new connections in between two tasks', async () => {
    let arrived = 0;
    const server = createServer((socket) => {
      arrived += 1;
      socket.destroy();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('not listening');
    const crowd = Array.from({ length: 50 }, () => connect(address.port, '127.0.0.1'));
    for (const socket of crowd) socket.on('error', () => undefined);
    const queue = createQueue(10);
    void queue(async () => undefined);
    expect(await queue(async () => arrived)).toBe(50);
    for (const socket of crowd) socket.destroy();
    server.close();
  });

  test('a queue runs one task at a time and lets others have their turn between two', async () => {
    const queue = createQueue(10);
    const order: string[] = [];
    const task = (name: string) => queue(async () => void order.push(name));
    const all = Promise.all([task('a'), task('b')]);
    setImmediate(() => order.push('ack'));
    await all;
    expect(order.indexOf('ack')).toBeLessThan(order.indexOf('b'));
    const full = createQueue(0);
    const first = full(async () => 1);
    await expect(full(async () => 2)).rejects.toThrow(QueueFullError);
    expect(await first).toBe(1);
  });
});
