import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LEASE_MS } from '../../src/store/claims.ts';
import { anonymousOwner, ownerOf } from '../../src/store/owner.ts';
import { describeOnDatabases, type TestDatabase } from '../support/database.ts';
import { CHANNEL, question } from '../support/events.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const START = new Date('2026-03-29T00:30:00Z');
const DAY_MS = 86_400_000;

describeOnDatabases('the store', (create) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await create();
  });
  afterEach(() => database.drop());

  test('two processes may open a new database at once, and share one salt', async () => {
    const stores = await Promise.all([database.open(), database.open(), database.open()]);
    const hashes = stores.map(({ people }) => people.hash('slack', 'U1'));
    expect(new Set(hashes).size).toBe(1);
    expect(hashes[0]).not.toContain('U1');
  });

  test('an event is claimed once, by one of several processes', async () => {
    const stores = await Promise.all([database.open(), database.open(), database.open()]);
    const event = question('Quand ?');
    const taken = await Promise.all(stores.map(({ claims }) => claims.take(event)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  test('one key on two platforms is two events', async () => {
    const { claims } = await database.open();
    const event = question('Quand ?');
    const elsewhere = { ...event, place: { ...CHANNEL, platform: 'discord' as const } };
    expect(await claims.take(event)).toBe(true);
    expect(await claims.take(elsewhere)).toBe(true);
  });

  test('what a dead process left is taken over when its lease ends, by one process', async () => {
    const event = question('Quand ?', { about: 'un titre\0 avec un octet nul' });
    let at = START.getTime();
    const now = () => new Date(at);
    const dead = await database.open({ now });
    await dead.claims.take(event);
    const [b, c] = [await database.open({ now }), await database.open({ now })];
    at += 1000;
    const held = await b.claims.adopt('slack', now());
    expect(held).toEqual({ events: [], heldUntil: new Date(START.getTime() + LEASE_MS) });
    at += LEASE_MS;
    const adopted = await Promise.all([b, c].map((s) => s.claims.adopt('slack', now())));
    expect(adopted.flatMap(({ events }) => events)).toEqual([{ event, attempts: 2 }]);
    expect(await dead.claims.hold(event)).toBe(false);
  });

  test('on one host a dead process is known at once, a living one is left alone', async () => {
    const isRunning = (pid: number) => pid !== 10;
    const owner = (pid: number, start = 'a') => ownerOf({ host: 'h', pid, start, isRunning });
    const now = () => START;
    const later = new Date(START.getTime() + 1);
    const [dead, living] = [question('mort'), question('vivant')];
    await (await database.open({ now, owner: owner(10) })).claims.take(dead);
    await (await database.open({ now, owner: owner(11) })).claims.take(living);
    const restarted = await database.open({ now, owner: owner(12) });
    const { events, heldUntil } = await restarted.claims.adopt('slack', later);
    expect(events.map(({ event }) => event)).toEqual([dead]);
    expect(heldUntil).toBeDefined();
  });

  test('a finished event is neither kept as text nor worked on again', async () => {
    let at = START;
    const store = await database.open({ now: () => at });
    const event = question('secret');
    await store.claims.take(event);
    await store.claims.finish(event);
    at = new Date(START.getTime() + 2 * LEASE_MS);
    const other = await database.open({ now: () => at, owner: anonymousOwner('other') });
    expect((await other.claims.adopt('slack', at)).events).toEqual([]);
    expect(await store.claims.take(event)).toBe(false);
    expect(await store.tools.db.selectFrom('claims').select('event').execute()).toEqual([
      { event: null },
    ]);
  });

  test('a thread has one conversation; outside threads each person has their own', async () => {
    const { conversations } = await database.open();
    const asked = (text: string) => ({ question: text, filters: {}, started: true });
    const thread = { ...CHANNEL, thread: '17.1' };
    await conversations.remember(thread, 'anna', asked('Quand ?'));
    await conversations.remember(thread, 'ben', { ...asked('Où ?'), started: false });
    await conversations.remember(CHANNEL, 'anna', asked('Qui ?'));
    const shared = { asker: 'anna', question: 'Où ?', started: true, lastSpeaker: 'ben' };
    expect(await conversations.find(thread, 'clara')).toMatchObject(shared);
    expect((await conversations.find(CHANNEL, 'anna'))?.question).toBe('Qui ?');
    expect(await conversations.find(CHANNEL, 'ben')).toBeUndefined();
  });

  test('a stop holds until somebody asks again', async () => {
    const { conversations } = await database.open();
    const thread = { ...CHANNEL, thread: '17.1' };
    const asked = { question: 'Quand ?', filters: { source: ['AFP'] }, started: true };
    await conversations.remember(thread, 'anna', asked);
    await conversations.heard(thread, 'ben', false);
    await conversations.stop(thread);
    const stopped = { stopped: true, lastSpeaker: 'ben', lastAsked: false };
    expect(await conversations.find(thread, 'anna')).toMatchObject(stopped);
    await conversations.remember(thread, 'anna', asked);
    const resumed = { stopped: false, filters: { source: ['AFP'] } };
    expect(await conversations.find(thread, 'anna')).toMatchObject(resumed);
  });

  test('settings are kept by scope and taken back', async () => {
    const { settings } = await database.open();
    const scope = { scope: 'channel', platform: 'slack', workspace: 'T1', subject: 'C1' } as const;
    await settings.set(scope, 'listen', true);
    await settings.set(scope, 'listen', { from: 'noon' });
    expect(await settings.get(scope, 'listen')).toEqual({ from: 'noon' });
    expect(await settings.get({ ...scope, subject: 'C2' }, 'listen')).toBeUndefined();
    expect(await settings.all('channel', 'listen')).toEqual([
      { ...scope, value: { from: 'noon' } },
    ]);
    await settings.remove(scope, 'listen');
    expect(await settings.get(scope, 'listen')).toBeUndefined();
  });

  test('tokens are unreadable in the database and with another key', async () => {
    const store = await database.open({ encryptionKey: KEY });
    await store.installations.save('slack', 'T1', { token: 'the-token-of-T1' });
    const [row] = await store.tools.db.selectFrom('installations').selectAll().execute();
    expect(row?.sealed).not.toContain('the-token-of-T1');
    expect(await store.installations.find('slack', 'T1')).toEqual({ token: 'the-token-of-T1' });
    const other = await database.open({ encryptionKey: Buffer.alloc(32, 8).toString('hex') });
    await expect(other.installations.find('slack', 'T1')).rejects.toThrow(/ENCRYPTION_KEY/);
    // A token that somebody moves to another workspace in the database is no token there.
    await store.tools.db.updateTable('installations').set({ workspace: 'T2' }).execute();
    await expect(store.installations.find('slack', 'T2')).rejects.toThrow(/ENCRYPTION_KEY/);
    const none = await database.open();
    await expect(none.installations.save('slack', 'T2', {})).rejects.toThrow(/openssl rand/);
  });

  test('a person has one opinion of a reply; a reason makes it a 👎', async () => {
    const store = await database.open();
    const opinion = { ref: 'r1', person: 'anna', place: CHANNEL } as const;
    expect(await store.feedback.give({ ...opinion, verdict: 'helpful' })).toBe(true);
    expect(await store.feedback.give({ ...opinion, verdict: 'unhelpful' })).toBe(false);
    await store.feedback.explain(opinion, 'outdated');
    const rows = await store.tools.db.selectFrom('feedback').selectAll().execute();
    expect(rows).toMatchObject([{ verdict: 'unhelpful', reason: 'outdated' }]);
  });

  test('a watch is kept once, and cancelled only by who asked for it', async () => {
    const { watches, tools } = await database.open({ encryptionKey: KEY });
    const watch = {
      place: CHANNEL,
      person: 'anna',
      contact: 'U-anna',
      question: 'Qui rachète ?',
      filters: {},
      locale: 'fr' as const,
    };
    const id = (await watches.add(watch)) ?? '';
    expect(await watches.add(watch)).toBeUndefined();
    expect(await watches.open()).toMatchObject([{ ...watch, id }]);
    const narrower = { ...watch, person: 'ben', filters: { source: ['AFP'] } };
    expect(await watches.add(narrower)).toBeDefined();
    expect(await watches.add({ ...narrower, filters: {} })).toBeDefined();
    const [row] = await tools.db.selectFrom('watches').select('contact').execute();
    expect(row?.contact).not.toContain('U-anna');
    expect(await watches.cancel(id, 'ben')).toBe(false);
    expect(await watches.cancel(id, 'anna')).toBe(true);
    expect(await watches.ofPerson('anna')).toEqual([]);
  });

  test('whom to tell may be sealed with another key: the rest is there', async () => {
    const { watches } = await database.open({ encryptionKey: KEY });
    const asked = { question: 'Qui rachète ?', filters: {}, locale: 'fr' as const };
    await watches.add({ place: CHANNEL, person: 'anna', contact: 'U-anna', ...asked });
    for (const encryptionKey of [Buffer.alloc(32, 8).toString('hex'), undefined]) {
      const other = await database.open({ encryptionKey });
      expect(await other.watches.open()).toMatchObject([{ ...asked, contact: '' }]);
    }
  });

  test('questions are counted by workspace and outcome', async () => {
    const { questions } = await database.open({ now: () => START });
    const asked = { person: 'anna', text: 'Quand ?', locale: 'fr' as const, confidence: 0.5 };
    const answered = { ...asked, outcome: 'answered', cause: 'answered' } as const;
    const missed = { ...asked, outcome: 'no-answer', cause: 'no-article' } as const;
    await questions.record({ ...answered, place: CHANNEL });
    await questions.record({ ...missed, place: CHANNEL });
    // Only a subject was named, and what there is on it was shown.
    await questions.record({ ...missed, cause: 'answered', place: CHANNEL });
    await questions.record({ ...missed, place: { ...CHANNEL, workspace: 'T2' } });
    expect(await questions.stats(CHANNEL, START)).toEqual({ asked: 3, unanswered: 1 });
    const tomorrow = new Date(START.getTime() + DAY_MS);
    expect(await questions.stats(CHANNEL, tomorrow)).toEqual({ asked: 0, unanswered: 0 });
  });
});

describe('the store', () => {
  test('says how to open a file that cannot be opened', async () => {
    const { openStore } = await import('../../src/store/store.ts');
    const opening = openStore({ file: '/dev/null/x.db' }, { now: () => START });
    await expect(opening).rejects.toThrow(/DATABASE_FILE/);
  });

  test('refuses a key that is not 32 bytes', async () => {
    const { secretsWith } = await import('../../src/store/secrets.ts');
    expect(() => secretsWith('short')).toThrow(/32 bytes/);
  });
});
