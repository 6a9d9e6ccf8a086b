import { beforeEach, describe, expect, it } from 'vitest';
import { type Channel, openChannel, PARIS, PLACE } from './channel.ts';
import { article, shownIn } from './world.ts';

let channel: Channel;

beforeEach(async () => {
  channel = await openChannel();
});

describe('a changed mind', () => {
  it('pauses until a day, and gives what came meanwhile', async () => {
    await channel.turnOn();
    await channel.digests.service.pause(PLACE, '2026-03-05');
    channel.library.add(article('one'));
    await channel.at('2026-03-02T08:00:00Z', '2026-03-04T08:00:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
    expect(await channel.digests.service.next(PLACE)).toMatchObject({
      at: new Date('2026-03-05T07:30:00Z'),
    });
    await channel.at('2026-03-05T07:30:00Z');
    expect(channel.textOf(0)).not.toContain('Pas de résumé');
  });

  it('skips the next day only', async () => {
    await channel.turnOn();
    const skipped = { date: '2026-03-02', isTooLate: false };
    expect(await channel.digests.service.skip(PLACE)).toEqual(skipped);
    channel.library.add(article('one'));
    await channel.at('2026-03-02T08:00:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
    await channel.at('2026-03-03T08:00:00Z');
    expect(shownIn(channel.postOf(0).reply)).toEqual(['one']);
  });

  it('skips today while it waits for another attempt, and not when it is out', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('later');
    await channel.at('2026-03-02T07:30:00Z');
    const skip = () => channel.digests.service.skip(PLACE, '2026-03-02');
    expect(await skip()).toMatchObject({ isTooLate: false });
    await channel.at('2026-03-02T08:00:00Z', '2026-03-03T07:30:00Z');
    expect(channel.publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['one']]);
    expect(channel.textOf(0)).not.toContain('Pas de résumé');
    expect(await channel.digests.service.skip(PLACE, '2026-03-03')).toMatchObject({
      isTooLate: true,
    });
  });

  it('off and on again posts nothing while it is unknown whether the digest is out', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('lost');
    await channel.at('2026-03-02T07:30:00Z');
    channel.publisher.blind = 1;
    await channel.at('2026-03-02T07:40:00Z');
    await channel.digests.service.turnOff(PLACE);
    await channel.turnOn({ schedule: { ...PARIS, time: '10:00' } });
    channel.library.add(article('two'));
    await channel.at('2026-03-02T09:00:00Z', '2026-03-02T09:30:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
  });

  it('off and on again the same day posts what surely was not posted', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('later');
    await channel.at('2026-03-02T07:30:00Z');
    await channel.digests.service.turnOff(PLACE);
    await channel.turnOn({ schedule: { ...PARIS, time: '10:00' } });
    channel.library.add(article('two'));
    await channel.at('2026-03-02T09:00:00Z');
    expect(channel.publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['two']]);
  });

  it('a day that is to be left out hides no day that was missed before it', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.at('2026-03-02T07:30:00Z');
    await channel.digests.service.skip(PLACE, '2026-03-20');
    await channel.digests.service.skip(PLACE, '2026-03-04');
    channel.library.add(article('two'));
    await channel.at('2026-03-06T07:30:00Z');
    expect(channel.textOf(1)).toContain('Pas de résumé du 3 mars 2026 au 5 mars 2026');
  });

  it('off and on again the same day posts no second digest', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.at('2026-03-02T07:30:00Z');
    expect(await channel.digests.service.turnOff(PLACE)).toBe(true);
    expect(await channel.digests.service.turnOff(PLACE)).toBe(false);
    await channel.turnOn({ schedule: { ...PARIS, time: '10:00' } });
    channel.library.add(article('two'));
    await channel.at('2026-03-02T09:00:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
    await channel.at('2026-03-03T09:00:00Z');
    expect(shownIn(channel.postOf(1).reply)).toEqual(['two']);
  });

  it('an hour moved forward past the present is owed at once', async () => {
    await channel.turnOn({ schedule: { ...PARIS, time: '18:00' } });
    channel.library.add(article('one'));
    await channel.at('2026-03-02T10:00:00Z');
    await channel.turnOn({ schedule: PARIS });
    await channel.at('2026-03-02T10:01:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
  });

  it('a zone changed at noon posts no second digest on the same local day', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.at('2026-03-02T08:00:00Z');
    await channel.turnOn({ schedule: { ...PARIS, zone: 'America/New_York' } });
    channel.library.add(article('two'));
    await channel.at('2026-03-02T14:00:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
    await channel.at('2026-03-03T13:30:00Z');
    expect(shownIn(channel.postOf(1).reply)).toEqual(['two']);
  });
});

describe('a clock', () => {
  it('that jumps back posts nothing twice', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.at('2026-03-04T08:00:00Z');
    channel.library.add(article('two'));
    await channel.at('2026-03-04T07:00:00Z', '2026-03-04T07:30:00Z', '2026-03-04T09:00:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
    await channel.at('2026-03-05T08:00:00Z');
    expect(shownIn(channel.postOf(1).reply)).toEqual(['two']);
  });

  it('that jumped a year ahead and back owes the days that it jumped over', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.at('2027-03-04T08:00:00Z');
    channel.library.add(article('two'));
    await channel.at('2026-03-02T08:00:00Z');
    expect(channel.publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['one'], ['two']]);
    channel.library.add(article('three'));
    await channel.at('2026-03-05T08:00:00Z');
    expect(channel.textOf(2)).toContain('Pas de résumé du 3 mars 2026 au 4 mars 2026');
  });
});
