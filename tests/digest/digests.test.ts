import { beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../src/bot/events.ts';
import { createDigests, type DigestRuns } from '../../src/digest/digests.ts';
import type { Schedule } from '../../src/digest/schedule.ts';
import { plainText } from '../../src/reply/plain.ts';
import { bucketsIn } from '../../src/store/buckets.ts';
import { knownArticlesIn } from '../../src/store/known-articles.ts';
import type { Store } from '../../src/store/store.ts';
import type { Wishes } from '../../src/store/subscriptions.ts';
import { openMemoryStore } from '../support/database.ts';
import { type Mortal, mortal } from './crashing.ts';
import {
  article,
  libraryOf,
  logOf,
  publisherOf,
  shownIn,
  type TestLibrary,
  type TestPublisher,
} from './world.ts';

const PLACE: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', kind: 'channel' };
const PARIS: Schedule = { time: '08:30', zone: 'Europe/Paris', days: 'every' };
const ANNE = { person: 'hash-of-anne', contact: 'U1', name: 'Anne' };

let now: Date;
let library: TestLibrary;
let publisher: TestPublisher;
let log: ReturnType<typeof logOf>;
let store: Store;
let digests: DigestRuns;

beforeEach(async () => {
  now = new Date('2026-03-01T20:00:00Z');
  library = libraryOf(article('old'));
  publisher = publisherOf();
  log = logOf();
  store = await openMemoryStore({ now: () => now });
  digests = start();
});

describe('a digest', () => {
  it('starts with a baseline and no flood', async () => {
    await turnOn();
    await at('2026-03-02T08:00:00Z');
    expect(publisher.posts).toEqual([]);
    library.add(article('fresh'));
    await at('2026-03-03T08:00:00Z');
    expect(publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['fresh']]);
    expect(await digests.service.why(PLACE, 'old')).toBe('baseline');
  });

  it('is posted once, at its time, whatever comes later that day', async () => {
    await turnOn();
    library.add(article('one'));
    await at('2026-03-02T07:29:00Z');
    expect(publisher.posts).toHaveLength(0);
    await at('2026-03-02T07:30:00Z');
    library.add(article('two'));
    await at('2026-03-02T07:31:00Z', '2026-03-02T22:59:00Z');
    expect(publisher.posts).toHaveLength(1);
    await at('2026-03-03T07:30:00Z');
    expect(publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['one'], ['two']]);
  });

  it('says when it is late, and on the next day which days it missed', async () => {
    await turnOn();
    library.add(article('one'));
    await at('2026-03-02T15:00:00Z');
    expect(textOf(0)).toContain('lundi 2 mars 2026 (en retard)');
    library.add(article('two'));
    await at('2026-03-05T07:30:00Z');
    expect(textOf(1)).toContain('jeudi 5 mars 2026\n');
    expect(textOf(1)).toContain('Pas de résumé du 3 mars 2026 au 4 mars 2026');
    expect(shownIn(postOf(1).reply)).toEqual(['two']);
  });

  it('is late when the platform took it late, not only when it was decided late', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('later');
    await at('2026-03-02T07:30:00Z', '2026-03-02T15:00:00Z');
    expect(textOf(0)).toContain('lundi 2 mars 2026 (en retard)');
  });

  it('says once what was asked in vain, also when it was late', async () => {
    await turnOn();
    library.add(article('one'));
    now = new Date('2026-03-02T12:00:00Z');
    await askInVain('Où est Dole ?', 'public');
    await at('2026-03-02T15:00:00Z');
    expect(textOf(0)).toContain('Où est Dole ?');
    library.add(article('two'));
    await at('2026-03-03T07:30:00Z');
    expect(textOf(1)).not.toContain('Où est Dole ?');
  });

  it('says nothing of what was asked privately', async () => {
    await turnOn();
    library.add(article('one'));
    await askInVain('Qui sera licencié ?', 'private');
    await askInVain('Où est Dole ?', 'public');
    await at('2026-03-02T07:30:00Z');
    expect(textOf(0)).not.toContain('licencié');
    expect(textOf(0)).toContain('Où est Dole ?');
  });

  it('says in its first post who turned it on and how to stop it, later in small print', async () => {
    await turnOn();
    library.add(article('one'));
    await at('2026-03-02T07:30:00Z');
    expect(textOf(0)).toContain('Anne a activé ce résumé : chaque jour à 08:30 (Europe/Paris)');
    expect(textOf(0)).toContain('/digest off');
    library.add(article('two'));
    await at('2026-03-03T07:30:00Z');
    expect(postOf(1).reply.blocks.at(-1)).toEqual({
      kind: 'note',
      spans: ['Résumé activé par Anne. Pour l’arrêter : /digest off.'],
    });
  });

  it('is not posted at weekends when only weekdays are wanted; their news come on Monday', async () => {
    now = new Date('2026-03-06T20:00:00Z');
    await turnOn({ schedule: { ...PARIS, days: 'weekdays' } });
    library.add(article('saturday'));
    await at('2026-03-07T08:00:00Z', '2026-03-08T08:00:00Z');
    expect(publisher.posts).toHaveLength(0);
    await at('2026-03-09T07:30:00Z');
    expect(shownIn(postOf(0).reply)).toEqual(['saturday']);
    expect(textOf(0)).not.toContain('Pas de résumé');
  });
});

describe('what is new', () => {
  it('is not an article that was saved again, with another date or another text', async () => {
    await turnOn();
    library.add(article('old', { date: '2026-03-02' }));
    library.add(
      article('old', { text: 'Un tout autre texte, mais le même fichier que toujours.' }),
    );
    await at('2026-03-02T08:00:00Z');
    expect(publisher.posts).toHaveLength(0);
  });

  it('is not an article that was renamed', async () => {
    await turnOn();
    library.remove('old');
    library.add({ ...article('old'), id: 'renamed' });
    await at('2026-03-02T08:00:00Z');
    expect(publisher.posts).toHaveLength(0);
    expect(await digests.service.why(PLACE, 'renamed')).toBe('baseline');
  });

  it('is another publisher’s copy, which is merged', async () => {
    await turnOn();
    const dispatch = article('dispatch');
    library.add(dispatch, { ...dispatch, id: 'copy', source: 'Le Monde' });
    await at('2026-03-02T08:00:00Z');
    expect(shownIn(postOf(0).reply)).toEqual(['copy']);
    expect(textOf(0)).toContain('aussi dans AFP');
    expect(await digests.service.why(PLACE, 'dispatch')).toMatchObject({
      bucket: 'merged',
      into: 'copy',
    });
  });

  it('is not held back by an article that came and went just before', async () => {
    await turnOn();
    library.add(article('brief'));
    await at('2026-03-02T07:25:00Z');
    library.remove('brief');
    library.add(article('one'));
    await at('2026-03-02T07:30:00Z');
    expect(shownIn(postOf(0).reply)).toEqual(['one']);
    expect(await digests.service.why(PLACE, 'brief')).toMatchObject({ rule: 'removed' });
  });

  it('is waited for some minutes when another process has it already', async () => {
    await turnOn();
    now = new Date('2026-03-02T07:29:00Z');
    await knownElsewhere('coming', 'never');
    library.add(article('after'));
    await at('2026-03-02T07:30:00Z', '2026-03-02T07:31:00Z');
    expect(publisher.posts).toHaveLength(0);
    library.add(article('coming'));
    await at('2026-03-02T07:32:00Z', '2026-03-02T07:40:00Z');
    expect(shownIn(postOf(0).reply).sort()).toEqual(['after', 'coming']);
  });

  it('is not waited for past the end of the day', async () => {
    await turnOn({ schedule: { ...PARIS, time: '23:55' } });
    library.add(article('one'));
    await at('2026-03-02T22:50:00Z');
    await knownElsewhere('never');
    await at('2026-03-02T22:55:00Z');
    expect(shownIn(postOf(0).reply)).toEqual(['one']);
  });

  it('goes into the next digest when it comes while one is being sent again', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('later');
    await at('2026-03-02T07:30:00Z');
    library.add(article('two'));
    await at('2026-03-02T07:40:00Z', '2026-03-03T07:30:00Z');
    expect(publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['one'], ['two']]);
  });
});

describe('every new article', () => {
  it('is in one bucket, which says why it was shown or not', async () => {
    await turnOn({ filters: { collections: ['news'], sources: [], query: 'usine' } });
    const many = Array.from({ length: 14 }, (_, index) => article(`n${index}`));
    library.add(...many, article('elsewhere', { collection: 'sport' }));
    library.add(article('offtopic', { title: 'Rien', text: 'Le temps sera doux demain à Brest.' }));
    library.add(article('gone'));
    await digests.service.preview({
      place: PLACE,
      locale: 'fr',
      visibility: 'all',
      today: '2026-03-02',
    });
    library.remove('gone');
    await at('2026-03-02T08:00:00Z');
    const shown = shownIn(postOf(0).reply);
    const why = async (id: string) => digests.service.why(PLACE, id);
    expect(shown.length).toBe(10);
    for (const { id } of many) {
      const bucket = shown.includes(id) ? 'shown' : 'over-cap';
      expect(await why(id)).toEqual({ article: id, bucket, date: '2026-03-02' });
    }
    expect(await why('elsewhere')).toMatchObject({ bucket: 'filtered', rule: 'collection' });
    expect(await why('offtopic')).toMatchObject({ bucket: 'filtered', rule: 'query' });
    expect(await why('gone')).toMatchObject({ bucket: 'filtered', rule: 'removed' });
    expect(textOf(0)).toContain('10 sur 14');
  });

  it('of a thousand that come at once has its bucket, and sixty can be read', async () => {
    await turnOn();
    const many = Array.from({ length: 1_000 }, (_, index) => article(`ville${index}`));
    library.add(...many);
    await at('2026-03-02T08:00:00Z');
    const buckets = await bucketsIn(store.tools).of(PLACE, '2026-03-02');
    expect(buckets.map((bucket) => bucket.article)).toEqual(many.map(({ id }) => id).sort());
    expect(textOf(0)).toContain('10 sur 1000 ; les 50 suivants derrière « Suite »');
  });

  it('is told without title, source, date or a sentence, too', async () => {
    await turnOn();
    const bare = { id: 'news/nu.txt', collection: 'news', lang: 'fr', tags: [] } as const;
    library.add({ ...bare, title: '', text: '' });
    library.add({ ...bare, id: 'news/bref.txt', title: '', text: 'Il a dit oui.' });
    await at('2026-03-02T08:00:00Z');
    for (const id of ['news/nu.txt', 'news/bref.txt']) {
      expect(await digests.service.why(PLACE, id)).toMatchObject({ bucket: 'shown' });
    }
    expect(textOf(0)).not.toMatch(/undefined|null| · ·/);
  });

  it('that is restricted stays out of a channel that may not read it', async () => {
    await turnOn();
    library.add(article('secret', { collection: 'restricted' }));
    await at('2026-03-02T08:00:00Z');
    expect(publisher.posts).toHaveLength(0);
    expect(await digests.service.why(PLACE, 'secret')).toMatchObject({ rule: 'hidden' });
  });
});

describe('a day without news', () => {
  it('is silent, unless the channel wants a line', async () => {
    await turnOn({ whenEmpty: 'line' });
    await at('2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z');
    expect(publisher.posts).toHaveLength(1);
    expect(textOf(0)).toContain('Aucun nouvel article depuis le dernier résumé.');
  });

  it('looks back at the same week of an earlier year, if the channel wants that', async () => {
    library.add(article('then', { date: '2019-03-04' }), article('before', { date: '2019-02-01' }));
    await turnOn({ whenEmpty: 'lookback' });
    await at('2026-03-02T08:00:00Z');
    expect(textOf(0)).toContain('La même semaine, il y a 7 ans');
    expect(shownIn(postOf(0).reply)).toEqual(['then']);
  });

  it('looks back at other articles each day of a week, and at none twice', async () => {
    const names = ['ours', 'loup', 'cerf', 'lynx', 'daim'];
    library.add(...names.map((name, index) => article(name, { date: `2019-03-0${index + 3}` })));
    await turnOn({ whenEmpty: 'lookback' });
    for (const day of ['02', '03', '04']) await at(`2026-03-${day}T08:00:00Z`);
    const shown = publisher.posts.map(({ reply }) => shownIn(reply));
    expect(shown.map(({ length }) => length)).toEqual([3, 2, 0]);
    expect(new Set(shown.flat()).size).toBe(5);
    expect(textOf(2)).toContain('Aucun nouvel article depuis le dernier résumé.');
  });

  it('leaves the archive where there is none', async () => {
    await turnOn({ whenEmpty: 'lookback' });
    await at('2026-03-02T08:00:00Z');
    expect(textOf(0)).toContain('Aucun nouvel article depuis le dernier résumé.');
  });
});

describe('a post that fails', () => {
  it('is tried again, and not before a while', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('later', 'later');
    await at('2026-03-02T07:30:00Z', '2026-03-02T07:30:30Z');
    expect(publisher.faults).toEqual(['later']);
    await at('2026-03-02T07:31:00Z', '2026-03-02T07:33:00Z');
    expect(publisher.posts).toHaveLength(1);
  });

  it('is looked for before it is tried again when its receipt was lost', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('lost');
    await at('2026-03-02T07:30:00Z', '2026-03-02T07:45:00Z', '2026-03-02T08:00:00Z');
    expect(publisher.posts).toHaveLength(1);
    expect(await digests.service.postNow(PLACE)).toBe('already');
  });

  it('counts as sent the day after when it is found then', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('lost');
    await at('2026-03-02T22:58:00Z', '2026-03-03T07:30:00Z');
    expect(publisher.posts).toHaveLength(1);
  });

  it('is not given up while the platform cannot tell whether it is out', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('lost');
    publisher.blind = 1;
    await at('2026-03-02T22:58:00Z', '2026-03-03T07:30:00Z', '2026-03-03T07:40:00Z');
    expect(publisher.posts).toHaveLength(1);
    library.add(article('two'));
    await at('2026-03-04T07:40:00Z');
    expect(shownIn(postOf(1).reply)).toEqual(['two']);
  });

  it('gives its articles to the next day when its day is over', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('later');
    await at('2026-03-02T22:58:00Z', '2026-03-03T07:30:00Z');
    expect(shownIn(postOf(0).reply)).toEqual(['one']);
    expect(postOf(0).key).toContain('2026-03-03');
    expect(textOf(0)).toContain('Pas de résumé le 2 mars 2026');
  });

  it('into a channel that is gone pauses the digest and tells who set it up', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('gone');
    await at('2026-03-02T07:30:00Z', '2026-03-03T07:30:00Z');
    expect(publisher.posts).toHaveLength(0);
    expect(publisher.told.map(({ user }) => user)).toEqual(['U1']);
    expect(plainText(publisher.told[0]?.reply ?? never())).toContain('/digest on');
    await turnOn();
    await at('2026-03-04T07:30:00Z');
    expect(shownIn(postOf(0).reply)).toEqual(['one']);
  });

  it('goes on when whom to tell was sealed with another key', async () => {
    await turnOn();
    const set = { contact: 'v1.sealed.with.another' };
    await store.tools.db.updateTable('subscriptions').set(set).execute();
    library.add(article('one'));
    await at('2026-03-02T07:30:00Z');
    expect(publisher.posts).toHaveLength(1);
  });

  it('three times in a row is told to the operator, once', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('later', 'later', 'later', 'later');
    for (const minute of ['30', '31', '33', '37', '45']) await at(`2026-03-02T07:${minute}:00Z`);
    expect(publisher.told.map(({ user }) => user)).toEqual(['OPERATOR']);
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(publisher.posts).toHaveLength(1);
  });

  it('as malformed is not tried again that day', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('rejected');
    await at('2026-03-02T07:30:00Z', '2026-03-02T09:30:00Z');
    expect(publisher.posts).toHaveLength(0);
    await at('2026-03-03T07:30:00Z');
    expect(shownIn(postOf(0).reply)).toEqual(['one']);
  });
});

describe('a changed mind', () => {
  it('pauses until a day, and gives what came meanwhile', async () => {
    await turnOn();
    await digests.service.pause(PLACE, '2026-03-05');
    library.add(article('one'));
    await at('2026-03-02T08:00:00Z', '2026-03-04T08:00:00Z');
    expect(publisher.posts).toHaveLength(0);
    expect(await digests.service.next(PLACE)).toMatchObject({
      at: new Date('2026-03-05T07:30:00Z'),
    });
    await at('2026-03-05T07:30:00Z');
    expect(textOf(0)).not.toContain('Pas de résumé');
  });

  it('skips the next day only', async () => {
    await turnOn();
    const skipped = { date: '2026-03-02', isTooLate: false };
    expect(await digests.service.skip(PLACE)).toEqual(skipped);
    library.add(article('one'));
    await at('2026-03-02T08:00:00Z');
    expect(publisher.posts).toHaveLength(0);
    await at('2026-03-03T08:00:00Z');
    expect(shownIn(postOf(0).reply)).toEqual(['one']);
  });

  it('skips today while it waits for another attempt, and not when it is out', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('later');
    await at('2026-03-02T07:30:00Z');
    const skip = () => digests.service.skip(PLACE, '2026-03-02');
    expect(await skip()).toMatchObject({ isTooLate: false });
    await at('2026-03-02T08:00:00Z', '2026-03-03T07:30:00Z');
    expect(publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['one']]);
    expect(textOf(0)).not.toContain('Pas de résumé');
    expect(await digests.service.skip(PLACE, '2026-03-03')).toMatchObject({ isTooLate: true });
  });

  it('off and on again posts nothing while it is unknown whether the digest is out', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('lost');
    await at('2026-03-02T07:30:00Z');
    publisher.blind = 1;
    await at('2026-03-02T07:40:00Z');
    await digests.service.turnOff(PLACE);
    await turnOn({ schedule: { ...PARIS, time: '10:00' } });
    library.add(article('two'));
    await at('2026-03-02T09:00:00Z', '2026-03-02T09:30:00Z');
    expect(publisher.posts).toHaveLength(1);
  });

  it('off and on again the same day posts what surely was not posted', async () => {
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('later');
    await at('2026-03-02T07:30:00Z');
    await digests.service.turnOff(PLACE);
    await turnOn({ schedule: { ...PARIS, time: '10:00' } });
    library.add(article('two'));
    await at('2026-03-02T09:00:00Z');
    expect(publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['two']]);
  });

  it('a day that is to be left out hides no day that was missed before it', async () => {
    await turnOn();
    library.add(article('one'));
    await at('2026-03-02T07:30:00Z');
    await digests.service.skip(PLACE, '2026-03-20');
    await digests.service.skip(PLACE, '2026-03-04');
    library.add(article('two'));
    await at('2026-03-06T07:30:00Z');
    expect(textOf(1)).toContain('Pas de résumé du 3 mars 2026 au 5 mars 2026');
  });

  it('off and on again the same day posts no second digest', async () => {
    await turnOn();
    library.add(article('one'));
    await at('2026-03-02T07:30:00Z');
    expect(await digests.service.turnOff(PLACE)).toBe(true);
    expect(await digests.service.turnOff(PLACE)).toBe(false);
    await turnOn({ schedule: { ...PARIS, time: '10:00' } });
    library.add(article('two'));
    await at('2026-03-02T09:00:00Z');
    expect(publisher.posts).toHaveLength(1);
    await at('2026-03-03T09:00:00Z');
    expect(shownIn(postOf(1).reply)).toEqual(['two']);
  });

  it('an hour moved forward past the present is owed at once', async () => {
    await turnOn({ schedule: { ...PARIS, time: '18:00' } });
    library.add(article('one'));
    await at('2026-03-02T10:00:00Z');
    await turnOn({ schedule: PARIS });
    await at('2026-03-02T10:01:00Z');
    expect(publisher.posts).toHaveLength(1);
  });

  it('a zone changed at noon posts no second digest on the same local day', async () => {
    await turnOn();
    library.add(article('one'));
    await at('2026-03-02T08:00:00Z');
    await turnOn({ schedule: { ...PARIS, zone: 'America/New_York' } });
    library.add(article('two'));
    await at('2026-03-02T14:00:00Z');
    expect(publisher.posts).toHaveLength(1);
    await at('2026-03-03T13:30:00Z');
    expect(shownIn(postOf(1).reply)).toEqual(['two']);
  });

  it('a clock that jumps back posts nothing twice', async () => {
    await turnOn();
    library.add(article('one'));
    await at('2026-03-04T08:00:00Z');
    library.add(article('two'));
    await at('2026-03-04T07:00:00Z', '2026-03-04T07:30:00Z', '2026-03-04T09:00:00Z');
    expect(publisher.posts).toHaveLength(1);
    await at('2026-03-05T08:00:00Z');
    expect(shownIn(postOf(1).reply)).toEqual(['two']);
  });

  it('a clock that jumped a year ahead and back owes the days that it jumped over', async () => {
    await turnOn();
    library.add(article('one'));
    await at('2027-03-04T08:00:00Z');
    library.add(article('two'));
    await at('2026-03-02T08:00:00Z');
    expect(publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['one'], ['two']]);
    library.add(article('three'));
    await at('2026-03-05T08:00:00Z');
    expect(textOf(2)).toContain('Pas de résumé du 3 mars 2026 au 4 mars 2026');
  });
});

describe('/digest now', () => {
  it('posts today’s digest before its time, and then not again', async () => {
    await turnOn();
    library.add(article('one'));
    now = new Date('2026-03-02T05:00:00Z');
    expect(await digests.service.postNow(PLACE)).toBe('sent');
    library.add(article('two'));
    await at('2026-03-02T07:30:00Z');
    expect(publisher.posts).toHaveLength(1);
    expect(await digests.service.postNow(PLACE)).toBe('already');
  });

  it('posts nothing without news, and leaves the day to its time', async () => {
    await turnOn();
    now = new Date('2026-03-02T05:00:00Z');
    expect(await digests.service.postNow(PLACE)).toBe('nothing');
    library.add(article('one'));
    await at('2026-03-02T07:30:00Z');
    expect(publisher.posts).toHaveLength(1);
  });

  it('says that there is no digest, or that the platform did not take it', async () => {
    expect(await digests.service.postNow(PLACE)).toBe('no-digest');
    await turnOn();
    library.add(article('one'));
    publisher.faults.push('later');
    expect(await digests.service.postNow(PLACE)).toBe('later');
  });

  it.each([
    ['lost', 'underway', 1],
    ['uncertain', 'underway', 0],
    ['rejected', 'refused', 0],
    ['gone', 'refused', 0],
  ] as const)(
    'says no more than is known when the platform is %s: %s',
    async (fault, told, out) => {
      await turnOn();
      library.add(article('one'));
      publisher.faults.push(fault);
      expect(await digests.service.postNow(PLACE)).toBe(told);
      expect(publisher.posts).toHaveLength(out);
    },
  );

  it('asked again after a crash says that it comes or is there, and never posts twice', async () => {
    await turnOn();
    for (let dieAt = 0, died = true; died; dieAt += 1) {
      now = new Date(now.getTime() + 24 * 60 * 60_000);
      library.add(article(`crash${dieAt}`));
      const victim = mortal(store, publisher, `victim ${dieAt}`, dieAt);
      const life = start(victim);
      await life.service.postNow(PLACE).catch(() => undefined);
      died = victim.isDead();
      // The event is taken up while the digests of the new process run.
      const [told] = await Promise.all([digests.service.postNow(PLACE), digests.tick(now)]);
      expect(['sent', 'already', 'underway'], `dead before step ${dieAt}`).toContain(told);
      now = new Date(now.getTime() + 10 * 60_000);
      await digests.tick(now);
      expect(publisher.posts).toHaveLength(dieAt + 1);
      expect(await digests.service.postNow(PLACE)).toBe('already');
    }
  });
});

function start(over?: Pick<Mortal, 'store' | 'publisher'>): DigestRuns {
  const hidden = { hidden: new Set(['restricted']) };
  const runs = createDigests({
    ...{ library, store: over?.store ?? store, log, now: () => now, timeZone: 'Europe/Paris' },
    visibilityOf: async () => hidden,
    operators: { slack: 'OPERATOR' },
  });
  runs.connect(over?.publisher ?? publisher);
  return runs;
}

async function askInVain(text: string, audience: 'private' | 'public'): Promise<void> {
  const asked = { place: PLACE, person: 'p', locale: 'fr' } as const;
  const told = { outcome: 'no-answer', cause: 'no-article', confidence: 0 } as const;
  await store.questions.record({ ...asked, ...told, text });
  const said = { question: text, filters: {}, tone: 'answer', blocks: [] } as const;
  await store.replies.save({ ...asked, ...said, audience });
}

/** Another process of the bot saw these articles; this one's library does not have them yet. */
async function knownElsewhere(...names: readonly string[]): Promise<void> {
  now = new Date(now.getTime() + 1_000);
  const met = names.map((name) => ({ article: name, fingerprint: `print of ${name}` }));
  await knownArticlesIn(store.tools).meet(met);
}

function turnOn(wishes: Partial<Wishes> = {}) {
  const filters = { collections: [], sources: [] };
  const all: Wishes = { schedule: PARIS, filters, whenEmpty: 'silent', locale: 'fr', ...wishes };
  return digests.service.turnOn(PLACE, all, ANNE);
}

async function at(...instants: readonly string[]): Promise<void> {
  for (const instant of instants) {
    now = new Date(instant);
    await digests.tick(now);
  }
}

function postOf(index: number) {
  return publisher.posts[index] ?? never();
}

function textOf(index: number): string {
  return plainText(postOf(index).reply);
}

function never(): never {
  throw new Error('There is no such post.');
}
