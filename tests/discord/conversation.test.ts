import { describe, expect, test } from 'vitest';
import type { Channel, StoredMessage } from '../doubles/discord/world.ts';
import { createTestBot } from '../support/bot.ts';
import { until } from '../support/until.ts';
import { buttonsOf, readLine, readQuote, textOf } from './reading.ts';
import { closeRigs, openRig, type Rig, type RigOptions } from './rig.ts';

closeRigs();

const CLOSES = 'Le service Cloudwatt fermera ses portes le 1er février 2020.';

/** The adapter with the real bot behind it. */
async function talking(env: Record<string, string> = {}, options: RigOptions = {}) {
  const bot = await createTestBot(env);
  const rig = await openRig({ ...options, env, answering: bot });
  const from = { user: rig.zoe, channel: rig.text, locale: 'fr' };
  const ask = async (question: string) => {
    const live = rig.discord.people.command(from, 'ask', { question });
    return rig.answerTo(live);
  };
  const press = async (message: StoredMessage, label: string, user = rig.zoe) => {
    const id = Object.entries(buttonsOf(message)).find(([name]) => name.startsWith(label))?.[1];
    return rig.discord.people.press({ ...from, user }, message, id ?? `no button ${label}`);
  };
  return { bot, rig, from, ask, press };
}

const quotesIn = (message: StoredMessage) => readQuote(textOf(message));

describe('a question by /ask', () => {
  test('gets a verbatim quote with its source and date, and buttons', async () => {
    const { ask } = await talking();
    const message = await ask('Quand Cloudwatt fermera-t-il ?');
    expect(quotesIn(message)).toContain(CLOSES);
    expect(readLine(textOf(message))).toContain(
      'Cloudwatt va fermer · Les Echos · 25 juillet 2019',
    );
    expect(Object.keys(buttonsOf(message))).toEqual(
      expect.arrayContaining(['Partager', '👍', '👎']),
    );
  });

  test('can be narrowed by options in English names', async () => {
    const { rig, from } = await talking();
    const options = { question: 'Quand Cloudwatt fermera-t-il ?', 'as-of': '2015' };
    const live = rig.discord.people.command(from, 'ask', options);
    expect(quotesIn(await rig.answerTo(live))).not.toContain(CLOSES);
  });

  test('with share:true is shown to all, with the name of who asked', async () => {
    const { rig, from } = await talking();
    const options = { question: 'Quand Cloudwatt fermera-t-il ?', share: true };
    const live = rig.discord.people.command(from, 'ask', options);
    await until('the private note', () => live.followups[0]);
    const [message] = await rig.posts(rig.text.id);
    expect(message && quotesIn(message)).toContain(CLOSES);
    expect(live.ephemeral).toBe(false);
  });

  test('types its sources', async () => {
    const { rig, from } = await talking();
    const live = rig.discord.people.type(from, 'ask', 'source', 'les e');
    await until('suggestions', () => live.acknowledged === 8);
    expect(live.response).toEqual({ choices: [{ name: 'Les Echos', value: 'Les Echos' }] });
  });
});

describe('the buttons of an answer', () => {
  test('Share posts it once, with the name of who shares', async () => {
    const { rig, ask, press } = await talking();
    const message = await ask('Quand Cloudwatt fermera-t-il ?');
    await rig.answerTo(await press(message, 'Partager'));
    await rig.answerTo(await press(message, 'Partager'));
    const shared = await rig.posts(rig.text.id);
    expect(shared).toHaveLength(1);
    expect(shared[0] && quotesIn(shared[0])).toContain(CLOSES);
    expect(textOf(shared[0] ?? {})).toContain('zoe');
  });

  test('Share speaks to everybody in the language of the server', async () => {
    const { rig, from } = await talking();
    const abroad = { ...from, locale: 'en-GB' };
    const question = 'Quand Cloudwatt fermera-t-il ?';
    const live = rig.discord.people.command(abroad, 'ask', { question });
    const message = await rig.answerTo(live);
    const { Share: share = 'no button' } = buttonsOf(message);
    const pressed = rig.discord.people.press(abroad, message, share);
    expect(textOf(await rig.answerTo(pressed))).toContain('Shared here');
    const [shared] = await rig.posts(rig.text.id);
    expect(textOf(shared ?? {})).toContain('Partagé par zoe');
    expect(Object.keys(buttonsOf(shared ?? {}))).toContain('Retirer');
  });

  test('are refused to others than who asked, in words', async () => {
    const { rig, ask, press } = await talking();
    const message = await ask('Quand Cloudwatt fermera-t-il ?');
    const other = rig.discord.world.person('max');
    const told = await rig.answerTo(await press(message, 'Partager', other));
    expect(textOf(told)).toContain('personne qui a posé la question');
    expect(await rig.discord.world.messagesIn(rig.text.id).filter((m) => !m.privateTo)).toEqual([]);
  });

  test('👎 asks why, and thanks for the reason', async () => {
    const { rig, from, ask, press } = await talking();
    const message = await ask('Quand Cloudwatt fermera-t-il ?');
    const live = await press(message, '👎');
    const form = await until('the form', () => live.acknowledged === 9 && live.response);
    // The form is what the schema let pass.
    const { custom_id } = form as { custom_id: string };
    const sent = rig.discord.people.submit(from, { custom_id, field: 'reason' }, 'outdated');
    expect(textOf(await rig.answerTo(sent))).toContain('Merci');
  });

  test('work after a restart on the same store', async () => {
    const { bot, rig, ask, press } = await talking();
    const message = await ask('Quand Cloudwatt fermera-t-il ?');
    await rig.adapter.stop();
    await rig.restart(await createTestBot({}, { store: bot.store }));
    await rig.answerTo(await press(message, 'Partager'));
    expect(await rig.posts(rig.text.id)).toHaveLength(1);
  });
});

describe('a conversation in a thread', () => {
  const say = (rig: Rig, channel: Channel, text: string, how: object) =>
    rig.discord.people.say({ user: rig.zoe, channel, text, ...how });

  test('goes on by mentions, understood from the question before', async () => {
    const { rig } = await talking();
    const said = say(rig, rig.text, 'Quand Cloudwatt fermera-t-il ?', { mention: true });
    const [first] = await rig.posts(said.id);
    expect(first && quotesIn(first)).toContain(CLOSES);
    const thread = rig.discord.world.channels.get(said.id) ?? rig.text;
    say(rig, thread, 'et Numergy ?', { mention: true });
    const [, second] = await rig.posts(said.id, 2);
    expect(textOf(second ?? {})).toContain('Numergy');
  });

  test('goes on without mentions where Discord shows the text, until stop', async () => {
    const env = { DISCORD_ANSWER_WITHOUT_MENTION: '1' };
    const { bot, rig } = await talking(env, {
      prepare: ({ world }) => {
        world.messageContentGranted = true;
      },
    });
    const said = say(rig, rig.text, 'Quand Cloudwatt fermera-t-il ?', { mention: true });
    await until('the thread to be remembered', () => bot.finished() === 1);
    const thread = rig.discord.world.channels.get(said.id) ?? rig.text;
    say(rig, thread, 'Quand Numergy a-t-il été repris ?', {});
    await rig.posts(said.id, 2);
    say(rig, thread, 'stop', {});
    const [, , stopped] = await rig.posts(said.id, 3);
    expect(textOf(stopped ?? {})).toContain('je me tais');
  });
});

describe('configuration', () => {
  test('is refused in words to who may not manage the server', async () => {
    const { rig, from } = await talking();
    const owner = rig.discord.world.person('Rédaction-owner');
    const set = { language: 'en' };
    const refused = rig.discord.people.command(from, 'settings language', set);
    expect(textOf(await rig.answerTo(refused))).toContain('réservée');
    const done = rig.discord.people.command({ ...from, user: owner }, 'settings language', set);
    expect(textOf(await rig.answerTo(done))).not.toContain('réservée');
  });
});

test('a lost answer of Discord leads to one message, by the bot’s own retries', async () => {
  const { rig, from } = await talking();
  rig.discord.rest.faults.push({ method: 'POST', path: /messages$/, kind: 'lost', times: 1 });
  const said = rig.discord.people.say({ ...from, mention: true, text: 'Quand ferme Cloudwatt ?' });
  await until('the second try', () => rig.discord.calls('POST', /messages$/).length === 2);
  expect(await rig.posts(said.id)).toHaveLength(1);
});
