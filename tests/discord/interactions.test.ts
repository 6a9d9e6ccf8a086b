import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { DeliveryError } from '../../src/bot/events.ts';
import { notice } from '../../src/reply/notices.ts';
import { until } from '../support/until.ts';
import { buttonsOf, readQuote, textOf } from './reading.ts';
import { closeRigs, openRig, type Rig } from './rig.ts';
import { answer, CLOSING } from './samples.ts';

closeRigs();

const from = ({ zoe, text }: Rig) => ({ user: zoe, channel: text, locale: 'fr' });

/** Answers a question, and returns its message with the buttons. */
async function answeredRig(options: Parameters<typeof openRig>[0] = {}) {
  const rig = await openRig(options);
  const plain = rig.bot.script;
  rig.bot.script = async (event, delivery) => {
    if (event.kind === 'command') await delivery.reply(answer(CLOSING));
    else await plain(event, delivery);
  };
  const live = rig.discord.people.command(from(rig), 'ask', { question: 'Quand ?' });
  const message = await rig.answerTo(live);
  return { rig, message, buttons: buttonsOf(message) };
}

describe('/ask', () => {
  test('is deferred privately at once, then answered by an edit that pings nobody', async () => {
    const rig = await openRig();
    rig.bot.script = async (_, delivery) => void (await delivery.reply(answer(CLOSING)));
    const live = rig.discord.people.command(from(rig), 'ask', { question: 'Quand ?' });
    const message = await rig.answerTo(live);
    expect(live).toMatchObject({ acknowledged: 5, ephemeral: true, followups: [] });
    expect(readQuote(textOf(message))).toBe(CLOSING.text);
    expect(rig.bot.worked[0]).toMatchObject({
      kind: 'command',
      key: `discord:interaction:${live.id}`,
      name: 'ask',
      input: { options: { question: 'Quand ?' } },
      locale: 'fr',
      asker: { id: rig.zoe.id, canManage: false, displayName: 'zoe' },
      place: { workspace: rig.guild.id, channel: rig.text.id, kind: 'channel' },
    });
  });

  test('is deferred even while the store is slow to claim it', async () => {
    const rig = await openRig();
    let release = () => {};
    rig.bot.accepting = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const live = rig.discord.people.command(from(rig), 'ask', { question: 'Quand ?' });
    await until('the deferral', () => live.acknowledged === 5);
    expect(rig.bot.worked).toEqual([]);
    release();
    await rig.answerTo(live);
  });

  test('with share:true is public, in the language of the server', async () => {
    const rig = await openRig();
    const english = { ...from(rig), locale: 'en-GB' };
    rig.bot.script = async (_, delivery) => {
      await delivery.post(answer(CLOSING));
      await delivery.reply(notice('fr', 'Partagé'));
    };
    const live = rig.discord.people.command(english, 'ask', { question: 'When?', share: true });
    const aside = await until('the private note', () => live.followups[0]);
    const [message] = await rig.posts(rig.text.id);
    expect(readQuote(textOf(message ?? {}))).toBe(CLOSING.text);
    expect(rig.discord.world.messages.get(aside)?.privateTo).toBe(rig.zoe.id);
    expect(rig.bot.worked[0]?.locale).toBe('fr');
  });

  test.each([
    ['that never chose one, in French where that is configured', false, 'fr', ['fr', 'fr']],
    ['that never chose one, in English where that is configured', false, 'en', ['en', 'en']],
    ['that chose English, in English', true, 'fr', ['en', 'en']],
  ])('shared in a server %s', async (_, community, configured, spoken) => {
    const office = { id: '' };
    const rig = await openRig({
      env: { LOCALE: configured },
      prepare: ({ world }) => {
        office.id = world.guild('Bureau', 'en-US', community).id;
      },
    });
    const channel = rig.discord.world.channel({ name: 'salon', guild: office.id });
    const there = { ...from(rig), channel };
    rig.bot.script = (_, delivery) => delivery.reply(notice('fr', 'Voilà')).then(() => undefined);
    const live = rig.discord.people.command(there, 'ask', { question: 'Quand ?', share: true });
    await rig.answerTo(live);
    const [event] = rig.bot.worked;
    // The second is that of digests, and of what is shared by a button.
    expect([event?.locale, event?.place.language]).toEqual(spoken);
  });

  test('that cannot be claimed is told so in words, with one line in the log', async () => {
    const rig = await openRig();
    rig.bot.accepting = async () => {
      throw new Error('the disk is full');
    };
    const live = rig.discord.people.command(from(rig), 'ask', { question: 'Quand ?' });
    expect(textOf(await rig.answerTo(live))).toContain('Réessayez');
    expect(rig.logs.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('dispatched twice is answered once', async () => {
    const rig = await openRig();
    const live = rig.discord.people.command(from(rig), 'ask', { question: 'Quand ?' });
    rig.discord.gateway.repeat('INTERACTION_CREATE', live.id);
    await rig.answerTo(live);
    // What is dispatched later is handled later: the repetition is over by then.
    await rig.answerTo(rig.discord.people.command(from(rig), 'help'));
    expect(rig.bot.worked).toHaveLength(2);
    expect(rig.discord.calls('POST', /callback$/).map(({ status }) => status)).toEqual([204, 204]);
  });

  test('whose deferral was carried out while its answer got lost is answered once', async () => {
    const lost = { method: 'POST', path: /callback$/, kind: 'lost', times: 1 } as const;
    const rig = await openRig({ prepare: (discord) => void discord.rest.faults.push(lost) });
    const live = rig.discord.people.command(from(rig), 'ask', { question: 'Quand ?' });
    await rig.answerTo(live);
    expect(rig.discord.calls('POST', /callback$/).map(({ status }) => status)).toEqual([204, 400]);
    expect(live.followups).toEqual([]);
  });

  test('that came over 3 s late says so in the channel, without the question', async () => {
    const rig = await openRig();
    rig.discord.gateway.cut();
    await until('the cut', () => rig.discord.gateway.connected === 0);
    rig.discord.people.command(from(rig), 'ask', { question: 'Un secret ?' });
    rig.discord.world.clock.advance(3_500);
    const [told] = await rig.posts(rig.text.id);
    expect(textOf(told ?? {})).toContain('à temps');
    expect(textOf(told ?? {})).not.toContain('secret');
  });

  test('in a thread is asked in the channel of the thread', async () => {
    const rig = await openRig();
    const channel = rig.discord.world.channel({
      name: 'fil',
      type: 11,
      parent: rig.text.id,
      guild: rig.guild.id,
    });
    await rig.answerTo(rig.discord.people.command({ ...from(rig), channel }, 'help'));
    expect(rig.bot.worked[0]?.place).toMatchObject({ channel: rig.text.id, thread: channel.id });
  });

  test('edited twice stays one message', async () => {
    const rig = await openRig();
    rig.bot.script = async (_, delivery) => {
      await delivery.reply(notice('fr', 'Un instant'));
      await delivery.reply(notice('fr', 'Voilà'));
    };
    const live = rig.discord.people.command(from(rig), 'ask', { question: 'Quand ?' });
    const message = await until('the edit', () => {
      const found = rig.discord.world.messages.get(live.original ?? '');
      return found && textOf(found) === 'Voilà' && found;
    });
    expect(rig.discord.world.messagesIn(rig.text.id)).toEqual([message]);
  });
});

describe('who may configure', () => {
  test('is told by Discord at every event, and nobody may in direct messages', async () => {
    const rig = await openRig();
    const owner = rig.discord.world.person('Rédaction-owner');
    const { people, world } = rig.discord;
    await rig.answerTo(people.command({ ...from(rig), user: owner }, 'settings show'));
    rig.guild.managers.delete(owner.id);
    await rig.answerTo(people.command({ ...from(rig), user: owner }, 'settings show'));
    const channel = world.direct(owner.id);
    await rig.answerTo(people.command({ user: owner, channel }, 'settings show'));
    expect(rig.bot.worked.map(({ asker }) => asker.canManage)).toEqual([true, false, false]);
    expect(rig.bot.worked[0]).toMatchObject({ name: 'settings show', input: { options: {} } });
    expect(rig.bot.worked[2]?.place).toMatchObject({ workspace: '', kind: 'direct' });
  });
});

describe('a person’s own installation', () => {
  test('is answered in a server without the bot, which counts as shared', async () => {
    const rig = await openRig();
    const away = { ...from(rig), userInstalled: true } as const;
    const live = rig.discord.people.command(away, 'ask', { question: 'Quand ?' });
    await rig.answerTo(live);
    expect(rig.bot.worked[0]?.place.kind).toBe('shared');
  });
});

describe('the context menu', () => {
  test('asks what the message says, privately', async () => {
    const rig = await openRig();
    const message = rig.discord.people.say({
      ...from(rig),
      text: 'Quand Cloudwatt a-t-il fermé ?',
    });
    const live = rig.discord.people.choose(from(rig), 'Ask about this message', message);
    await rig.answerTo(live);
    expect(live.ephemeral).toBe(true);
    expect(rig.bot.worked).toMatchObject([
      { kind: 'question', addressed: 'shortcut', text: 'Quand Cloudwatt a-t-il fermé ?' },
    ]);
  });

  test('in a forum post takes its title along', async () => {
    const rig = await openRig();
    const channel = rig.discord.world.channel({
      name: 'Cloudwatt',
      type: 11,
      parent: rig.forum.id,
      guild: rig.guild.id,
    });
    const message = rig.discord.people.say({ ...from(rig), channel, text: 'Quand fermé ?' });
    const live = rig.discord.people.choose(
      { ...from(rig), channel },
      'Ask about this message',
      message,
    );
    await rig.answerTo(live);
    expect(rig.bot.worked[0]).toMatchObject({ about: 'Cloudwatt' });
  });
});

describe('typing into an option', () => {
  test('gets at most 25 suggestions from memory', async () => {
    const rig = await openRig();
    rig.bot.suggestions = ['x'.repeat(101), ...Array.from({ length: 40 }, (_, n) => `Source ${n}`)];
    const live = rig.discord.people.type(from(rig), 'ask', 'source', 'Les');
    await until('the suggestions', () => live.acknowledged === 8);
    const names = Array.from({ length: 25 }, (_, n) => `Source ${n}`);
    expect(live.response).toEqual({ choices: names.map((name) => ({ name, value: name })) });
    expect(rig.bot.typed).toMatchObject([{ command: 'ask', option: 'source', typed: 'Les' }]);
  });
});

describe('buttons', () => {
  test('say what they act on, and who pressed', async () => {
    const { rig, message, buttons } = await answeredRig();
    const other = rig.discord.world.person('max');
    const press = { ...from(rig), user: other };
    await rig.answerTo(rig.discord.people.press(press, message, buttons['👍'] ?? ''));
    expect(rig.bot.worked[1]).toMatchObject({
      kind: 'press',
      action: 'helpful',
      ref: 'a1',
      asker: { id: other.id },
    });
  });

  test('answer privately, and leave the message that they stand on', async () => {
    const { rig, message, buttons } = await answeredRig();
    const live = rig.discord.people.press(from(rig), message, buttons['👍'] ?? '');
    const told = await rig.answerTo(live);
    expect(told.privateTo).toBe(rig.zoe.id);
    expect(rig.discord.world.messages.get(message.id)).toBe(message);
  });

  test('Share posts in the channel, once though the answer to the post gets lost', async () => {
    const { rig, message, buttons } = await answeredRig();
    rig.bot.script = async (_, delivery) => {
      const post = () => delivery.post(answer(CLOSING));
      await post().catch(post);
      await delivery.reply(notice('fr', 'Partagé'));
    };
    rig.discord.rest.faults.push({ method: 'POST', path: /messages$/, kind: 'lost', times: 1 });
    await rig.answerTo(rig.discord.people.press(from(rig), message, buttons.Partager ?? ''));
    expect(await rig.posts(rig.text.id)).toHaveLength(1);
    expect(rig.discord.calls('POST', /messages$/)).toHaveLength(2);
  });

  test('Share works where only the person has the bot', async () => {
    const { rig, message, buttons } = await answeredRig();
    rig.bot.script = async (_, delivery) => {
      await delivery.post(answer(CLOSING));
      await delivery.reply(notice('fr', 'Partagé'));
    };
    const away = { ...from(rig), userInstalled: true } as const;
    const live = rig.discord.people.press(away, message, buttons.Partager ?? '');
    const { messages } = rig.discord.world;
    const shown = await until('the post', () => messages.get(live.followups[0] ?? ''));
    expect(shown.privateTo).toBeUndefined();
    expect(textOf(shown)).toContain('Cloudwatt');
    const told = () => messages.get(live.original ?? '');
    await until('the words', () => textOf(told() ?? {}) === 'Partagé');
    expect(told()?.privateTo).toBe(rig.zoe.id);
    expect(rig.discord.calls('POST', /messages$/)).toEqual([]);
  });

  test('Withdraw takes the message away, and can be refused in words', async () => {
    const { rig, message, buttons } = await answeredRig();
    const press = () => rig.discord.people.press(from(rig), message, buttons.Retirer ?? '');
    const refused = await rig.answerTo(press());
    expect(refused.flags).toBe(MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
    rig.bot.script = async (_, delivery) => {
      await delivery.withdraw();
      await delivery.reply(notice('fr', 'Retirée'));
    };
    expect(textOf(await rig.answerTo(press()))).toBe('Retirée');
    expect(rig.discord.world.messages.has(message.id)).toBe(false);
  });

  test('of an older version say that they no longer work', async () => {
    const { rig, message } = await answeredRig();
    const live = rig.discord.people.press(from(rig), message, 'v0:more');
    expect(textOf(await rig.answerTo(live))).toContain('ne fonctionne plus');
  });
});

describe('👎', () => {
  const asking = (rig: Rig) => {
    rig.bot.script = async (event, delivery) => {
      await delivery.working();
      if (event.kind === 'press') await delivery.askReason(event.ref);
      else await delivery.reply(notice('fr', 'Merci'));
    };
  };

  test('opens a form of four reasons as the first response', async () => {
    const { rig, message, buttons } = await answeredRig();
    asking(rig);
    const live = rig.discord.people.press(from(rig), message, buttons['👎'] ?? '');
    await until('the form', () => live.acknowledged === 9);
    expect(JSON.stringify(live.response)).toContain('Il manque un article');
    const form = { custom_id: 'v1:reason:a1', field: 'reason' };
    await rig.answerTo(rig.discord.people.submit(from(rig), form, 'outdated'));
    expect(rig.bot.worked.at(-1)).toMatchObject({ kind: 'reason', ref: 'a1', reason: 'outdated' });
  });

  test('is deferred when the form does not come in time, and says what to do', async () => {
    const { rig, message, buttons } = await answeredRig({ delivery: { formGraceMs: 10 } });
    let failed: unknown;
    const live = rig.discord.people.press(from(rig), message, buttons['👎'] ?? '');
    rig.bot.script = async (_, delivery) => {
      await until('the deferral', () => live.acknowledged === 5);
      failed = await delivery.askReason('a1').catch((error) => error);
      await delivery.reply(notice('fr', 'Encore une fois'));
    };
    await rig.answerTo(live);
    expect(failed).toBeInstanceOf(DeliveryError);
    expect(failed).toMatchObject({ remedy: { fr: expect.stringContaining('Appuyez') } });
  });
});
