import { describe, expect, test } from 'vitest';
import type { BotEvent } from '../../src/bot/events.ts';
import { Refusal } from '../doubles/discord/rest.ts';
import { ScriptedBot } from '../support/scripted-bot.ts';
import { until } from '../support/until.ts';
import { buttonsOf, textOf } from './reading.ts';
import { closeRigs, openRig, type Rig } from './rig.ts';
import { answer, CLOSING } from './samples.ts';

closeRigs();

const from = ({ zoe, text }: Rig) => ({ user: zoe, channel: text, locale: 'fr' });

/** The process dies after it claimed an event; what the store would have kept is returned. */
async function killedAt(rig: Rig, happen: () => unknown): Promise<BotEvent> {
  let kept: BotEvent | undefined;
  rig.bot.script = async (event, delivery) => {
    await delivery.working();
    // What the store keeps is JSON.
    kept = JSON.parse(JSON.stringify(event));
  };
  happen();
  const event = await until('the claim', () => kept);
  await rig.adapter.stop();
  return event;
}

async function restarted(rig: Rig, event: BotEvent): Promise<ScriptedBot> {
  const bot = new ScriptedBot();
  bot.waiting.set(event.key, event);
  await rig.restart(bot);
  return bot;
}

describe('killed between the claim and the answer', () => {
  test('a command is answered after the restart, by its token alone', async () => {
    const rig = await openRig();
    const { people } = rig.discord;
    const event = await killedAt(rig, () => people.command(from(rig), 'ask', { question: 'x' }));
    await restarted(rig, event);
    const [live] = rig.discord.world.live.values();
    expect(live && textOf(await rig.answerTo(live))).toContain('Réponse');
    expect(rig.discord.calls('POST', /callback$/)).toHaveLength(1);
  });

  test('for over 15 minutes, the channel is told in words, without the question', async () => {
    const rig = await openRig();
    const { people, world } = rig.discord;
    const event = await killedAt(rig, () =>
      people.command(from(rig), 'ask', { question: 'secret' }),
    );
    world.clock.advance(16 * 60_000);
    await restarted(rig, event);
    const [told] = await rig.posts(rig.text.id);
    expect(textOf(told ?? {})).toContain('Posez-la à nouveau');
    expect(JSON.stringify(told)).not.toContain('secret');
  });

  test('before its first response, the channel is told in words', async () => {
    const rig = await openRig();
    const event = await killedAt(rig, () => rig.discord.people.command(from(rig), 'help'));
    const refusal = new Refusal(404, 10008, 'Unknown Message');
    const fault = { path: /original$/, kind: 'refused', refusal, times: 1 } as const;
    rig.discord.rest.faults.push({ method: 'GET', ...fault }, { method: 'PATCH', ...fault });
    await restarted(rig, event);
    const [told] = await rig.posts(rig.text.id);
    expect(textOf(told ?? {})).toContain('Posez-la à nouveau');
  });

  test('a mention is answered after the restart, in its thread', async () => {
    const rig = await openRig();
    const event = await killedAt(rig, () =>
      rig.discord.people.say({ ...from(rig), mention: true, text: 'Quand ?' }),
    );
    await restarted(rig, event);
    expect(await rig.posts(event.key.split(':').at(-1) ?? '')).toHaveLength(1);
  });
});

describe('killed between the answer and its receipt', () => {
  const answerThenDie = (rig: Rig) => {
    const kept: BotEvent[] = [];
    rig.bot.script = async (event, delivery) => {
      await delivery.reply(rig.bot.replyTo(event));
      kept.push(JSON.parse(JSON.stringify(event)));
    };
    return kept;
  };

  test.each(['command', 'mention', 'direct'] as const)(
    'a %s is not answered again',
    async (how) => {
      const rig = await openRig();
      const kept = answerThenDie(rig);
      const { people, world } = rig.discord;
      const channel = how === 'direct' ? world.direct(rig.zoe.id) : rig.text;
      if (how === 'command') people.command(from(rig), 'ask', { question: 'Quand ?' });
      else
        people.say({
          user: rig.zoe,
          channel,
          text: 'Quand ?',
          ...(how === 'mention' ? { mention: true } : {}),
        });
      const [event] = await until('the answer', () => kept.length > 0 && kept);
      await rig.adapter.stop();
      if (!event) throw new Error('Nothing was kept.');
      const bot = await restarted(rig, event);
      people.say({ user: rig.zoe, channel: world.direct(rig.zoe.id), text: 'Encore ?' });
      await until('the next answer', () => bot.worked.length > 0);
      expect(bot.worked).toHaveLength(1);
      expect(bot.worked[0]?.key).not.toBe(event.key);
    },
  );
});

test('buttons of before a restart work', async () => {
  const rig = await openRig();
  rig.bot.script = async (_, delivery) => void (await delivery.reply(answer(CLOSING)));
  const message = await rig.answerTo(
    rig.discord.people.command(from(rig), 'ask', { question: 'x' }),
  );
  await rig.adapter.stop();
  const bot = new ScriptedBot();
  await rig.restart(bot);
  await rig.answerTo(rig.discord.people.press(from(rig), message, buttonsOf(message)['👍'] ?? ''));
  expect(bot.worked).toMatchObject([{ kind: 'press', action: 'helpful', ref: 'a1' }]);
});
