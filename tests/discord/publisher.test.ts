import { ChannelType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/bot/events.ts';
import { notice } from '../../src/reply/notices.ts';
import { textOf } from './reading.ts';
import { closeRigs, openRig, type Rig } from './rig.ts';

closeRigs();

const digest = notice('fr', 'Les articles de la semaine', 'digest');
const placeOf = ({ guild, text }: Rig): Place => ({
  platform: 'discord',
  workspace: guild.id,
  channel: text.id,
  kind: 'channel',
});

describe('an unprompted post', () => {
  test('makes no sound, pings nobody and is found again by its key', async () => {
    const rig = await openRig();
    const { publisher } = rig.adapter;
    const place = placeOf(rig);
    const sent = await publisher.post(place, digest, 'digest 2026-11-22');
    const [message] = await rig.posts(rig.text.id);
    expect(message?.flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications);
    expect(await publisher.find(place, 'digest 2026-11-22')).toEqual(sent);
    expect(await publisher.find(place, 'digest 2026-11-29')).toBeUndefined();
  });

  test('with the same key is posted once', async () => {
    const rig = await openRig();
    const place = placeOf(rig);
    const first = await rig.adapter.publisher.post(place, digest, 'k');
    const second = await rig.adapter.publisher.post(place, digest, 'k');
    expect(second).toEqual(first);
    expect(await rig.posts(rig.text.id)).toHaveLength(1);
  });

  test('goes on in a thread that is opened from it', async () => {
    const rig = await openRig();
    const place = placeOf(rig);
    const { message } = await rig.adapter.publisher.post(place, digest, 'k');
    const inThread = { ...place, thread: message };
    const rest = await rig.adapter.publisher.post(inThread, notice('fr', 'La suite'), 'k rest');
    expect(rest).toMatchObject({ channel: rig.text.id, thread: message });
    expect(textOf((await rig.posts(message))[0] ?? {})).toBe('La suite');
    expect(await rig.adapter.publisher.find(inThread, 'k rest')).toEqual(rest);
  });

  describe('in an announcement channel', () => {
    const open = async () => {
      const rig = await openRig();
      const { id: guild } = rig.guild;
      const type = ChannelType.GuildAnnouncement;
      const channel = rig.discord.world.channel({ name: 'annonces', guild, type });
      const place: Place = { ...placeOf(rig), channel: channel.id };
      const published = () =>
        rig.discord.world
          .messagesIn(channel.id)
          .filter(({ flags = 0 }) => (flags & MessageFlags.Crossposted) !== 0);
      const asked = () => rig.discord.calls('POST', /crosspost$/).length;
      return { rig, channel, place, published, asked };
    };

    test('is published to those who follow it, once however often that is asked', async () => {
      const { rig, place, published, asked } = await open();
      const { publisher } = rig.adapter;
      const { message } = await publisher.post(place, digest, 'k');
      expect(published()).toEqual([]);
      await publisher.announce?.(place, message);
      await publisher.announce?.(place, message);
      expect(asked()).toBe(2);
      expect(published().map(({ id }) => id)).toEqual([message]);
    });

    test('is left for later, not waited for, where too many were published', async () => {
      const { rig, place, published } = await open();
      const { message } = await rig.adapter.publisher.post(place, digest, 'k');
      const limit = { method: 'POST', path: /crosspost$/, calls: 0, windowMs: 3_600_000 };
      rig.discord.rest.limits.push(limit);
      const announcing = rig.adapter.publisher.announce?.(place, message);
      await expect(announcing).rejects.toMatchObject({ failure: 'later' });
      expect(published()).toEqual([]);
    });

    test('stays where it is in every other channel', async () => {
      const { rig, asked } = await open();
      const { message } = await rig.adapter.publisher.post(placeOf(rig), digest, 'k');
      await rig.adapter.publisher.announce?.(placeOf(rig), message);
      expect(asked()).toBe(0);
    });
  });

  test('to a person goes to their direct messages', async () => {
    const rig = await openRig();
    await rig.adapter.publisher.tell(rig.guild.id, rig.zoe.id, notice('fr', 'Un article répond'));
    const [told] = await rig.posts(rig.discord.world.direct(rig.zoe.id).id);
    expect(textOf(told ?? {})).toBe('Un article répond');
  });

  test('where the bot may not write fails for good', async () => {
    const rig = await openRig();
    rig.text.denied = 1n << 11n;
    const post = rig.adapter.publisher.post(placeOf(rig), digest, 'k');
    await expect(post).rejects.toMatchObject({ failure: 'gone' });
  });
});
