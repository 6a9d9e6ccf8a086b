import { beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../src/reply/plain.ts';
import { type Channel, never, openChannel, PLACE } from './channel.ts';
import { article, shownIn } from './world.ts';

let channel: Channel;

beforeEach(async () => {
  channel = await openChannel();
});

describe('a post that fails', () => {
  it('is tried again, and not before a while', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('later', 'later');
    await channel.at('2026-03-02T07:30:00Z', '2026-03-02T07:30:30Z');
    expect(channel.publisher.faults).toEqual(['later']);
    await channel.at('2026-03-02T07:31:00Z', '2026-03-02T07:33:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
  });

  it('is looked for before it is tried again when its receipt was lost', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('lost');
    await channel.at('2026-03-02T07:30:00Z', '2026-03-02T07:45:00Z', '2026-03-02T08:00:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
    expect(await channel.digests.service.postNow(PLACE)).toBe('already');
  });

  it('counts as sent the day after when it is found then', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('lost');
    await channel.at('2026-03-02T22:58:00Z', '2026-03-03T07:30:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
  });

  it('is not given up while the platform cannot tell whether it is out', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('lost');
    channel.publisher.blind = 1;
    await channel.at('2026-03-02T22:58:00Z', '2026-03-03T07:30:00Z', '2026-03-03T07:40:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
    channel.library.add(article('two'));
    await channel.at('2026-03-04T07:40:00Z');
    expect(shownIn(channel.postOf(1).reply)).toEqual(['two']);
  });

  it('gives its articles to the next day when its day is over', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('later');
    await channel.at('2026-03-02T22:58:00Z', '2026-03-03T07:30:00Z');
    expect(shownIn(channel.postOf(0).reply)).toEqual(['one']);
    expect(channel.postOf(0).key).toContain('2026-03-03');
    expect(channel.textOf(0)).toContain('Pas de résumé le 2 mars 2026');
  });

  it('into a channel that is gone pauses the digest and tells who set it up', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('gone');
    await channel.at('2026-03-02T07:30:00Z', '2026-03-03T07:30:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
    expect(channel.publisher.told.map(({ user }) => user)).toEqual(['U1']);
    expect(plainText(channel.publisher.told[0]?.reply ?? never())).toContain('/digest on');
    await channel.turnOn();
    await channel.at('2026-03-04T07:30:00Z');
    expect(shownIn(channel.postOf(0).reply)).toEqual(['one']);
  });

  it('goes on when whom to tell was sealed with another key', async () => {
    await channel.turnOn();
    const set = { contact: 'v1.sealed.with.another' };
    await channel.store.tools.db.updateTable('subscriptions').set(set).execute();
    channel.library.add(article('one'));
    await channel.at('2026-03-02T07:30:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
  });

  it('three times in a row is told to the operator, once', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('later', 'later', 'later', 'later');
    for (const minute of ['30', '31', '33', '37', '45'])
      await channel.at(`2026-03-02T07:${minute}:00Z`);
    expect(channel.publisher.told.map(({ user }) => user)).toEqual(['OPERATOR']);
    expect(channel.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(channel.publisher.posts).toHaveLength(1);
  });

  it('as malformed is not tried again that day', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('rejected');
    await channel.at('2026-03-02T07:30:00Z', '2026-03-02T09:30:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
    await channel.at('2026-03-03T07:30:00Z');
    expect(shownIn(channel.postOf(0).reply)).toEqual(['one']);
  });
});
