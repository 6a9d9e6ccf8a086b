import { beforeEach, describe, expect, it } from 'vitest';
import { bucketsIn } from '../../src/store/buckets.ts';
import { type Channel, openChannel, PARIS, PLACE } from './channel.ts';
import { article, shownIn } from './world.ts';

let channel: Channel;

beforeEach(async () => {
  channel = await openChannel();
});

describe('what is new', () => {
  it('is not an article that was saved again, with another date or another text', async () => {
    await channel.turnOn();
    channel.library.add(article('old', { date: '2026-03-02' }));
    channel.library.add(
      article('old', { text: 'Un tout autre texte, mais le même fichier que toujours.' }),
    );
    await channel.at('2026-03-02T08:00:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
  });

  it('is not an article that was renamed', async () => {
    await channel.turnOn();
    channel.library.remove('old');
    channel.library.add({ ...article('old'), id: 'renamed' });
    await channel.at('2026-03-02T08:00:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
    expect(await channel.digests.service.why(PLACE, 'renamed')).toBe('baseline');
  });

  it('is another publisher’s copy, which is merged', async () => {
    await channel.turnOn();
    const dispatch = article('dispatch');
    channel.library.add(dispatch, { ...dispatch, id: 'copy', source: 'Le Monde' });
    await channel.at('2026-03-02T08:00:00Z');
    expect(shownIn(channel.postOf(0).reply)).toEqual(['copy']);
    expect(channel.textOf(0)).toContain('aussi dans AFP');
    expect(await channel.digests.service.why(PLACE, 'dispatch')).toMatchObject({
      bucket: 'merged',
      into: 'copy',
    });
  });

  it('is not held back by an article that came and went just before', async () => {
    await channel.turnOn();
    channel.library.add(article('brief'));
    await channel.at('2026-03-02T07:25:00Z');
    channel.library.remove('brief');
    channel.library.add(article('one'));
    await channel.at('2026-03-02T07:30:00Z');
    expect(shownIn(channel.postOf(0).reply)).toEqual(['one']);
    expect(await channel.digests.service.why(PLACE, 'brief')).toMatchObject({ rule: 'removed' });
  });

  it('is waited for some minutes when another process has it already', async () => {
    await channel.turnOn();
    channel.now = new Date('2026-03-02T07:29:00Z');
    await channel.knownElsewhere('coming', 'never');
    channel.library.add(article('after'));
    await channel.at('2026-03-02T07:30:00Z', '2026-03-02T07:31:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
    channel.library.add(article('coming'));
    await channel.at('2026-03-02T07:32:00Z', '2026-03-02T07:40:00Z');
    expect(shownIn(channel.postOf(0).reply).sort()).toEqual(['after', 'coming']);
  });

  it('is not waited for past the end of the day', async () => {
    await channel.turnOn({ schedule: { ...PARIS, time: '23:55' } });
    channel.library.add(article('one'));
    await channel.at('2026-03-02T22:50:00Z');
    await channel.knownElsewhere('never');
    await channel.at('2026-03-02T22:55:00Z');
    expect(shownIn(channel.postOf(0).reply)).toEqual(['one']);
  });

  it('goes into the next digest when it comes while one is being sent again', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('later');
    await channel.at('2026-03-02T07:30:00Z');
    channel.library.add(article('two'));
    await channel.at('2026-03-02T07:40:00Z', '2026-03-03T07:30:00Z');
    expect(channel.publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['one'], ['two']]);
  });
});

describe('every new article', () => {
  it('is in one bucket, which says why it was shown or not', async () => {
    await channel.turnOn({ filters: { collections: ['news'], sources: [], query: 'usine' } });
    const many = Array.from({ length: 14 }, (_, index) => article(`n${index}`));
    channel.library.add(...many, article('elsewhere', { collection: 'sport' }));
    channel.library.add(
      article('offtopic', { title: 'Rien', text: 'Le temps sera doux demain à Brest.' }),
    );
    channel.library.add(article('gone'));
    await channel.digests.service.preview({
      place: PLACE,
      locale: 'fr',
      visibility: 'all',
      today: '2026-03-02',
    });
    channel.library.remove('gone');
    await channel.at('2026-03-02T08:00:00Z');
    const shown = shownIn(channel.postOf(0).reply);
    const why = async (id: string) => channel.digests.service.why(PLACE, id);
    expect(shown.length).toBe(10);
    for (const { id } of many) {
      const bucket = shown.includes(id) ? 'shown' : 'over-cap';
      expect(await why(id)).toEqual({ article: id, bucket, date: '2026-03-02' });
    }
    expect(await why('elsewhere')).toMatchObject({ bucket: 'filtered', rule: 'collection' });
    expect(await why('offtopic')).toMatchObject({ bucket: 'filtered', rule: 'query' });
    expect(await why('gone')).toMatchObject({ bucket: 'filtered', rule: 'removed' });
    expect(channel.textOf(0)).toContain('10 sur 14');
  });

  it('of a thousand that come at once has its bucket, and sixty can be read', async () => {
    await channel.turnOn();
    const many = Array.from({ length: 1_000 }, (_, index) => article(`ville${index}`));
    channel.library.add(...many);
    await channel.at('2026-03-02T08:00:00Z');
    const buckets = await bucketsIn(channel.store.tools).of(PLACE, '2026-03-02');
    expect(buckets.map((bucket) => bucket.article)).toEqual(many.map(({ id }) => id).sort());
    expect(channel.textOf(0)).toContain('10 sur 1000 ; les 50 suivants derrière « Suite »');
  });

  it('is told without title, source, date or a sentence, too', async () => {
    await channel.turnOn();
    const bare = { id: 'news/nu.txt', collection: 'news', lang: 'fr', tags: [] } as const;
    channel.library.add({ ...bare, title: '', text: '' });
    channel.library.add({ ...bare, id: 'news/bref.txt', title: '', text: 'Il a dit oui.' });
    await channel.at('2026-03-02T08:00:00Z');
    for (const id of ['news/nu.txt', 'news/bref.txt']) {
      expect(await channel.digests.service.why(PLACE, id)).toMatchObject({ bucket: 'shown' });
    }
    expect(channel.textOf(0)).not.toMatch(/undefined|null| · ·/);
  });

  it('that is restricted stays out of a channel that may not read it', async () => {
    await channel.turnOn();
    channel.library.add(article('secret', { collection: 'restricted' }));
    await channel.at('2026-03-02T08:00:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
    expect(await channel.digests.service.why(PLACE, 'secret')).toMatchObject({ rule: 'hidden' });
  });
});
