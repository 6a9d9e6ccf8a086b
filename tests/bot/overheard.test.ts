import { beforeEach, describe, expect, test } from 'vitest';
import type { Place } from '../../src/bot/events.ts';
import { createDelivery, createTestBot, type TestBot } from '../support/bot.ts';
import { CHANNEL, command, question } from '../support/events.ts';

const SENT = { channel: 'C1', message: '17.1', thread: '17.1' };
const THREAD: Place = { ...CHANNEL, thread: '17.1' };
const ANNA = { id: 'U1', canManage: false };
const BEN = { id: 'U2', canManage: false };

describe('talk that nobody addressed to the bot', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await createTestBot();
    await bot.handle(question('Quand Cloudwatt fermera ?'), createDelivery(SENT));
  });

  const hears = async (text: string, asker = ANNA, place = THREAD) => {
    const delivery = createDelivery();
    await bot.handle(question(text, { asker, place, addressed: 'overheard' }), delivery);
    return delivery.replies.length > 0;
  };

  test('is answered when who was answered asks on in the thread', async () => {
    expect(await hears('et Numergy ?')).toBe(true);
    expect(await hears('pourquoi ?')).toBe(true);
  });

  test('is left alone when it asks nothing, or is said to somebody else', async () => {
    expect(await hears('merci !')).toBe(false);
    expect(await hears('<@U2> tu en penses quoi ?')).toBe(false);
    expect(await hears('@ben et Numergy ?')).toBe(false);
  });

  test('is left alone from others, and when two people talk to each other', async () => {
    expect(await hears('et Numergy ?', BEN)).toBe(false);
    expect(await hears('je crois que non', BEN)).toBe(false);
    expect(await hears('pourquoi ?')).toBe(false);
    expect(await hears('et Numergy ?')).toBe(true);
  });

  test('is left alone in threads that the bot did not open, and in channels', async () => {
    const theirs = { ...CHANNEL, thread: '99.9' };
    await bot.handle(question('Quand Cloudwatt fermera ?', { place: theirs }));
    expect(await hears('et Numergy ?', ANNA, theirs)).toBe(false);
    expect(await hears('Quand Cloudwatt fermera ?', ANNA, CHANNEL)).toBe(false);
  });

  test.each(['stop', 'Arrête !', 'tais-toi'])('ends with “%s”, until a mention', async (word) => {
    expect(await hears(word)).toBe(true);
    expect(await hears('et Numergy ?')).toBe(false);
    await bot.handle(question('et Numergy ?', { place: THREAD }));
    expect(await hears('pourquoi ?')).toBe(true);
  });

  test('is not claimed when it is no concern: the same message may come as a mention', async () => {
    const event = question('Quand Numergy repris ?', { place: CHANNEL, addressed: 'overheard' });
    expect(await bot.accept(event)).toBe(false);
    expect(await bot.accept({ ...event, addressed: 'mention' })).toBe(true);
  });

  test('is answered in channels that ask for it, and only with an answer', async () => {
    const asker = { id: 'U9', canManage: true };
    await bot.handle(command('settings', 'listen oui', { asker }));
    const place = CHANNEL;
    expect(await hears('Quand Cloudwatt fermera ?', BEN, place)).toBe(true);
    expect(await hears('Pourquoi les girafes dorment ?', BEN, place)).toBe(false);
    expect(await hears('Cloudwatt fermera le service', BEN, place)).toBe(false);
  });

  test('on Discord the configuration may name such channels', async () => {
    const discord = await createTestBot({ DISCORD_ANSWER_WITHOUT_MENTION: 'C1,C2' });
    const place = { ...CHANNEL, platform: 'discord' as const };
    const event = question('Quand Cloudwatt fermera ?', { place, addressed: 'overheard' });
    expect((await discord.handle(event)).replies).toHaveLength(1);
  });
});
