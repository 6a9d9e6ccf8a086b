import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Place } from '../../src/bot/events.ts';
import { createDigests, type DigestRuns } from '../../src/digest/digests.ts';
import { plainText } from '../../src/reply/plain.ts';
import type { Store } from '../../src/store/store.ts';
import { logOf, publisherOf, type TestPublisher } from '../digest/world.ts';
import { createTestBot, type TestBot } from '../support/bot.ts';
import { describeOnDatabases, type TestDatabase } from '../support/database.ts';
import { CHANNEL, command, press, question } from '../support/events.ts';
import { article, createLibrary, type TestLibrary } from '../support/library.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const ANNE = { id: 'U-ANNE-7', canManage: true, displayName: 'Anne Delorme' };
const BEN = { id: 'U-BEN-8', canManage: false, displayName: 'Ben' };
const IN_VAIN = 'Où dorment les ornithorynques de Brocéliande ?';
const FOLLOW_UP = 'Pourquoi les licornes de Guingamp boitent ?';
const THREAD: Place = { ...CHANNEL, thread: '17.1' };

describeOnDatabases('what a person leaves behind', (create) => {
  let database: TestDatabase;
  let store: Store;
  let now: Date;
  let library: TestLibrary;
  let publisher: TestPublisher;
  let digests: DigestRuns;
  let bot: TestBot;

  beforeEach(async () => {
    now = new Date('2026-03-01T12:00:00Z');
    database = await create();
    store = await database.open({ now: () => now, encryptionKey: KEY });
    library = createLibrary();
    publisher = publisherOf();
    const visibilityOf = async () => 'all' as const;
    const clock = { now: () => now, timeZone: 'Europe/Paris' };
    digests = createDigests({ library, store, log: logOf(), visibilityOf, ...clock });
    digests.connect(publisher);
    bot = await createTestBot(
      {},
      { library, store, now: () => now, more: { digest: digests.service } },
    );
  });
  afterEach(() => database.drop());

  /** All that is in any table, as text. */
  async function everything(): Promise<string> {
    const tables = await store.tools.db.introspection.getTables();
    const rows = tables.map(async ({ name }) => {
      const found = await sql`select * from ${sql.table(name)}`.execute(store.tools.db);
      return JSON.stringify(found.rows);
    });
    return (await Promise.all(rows)).join('\n');
  }

  /** Anne asks, follows up in Ben's thread, watches, has opinions and turns the digest on. */
  async function live(): Promise<void> {
    await bot.handle(command('digest', 'on 08:30', { asker: ANNE }));
    const asked = await bot.handle(question(IN_VAIN, { asker: ANNE }));
    const refOf = (kind: string) =>
      asked.replies[0]?.actions.find((action) => action.kind === kind)?.ref ?? '';
    await bot.handle(press('watch', refOf('watch'), { asker: ANNE }));
    await bot.handle(press('unhelpful', refOf('unhelpful'), { asker: ANNE }));
    const inThread = { place: THREAD } as const;
    await bot.handle(question('Qui a repris Numergy ?', { asker: BEN, ...inThread }));
    await bot.handle(question(FOLLOW_UP, { asker: ANNE, ...inThread }));
    await bot.handle(question('oui merci', { asker: BEN, addressed: 'overheard', ...inThread }));
    await bot.handle(command('ask', `${IN_VAIN} partager:oui`, { asker: ANNE }));
  }

  async function at(instant: string): Promise<void> {
    now = new Date(instant);
    await digests.tick(now);
  }

  async function forget(): Promise<void> {
    await bot.handle(command('forget', 'me', { asker: ANNE }));
  }

  async function expectNoTrace(): Promise<void> {
    const left = await everything();
    const person = store.people.hash('slack', ANNE.id);
    for (const trace of [ANNE.id, ANNE.displayName, IN_VAIN, FOLLOW_UP]) {
      expect(left).not.toContain(trace);
    }
    // The claim of /forget itself is Anne's: it was accepted before she was forgotten.
    expect(left.split(person).length - 1).toBeLessThanOrEqual(1);
  }

  test('is never their id, and their name only where they turned the digest on', async () => {
    await live();
    library.put(article('cloud/a.md', 'La mairie de Brest ouvrira un cloud public en mai 2027.'));
    await at('2026-03-02T08:00:00Z');
    const left = await everything();
    expect(left).not.toContain(ANNE.id);
    expect(left.split(IN_VAIN).length).toBeGreaterThan(3);
    const { rows } = await sql<{ n: string }>`select set_up_by as n from subscriptions`.execute(
      store.tools.db,
    );
    expect(rows).toEqual([{ n: ANNE.displayName }]);
  });

  test('is nothing once they are forgotten, after a digest that named them', async () => {
    await live();
    library.put(article('cloud/a.md', 'La mairie de Brest ouvrira un cloud public en mai 2027.'));
    await at('2026-03-02T08:00:00Z');
    expect(plainText(publisher.posts[0]?.reply ?? never())).toContain(IN_VAIN);
    await forget();
    await expectNoTrace();
    library.put(article('cloud/b.md', 'Le port de Lorient fermera son dernier entrepôt en juin.'));
    await at('2026-03-03T08:00:00Z');
    const text = plainText(publisher.posts[1]?.reply ?? never());
    expect(text).toContain('une personne de cet espace');
    await expectNoTrace();
  });

  test.each(['later', 'lost'] as const)(
    'is nothing in a digest that is under way: %s',
    async (fault) => {
      await live();
      library.put(article('cloud/a.md', 'La mairie de Brest ouvrira un cloud public en mai 2027.'));
      publisher.faults.push(fault);
      await at('2026-03-02T07:30:00Z');
      expect(await everything()).toContain(ANNE.displayName);
      await forget();
      await expectNoTrace();
      await at('2026-03-02T08:00:00Z');
      expect(publisher.posts).toHaveLength(1);
      expect(await digests.service.why(CHANNEL, 'cloud/a.md')).toMatchObject({ bucket: 'shown' });
      await expectNoTrace();
    },
  );

  test('is nothing after a purge, nor is anything of the articles', async () => {
    await live();
    library.put(article('cloud/a.md', 'La mairie de Brest ouvrira un cloud public en mai 2027.'));
    await at('2026-03-02T08:00:00Z');
    await store.purge();
    await expectNoTrace();
    expect(await everything()).not.toContain('cloud/');
  });

  test('a purge while the bot runs brings no flood of old articles', async () => {
    await live();
    await store.purge();
    await bot.handle(command('digest', 'on 08:30', { asker: ANNE }));
    await at('2026-03-02T08:00:00Z');
    expect(publisher.posts).toHaveLength(0);
    library.put(article('cloud/a.md', 'La mairie de Brest ouvrira un cloud public en mai 2027.'));
    await at('2026-03-03T08:00:00Z');
    expect(publisher.posts).toHaveLength(1);
    expect(await digests.service.why(CHANNEL, 'cloud/fermeture.md')).toBe('baseline');
  });
});

function never(): never {
  throw new Error('There is no such post.');
}
