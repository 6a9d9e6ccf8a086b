import { beforeEach, describe, expect, it } from 'vitest';
import { type Channel, openChannel, PLACE } from './channel.ts';
import { mortal } from './crashing.ts';
import { article } from './world.ts';

let channel: Channel;

beforeEach(async () => {
  channel = await openChannel();
});

describe('/digest now', () => {
  it('posts today’s digest before its time, and then not again', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.now = new Date('2026-03-02T05:00:00Z');
    expect(await channel.digests.service.postNow(PLACE)).toBe('sent');
    channel.library.add(article('two'));
    await channel.at('2026-03-02T07:30:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
    expect(await channel.digests.service.postNow(PLACE)).toBe('already');
  });

  it('posts nothing without news, and leaves the day to its time', async () => {
    await channel.turnOn();
    channel.now = new Date('2026-03-02T05:00:00Z');
    expect(await channel.digests.service.postNow(PLACE)).toBe('nothing');
    channel.library.add(article('one'));
    await channel.at('2026-03-02T07:30:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
  });

  it('says that there is no digest, or that the platform did not take it', async () => {
    expect(await channel.digests.service.postNow(PLACE)).toBe('no-digest');
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('later');
    expect(await channel.digests.service.postNow(PLACE)).toBe('later');
  });

  it.each([
    ['lost', 'underway', 1],
    ['uncertain', 'underway', 0],
    ['rejected', 'refused', 0],
    ['gone', 'refused', 0],
  ] as const)(
    'says no more than is known when the platform is %s: %s',
    async (fault, told, out) => {
      await channel.turnOn();
      channel.library.add(article('one'));
      channel.publisher.faults.push(fault);
      expect(await channel.digests.service.postNow(PLACE)).toBe(told);
      expect(channel.publisher.posts).toHaveLength(out);
    },
  );

  it('asked again after a crash says that it comes or is there, and never posts twice', async () => {
    await channel.turnOn();
    for (let dieAt = 0, died = true; died; dieAt += 1) {
      channel.now = new Date(channel.now.getTime() + 24 * 60 * 60_000);
      channel.library.add(article(`crash${dieAt}`));
      const victim = mortal(channel.store, channel.publisher, `victim ${dieAt}`, dieAt);
      const life = channel.start(victim);
      await life.service.postNow(PLACE).catch(() => undefined);
      died = victim.isDead();
      // The event is taken up while the digests of the new process run.
      const [told] = await Promise.all([
        channel.digests.service.postNow(PLACE),
        channel.digests.tick(channel.now),
      ]);
      expect(['sent', 'already', 'underway'], `dead before step ${dieAt}`).toContain(told);
      channel.now = new Date(channel.now.getTime() + 10 * 60_000);
      await channel.digests.tick(channel.now);
      expect(channel.publisher.posts).toHaveLength(dieAt + 1);
      expect(await channel.digests.service.postNow(PLACE)).toBe('already');
    }
  });
});
