import { ChannelType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { notice } from '../../src/reply/notices.ts';
import { botRole } from '../doubles/discord/payloads.ts';
import { threadOf } from '../doubles/discord/people.ts';
import { until } from '../support/until.ts';
import { textOf } from './reading.ts';
import { closeRigs, openRig, type Rig } from './rig.ts';

closeRigs();

const inText = ({ zoe, text }: Rig) => ({ user: zoe, channel: text });

/** Lets everything that was said before this be handled: the last mention is answered. */
async function settle(rig: Rig): Promise<void> {
  const channel = rig.discord.world.direct(rig.zoe.id);
  const before = rig.discord.world.messagesIn(channel.id).length;
  rig.discord.people.say({ user: rig.zoe, channel, text: 'fini ?' });
  await until('the last answer', () => {
    return rig.discord.world.messagesIn(channel.id).length >= before + 2;
  });
}

describe('a mention', () => {
  test('is answered in a thread opened from it, and people are told how to go on', async () => {
    const rig = await openRig();
    const said = rig.discord.people.say({ ...inText(rig), mention: true, text: 'Quand ?' });
    const [answer] = await rig.posts(said.id);
    expect(rig.discord.world.channels.get(said.id)).toMatchObject({ name: 'Quand ?', type: 11 });
    expect(textOf(answer ?? {})).toContain(`Réponse à ${said.id}`);
    expect(textOf(answer ?? {})).toContain('mentionnez-moi');
    expect(rig.discord.world.typing).toEqual([rig.text.id]);
    expect(rig.bot.worked).toMatchObject([
      { kind: 'question', addressed: 'mention', text: 'Quand ?', locale: 'fr' },
    ]);
  });

  test.each([
    ['as Discord made it, in the language of the question', false, ['fr', 'en', 'fr']],
    ['that chose a language, in that one', true, ['en', 'en', 'en']],
  ])('is answered in a server %s', async (_, community, spoken) => {
    const office = { id: '' };
    const rig = await openRig({
      prepare: ({ world }) => {
        office.id = world.guild('Bureau', 'en-US', community).id;
      },
    });
    const channel = rig.discord.world.channel({ name: 'salon', guild: office.id });
    for (const text of ['Quand est-ce que Cloudwatt ferme ?', 'When does it close?', 'Numergy ?']) {
      const said = rig.discord.people.say({ user: rig.zoe, channel, mention: true, text });
      await rig.posts(said.id);
    }
    expect(rig.bot.worked.map(({ locale }) => locale)).toEqual(spoken);
  });

  test('in a thread is answered there, as a reply', async () => {
    const rig = await openRig();
    const channel = rig.discord.world.channel(threadOf(rig.text, 'Cloud', rig.zoe.id));
    const said = rig.discord.people.say({ user: rig.zoe, channel, mention: true, text: 'Et ?' });
    const [answer] = await rig.posts(channel.id);
    expect(answer?.message_reference?.message_id).toBe(said.id);
    expect(rig.bot.worked[0]?.place).toMatchObject({ channel: rig.text.id, thread: channel.id });
    expect(rig.bot.worked[0]).not.toHaveProperty('about');
  });

  test('in a thread that nobody told of is placed by asking Discord', async () => {
    const rig = await openRig();
    const channel = rig.discord.world.channel(threadOf(rig.forum, 'Cloudwatt', rig.zoe.id));
    const mention = { mention: true, untyped: true } as const;
    rig.discord.people.say({ user: rig.zoe, channel, ...mention, text: 'Quand fermé ?' });
    await rig.posts(channel.id);
    const place = { channel: rig.forum.id, thread: channel.id };
    expect(rig.bot.worked[0]).toMatchObject({ about: 'Cloudwatt', place });
    expect(rig.discord.calls('POST', /threads$/)).toEqual([]);
  });

  test('in a forum post takes its title along', async () => {
    const rig = await openRig();
    const channel = rig.discord.world.channel(threadOf(rig.forum, 'Cloudwatt', rig.zoe.id));
    rig.discord.people.say({ user: rig.zoe, channel, mention: true, text: 'Quand fermé ?' });
    await rig.posts(channel.id);
    expect(rig.bot.worked[0]).toMatchObject({ about: 'Cloudwatt', text: 'Quand fermé ?' });
  });

  test('without a word is passed on as an empty question', async () => {
    const rig = await openRig();
    const said = rig.discord.people.say({ ...inText(rig), mention: true, text: '' });
    await rig.posts(said.id);
    expect(rig.bot.worked[0]).toMatchObject({ text: '' });
  });

  test('in a voice channel, which has no threads, is answered in place', async () => {
    const rig = await openRig();
    const channel = rig.discord.world.channel({
      name: 'vocal',
      guild: rig.guild.id,
      type: ChannelType.GuildVoice,
    });
    rig.discord.people.say({ user: rig.zoe, channel, mention: true, text: 'Quand ?' });
    await rig.posts(channel.id);
    expect(rig.discord.calls('POST', /threads$/)).toEqual([]);
  });

  test('by who may manage the server says so, from the roles of now', async () => {
    const rig = await openRig();
    const owner = rig.discord.world.person('Rédaction-owner');
    const said = rig.discord.people.say({ ...inText(rig), user: owner, mention: true, text: 'x' });
    await rig.posts(said.id);
    expect(rig.bot.worked[0]?.asker.canManage).toBe(true);
  });

  test('whose post loses its answer is answered once', async () => {
    const rig = await openRig();
    rig.bot.script = async (event, delivery) => {
      const reply = () => delivery.reply(rig.bot.replyTo(event));
      await reply().catch(reply);
    };
    rig.discord.rest.faults.push({ method: 'POST', path: /messages$/, kind: 'lost', times: 1 });
    const said = rig.discord.people.say({ ...inText(rig), mention: true, text: 'Quand ?' });
    await until('the second try', () => rig.discord.calls('POST', /messages$/).length === 2);
    expect(await rig.posts(said.id)).toHaveLength(1);
  });

  test('answered twice by the bot stays one message', async () => {
    const rig = await openRig();
    rig.bot.script = async (_, delivery) => {
      await delivery.reply(notice('fr', 'Un instant'));
      await delivery.reply(notice('fr', 'Voilà'));
    };
    const said = rig.discord.people.say({ ...inText(rig), mention: true, text: 'Quand ?' });
    const [answer] = await until('the edit', () => {
      const posts = rig.discord.world.messagesIn(said.id);
      return posts[0] && textOf(posts[0]).startsWith('Voilà') && posts;
    });
    expect(textOf(answer ?? {})).toContain('mentionnez-moi');
    expect(rig.discord.world.messagesIn(said.id)).toHaveLength(1);
  });
});

describe('a direct message', () => {
  test('is answered directly, without any privileged intent', async () => {
    const rig = await openRig();
    const channel = rig.discord.world.direct(rig.zoe.id);
    rig.discord.people.say({ user: rig.zoe, channel, text: 'Quand ?' });
    const [answer] = await rig.posts(channel.id);
    expect(textOf(answer ?? {})).toContain('Réponse');
    expect(rig.discord.gateway.intents).toEqual([(1 << 0) | (1 << 9) | (1 << 12)]);
    expect(rig.bot.worked[0]).toMatchObject({
      addressed: 'direct',
      place: { kind: 'direct', workspace: '', channel: channel.id },
      asker: { canManage: false },
    });
  });
});

describe('nobody spoke to the bot', () => {
  test('when other bots, webhooks, system messages and people among themselves write', async () => {
    const rig = await openRig();
    const { people, world } = rig.discord;
    people.say({ ...inText(rig), user: world.person('robot', true), mention: true, text: 'x' });
    people.say({ ...inText(rig), webhook: true, mention: true, text: 'x' });
    people.say({
      ...inText(rig),
      type: MessageType.ChannelPinnedMessage,
      mention: true,
      text: 'x',
    });
    people.say({ ...inText(rig), text: 'On mange où ?' });
    await settle(rig);
    expect(rig.bot.worked.map(({ place }) => place.kind)).toEqual(['direct']);
    expect(rig.discord.calls('POST', /messages$/)).toHaveLength(1);
  });

  test('when the bot hears itself', async () => {
    const rig = await openRig();
    const said = rig.discord.people.say({ ...inText(rig), mention: true, text: 'Quand ?' });
    await rig.posts(said.id);
    await settle(rig);
    expect(rig.bot.worked).toHaveLength(2);
  });
});

describe('follow-ups without the Message Content intent', () => {
  const opened = async () => {
    const rig = await openRig();
    const said = rig.discord.people.say({ ...inText(rig), mention: true, text: 'Quand ?' });
    const [answer] = await rig.posts(said.id);
    const thread = rig.discord.world.channels.get(said.id);
    if (!answer || !thread) throw new Error('The mention got no thread.');
    return { rig, answer, from: { user: rig.zoe, channel: thread } };
  };

  test('are understood as a reply with the ping on, or as a mention', async () => {
    const { rig, answer, from } = await opened();
    rig.discord.people.say({ ...from, text: 'Et Numergy ?', replyTo: answer, ping: true });
    rig.discord.people.say({ ...from, text: 'Pourquoi ?', mention: true });
    await rig.posts(from.channel.id, 3);
    expect(rig.bot.worked.slice(1)).toMatchObject([
      { text: 'Et Numergy ?', addressed: 'mention', place: { thread: from.channel.id } },
      { text: 'Pourquoi ?', addressed: 'mention' },
    ]);
  });

  test('as a reply without the ping are told that they cannot be read, once a minute', async () => {
    const { rig, answer, from } = await opened();
    const reply = { ...from, text: 'Et Numergy ?', replyTo: answer, ping: false };
    rig.discord.people.say(reply);
    rig.discord.people.say(reply);
    const posts = await rig.posts(from.channel.id, 2);
    await settle(rig);
    expect(textOf(posts[1] ?? {})).toContain('Je ne peux pas lire ce message');
    expect(await rig.posts(from.channel.id)).toHaveLength(2);
  });

  test('are nothing to a bot that nobody addressed and that sees no text', async () => {
    const { rig, from } = await opened();
    rig.discord.people.say({ ...from, text: 'Et Numergy ?' });
    await settle(rig);
    expect(await rig.posts(from.channel.id)).toHaveLength(1);
  });

  test('the role of the bot instead of the bot is told apart in words', async () => {
    const rig = await openRig();
    const mentionedRole = botRole(rig.guild);
    rig.discord.people.say({ ...inText(rig), text: `<@&${mentionedRole}> Quand ?`, mentionedRole });
    const [told] = await rig.posts(rig.text.id);
    expect(textOf(told ?? {})).toContain('pas mon rôle');
  });
});

describe('with the Message Content intent', () => {
  const granted = {
    env: { DISCORD_ANSWER_WITHOUT_MENTION: '1' },
    prepare: (discord: Rig['discord']) => {
      discord.world.messageContentGranted = true;
    },
  };

  test('what is overheard in a thread reaches the bot, which decides', async () => {
    const rig = await openRig(granted);
    rig.bot.hears = ({ place }) => place.thread !== undefined;
    const said = rig.discord.people.say({ ...inText(rig), mention: true, text: 'Quand ?' });
    const [first] = await rig.posts(said.id);
    const channel = rig.discord.world.channels.get(said.id) ?? rig.text;
    rig.discord.people.say({ ...inText(rig), text: 'On mange où ?' });
    rig.discord.people.say({ user: rig.zoe, channel, text: 'Et Numergy ?' });
    await rig.posts(said.id, 2);
    expect(rig.bot.worked[1]).toMatchObject({ addressed: 'overheard', text: 'Et Numergy ?' });
    expect(rig.bot.worked).toHaveLength(2);
    expect(textOf(first ?? {})).not.toContain('mentionnez-moi');
  });
});

describe('missing permissions', () => {
  const refused = (rig: Rig, permission: bigint) => {
    rig.text.denied = permission;
    return rig.discord.people.say({ ...inText(rig), mention: true, text: 'Quand ?' });
  };
  const directs = (rig: Rig, count: number) =>
    rig.posts(rig.discord.world.direct(rig.zoe.id).id, count);

  test('to open threads: the answer stands in the channel, and says why', async () => {
    const rig = await openRig();
    refused(rig, PermissionFlagsBits.CreatePublicThreads);
    refused(rig, PermissionFlagsBits.CreatePublicThreads);
    const [answer] = await rig.posts(rig.text.id, 2);
    expect(textOf(answer ?? {})).toContain('Créer des fils publics');
    expect(rig.discord.calls('POST', /threads$/).length).toBeLessThanOrEqual(2);
    await settle(rig);
    refused(rig, PermissionFlagsBits.CreatePublicThreads);
    await rig.posts(rig.text.id, 3);
    expect(rig.discord.calls('POST', /threads$/).length).toBeLessThanOrEqual(2);
  });

  test('to write: whoever asked is told in private, and the channel is not tried again', async () => {
    const rig = await openRig();
    refused(rig, PermissionFlagsBits.SendMessagesInThreads);
    const [told] = await directs(rig, 1);
    expect(textOf(told ?? {})).toContain('Envoyer des messages dans les fils');
    refused(rig, PermissionFlagsBits.SendMessagesInThreads);
    await directs(rig, 2);
    const forbidden = rig.discord.rest.calls.filter(({ status }) => status === 403);
    expect(forbidden).toHaveLength(1);
    expect(rig.discord.calls('POST', /threads$/)).toHaveLength(1);
  });

  test('are tried again after ten minutes', async () => {
    const rig = await openRig();
    refused(rig, PermissionFlagsBits.SendMessagesInThreads);
    await directs(rig, 1);
    rig.discord.world.clock.advance(11 * 60_000);
    const said = refused(rig, 0n);
    await rig.posts(said.id);
  });
});

describe('threads that were closed meanwhile', () => {
  test('archived ones are written in all the same', async () => {
    const rig = await openRig();
    const channel = rig.discord.world.channel(threadOf(rig.text, 'Cloud', rig.zoe.id));
    rig.bot.script = async (event, delivery) => {
      await delivery.reply(notice('fr', 'Un instant'));
      channel.archived = true;
      await delivery.reply(rig.bot.replyTo(event));
    };
    rig.discord.people.say({ user: rig.zoe, channel, mention: true, text: 'Et ?' });
    await until('the edit', () => {
      const [post] = rig.discord.world.messagesIn(channel.id).slice(1);
      return post && textOf(post).startsWith('Réponse');
    });
    expect(channel.archived).toBe(false);
  });

  test('locked ones are left alone, and whoever asked is told in private', async () => {
    const rig = await openRig();
    const channel = rig.discord.world.channel({
      ...threadOf(rig.text, 'Cloud', rig.zoe.id),
      locked: true,
    });
    rig.discord.people.say({ user: rig.zoe, channel, mention: true, text: 'Et ?' });
    const [told] = await rig.posts(rig.discord.world.direct(rig.zoe.id).id);
    expect(textOf(told ?? {})).toContain('verrouillé');
  });
});
