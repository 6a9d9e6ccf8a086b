import { beforeEach, describe, expect, it } from 'vitest';
import { type Channel, openChannel } from './channel.ts';
import { article, shownIn } from './world.ts';

let channel: Channel;

beforeEach(async () => {
  channel = await openChannel();
});

describe('a day without news', () => {
  it('is silent, unless the channel wants a line', async () => {
    await channel.turnOn({ whenEmpty: 'line' });
    await channel.at('2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
    expect(channel.textOf(0)).toContain('Aucun nouvel article depuis le dernier résumé.');
  });

  it('looks back at the same week of an earlier year, if the channel wants that', async () => {
    channel.library.add(
      article('then', { date: '2019-03-04' }),
      article('before', { date: '2019-02-01' }),
    );
    await channel.turnOn({ whenEmpty: 'lookback' });
    await channel.at('2026-03-02T08:00:00Z');
    expect(channel.textOf(0)).toContain('La même semaine, il y a 7 ans');
    expect(shownIn(channel.postOf(0).reply)).toEqual(['then']);
  });

  it('looks back at other articles each day of a week, and at none twice', async () => {
    const names = ['ours', 'loup', 'cerf', 'lynx', 'daim'];
    channel.library.add(
      ...names.map((name, index) => article(name, { date: `2019-03-0${index + 3}` })),
    );
    await channel.turnOn({ whenEmpty: 'lookback' });
    for (const day of ['02', '03', '04']) await channel.at(`2026-03-${day}T08:00:00Z`);
    const shown = channel.publisher.posts.map(({ reply }) => shownIn(reply));
    expect(shown.map(({ length }) => length)).toEqual([3, 2, 0]);
    expect(new Set(shown.flat()).size).toBe(5);
    expect(channel.textOf(2)).toContain('Aucun nouvel article depuis le dernier résumé.');
  });

  it('leaves the archive where there is none', async () => {
    await channel.turnOn({ whenEmpty: 'lookback' });
    await channel.at('2026-03-02T08:00:00Z');
    expect(channel.textOf(0)).toContain('Aucun nouvel article depuis le dernier résumé.');
  });
});
