import { beforeEach, describe, expect, it } from 'vitest';
import { type Channel, openChannel, PARIS, PLACE } from './channel.ts';
import { article, shownIn } from './world.ts';

let channel: Channel;

beforeEach(async () => {
  channel = await openChannel();
});

describe('a digest', () => {
  it('starts with a baseline and no flood', async () => {
    await channel.turnOn();
    await channel.at('2026-03-02T08:00:00Z');
    expect(channel.publisher.posts).toEqual([]);
    channel.library.add(article('fresh'));
    await channel.at('2026-03-03T08:00:00Z');
    expect(channel.publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['fresh']]);
    expect(await channel.digests.service.why(PLACE, 'old')).toBe('baseline');
  });

  it('is posted once, at its time, whatever comes later that day', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.at('2026-03-02T07:29:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
    await channel.at('2026-03-02T07:30:00Z');
    channel.library.add(article('two'));
    await channel.at('2026-03-02T07:31:00Z', '2026-03-02T22:59:00Z');
    expect(channel.publisher.posts).toHaveLength(1);
    await channel.at('2026-03-03T07:30:00Z');
    expect(channel.publisher.posts.map(({ reply }) => shownIn(reply))).toEqual([['one'], ['two']]);
  });

  it('says when it is late, and on the next day which days it missed', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.at('2026-03-02T15:00:00Z');
    expect(channel.textOf(0)).toContain('lundi 2 mars 2026 (en retard)');
    channel.library.add(article('two'));
    await channel.at('2026-03-05T07:30:00Z');
    expect(channel.textOf(1)).toContain('jeudi 5 mars 2026\n');
    expect(channel.textOf(1)).toContain('Pas de résumé du 3 mars 2026 au 4 mars 2026');
    expect(shownIn(channel.postOf(1).reply)).toEqual(['two']);
  });

  it('is late when the platform took it late, not only when it was decided late', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.publisher.faults.push('later');
    await channel.at('2026-03-02T07:30:00Z', '2026-03-02T15:00:00Z');
    expect(channel.textOf(0)).toContain('lundi 2 mars 2026 (en retard)');
  });

  it('says once what was asked in vain, also when it was late', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    channel.now = new Date('2026-03-02T12:00:00Z');
    await channel.askInVain('Où est Dole ?', 'public');
    await channel.at('2026-03-02T15:00:00Z');
    expect(channel.textOf(0)).toContain('Où est Dole ?');
    channel.library.add(article('two'));
    await channel.at('2026-03-03T07:30:00Z');
    expect(channel.textOf(1)).not.toContain('Où est Dole ?');
  });

  it('says nothing of what was asked privately', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.askInVain('Qui sera licencié ?', 'private');
    await channel.askInVain('Où est Dole ?', 'public');
    await channel.at('2026-03-02T07:30:00Z');
    expect(channel.textOf(0)).not.toContain('licencié');
    expect(channel.textOf(0)).toContain('Où est Dole ?');
  });

  it('misses nothing where only a subject was named', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.nameSubject('Dole');
    await channel.askInVain('Où est Lons ?', 'public');
    await channel.at('2026-03-02T07:30:00Z');
    expect(channel.textOf(0)).toContain('Où est Lons ?');
    expect(channel.textOf(0)).not.toContain('Dole');
  });

  it('says in its first post who turned it on and how to stop it, later in small print', async () => {
    await channel.turnOn();
    channel.library.add(article('one'));
    await channel.at('2026-03-02T07:30:00Z');
    expect(channel.textOf(0)).toContain(
      'Anne a activé ce résumé : chaque jour à 08:30 (Europe/Paris)',
    );
    expect(channel.textOf(0)).toContain('/digest off');
    channel.library.add(article('two'));
    await channel.at('2026-03-03T07:30:00Z');
    expect(channel.postOf(1).reply.blocks.at(-1)).toEqual({
      kind: 'note',
      spans: ['Résumé activé par Anne. Pour l’arrêter : /digest off.'],
    });
  });

  it('is not posted at weekends when only weekdays are wanted; their news come on Monday', async () => {
    channel.now = new Date('2026-03-06T20:00:00Z');
    await channel.turnOn({ schedule: { ...PARIS, days: 'weekdays' } });
    channel.library.add(article('saturday'));
    await channel.at('2026-03-07T08:00:00Z', '2026-03-08T08:00:00Z');
    expect(channel.publisher.posts).toHaveLength(0);
    await channel.at('2026-03-09T07:30:00Z');
    expect(shownIn(channel.postOf(0).reply)).toEqual(['saturday']);
    expect(channel.textOf(0)).not.toContain('Pas de résumé');
  });
});
