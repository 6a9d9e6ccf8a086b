import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Place } from '../../src/bot/events.ts';
import { type SlackAdapter, startSlack } from '../../src/slack/app.ts';
import type { Store } from '../../src/store/store.ts';
import { createContractBot } from '../contract/bot.ts';
import { SlackDouble } from '../doubles/slack/double.ts';
import { field, items, type Json, text } from '../doubles/slack/json.ts';
import { openMemoryStore } from '../support/database.ts';
import { createLibrary } from '../support/library.ts';
import { until } from '../support/until.ts';
import { MODES, quickConfig, saying } from './harness.ts';

/** The real bot behind the real Bolt; only Slack and the articles are made up. */
describe('the bot in Slack', () => {
  let slack: SlackDouble;
  let store: Store;
  let adapter: SlackAdapter;
  let finished: () => number;
  beforeEach(async () => {
    slack = await SlackDouble.start();
    slack.space.people.set('U0BOB', { locale: 'fr-FR' });
    slack.space.channels.set('C0FINANCE', { member: true });
    store = await openMemoryStore();
    await start();
  });
  afterEach(async () => {
    expect(slack.violations).toEqual([]);
    await adapter.stop();
    await store.close();
    await slack.close();
  });

  async function start(env: Record<string, string> = {}): Promise<void> {
    const config = quickConfig(slack, { ...MODES.http, ...env });
    const made = createContractBot(createLibrary(), store, config);
    finished = made.finished;
    const { bot, log } = made;
    adapter = await startSlack({ config, bot, store, log, now: () => new Date() });
  }

  async function restart(env: Record<string, string> = {}): Promise<void> {
    await adapter.stop();
    await start(env);
  }

  /** Sends a payload; resolves when the bot is done with it. */
  async function say(payload: Json): Promise<void> {
    const before = finished();
    const response = await slack.deliver(adapter.port ?? 0, payload);
    expect(response.status).toBe(200);
    await until('the bot to be done', () => finished() > before);
  }

  /** Sends a payload that the bot is to leave alone. */
  async function mutter(payload: Json): Promise<void> {
    const before = finished();
    expect((await slack.deliver(adapter.port ?? 0, payload)).status).toBe(200);
    expect(finished()).toBe(before);
  }

  const said = (channel = 'C0GENERAL') =>
    slack.space.messages(channel).map((m) => text(m.args.text));
  const whispers = () => slack.space.whispers.map((whisper) => text(whisper.args.text));

  /** The id of a button on the newest whisper or message. */
  function buttonOn(args: Json | undefined, kind: string): string {
    const buttons = items(args?.blocks).flatMap((block) => items(field(block, 'elements')));
    const found = buttons.map((b) => text(b.action_id)).find((id) => id.startsWith(`v1:${kind}:`));
    if (found === undefined) throw new Error(`No button ${kind}`);
    return found;
  }

  test('answers a mention with a dated and attributed quote', async () => {
    await say(slack.payloads.mention('Quand ferme le service Cloudwatt ?'));
    expect(said()[0]).toContain('fermera ses portes le 1er février 2020.');
    expect(said()[0]).toContain('Les Echos · 25 juillet 2019');
  });

  describe('in the thread that it opened', () => {
    let thread: string;
    beforeEach(async () => {
      thread = slack.space.nextTs();
      await say(slack.payloads.mention('Quand ferme le service Cloudwatt ?', { ts: thread }));
    });

    test('it understands what follows from the question before', async () => {
      await say(slack.payloads.message('et Numergy ?', { thread }));
      expect(slack.space.messages('C0GENERAL').map((m) => m.args.thread_ts)).toEqual([
        thread,
        thread,
      ]);
      expect(said()[1]).toContain('Numergy');
    });

    test('it leaves people alone who talk to each other', async () => {
      await mutter(slack.payloads.message('Tu en penses quoi ?', { thread, user: 'U0BOB' }));
      await mutter(slack.payloads.message('<@U0BOB> tu viens manger ?', { thread }));
      expect(said()).toHaveLength(1);
    });

    test('"stop" keeps it quiet until it is mentioned', async () => {
      await say(slack.payloads.message('stop', { thread }));
      await mutter(slack.payloads.message('et Numergy ?', { thread }));
      expect(said()).toHaveLength(2);
      await say(slack.payloads.mention('Et le service Numergy ?', { thread }));
      expect(said()).toHaveLength(3);
    });
  });

  describe('a private answer', () => {
    const ask = () => say(slack.payloads.command('ask', 'Quand ferme le service Cloudwatt ?'));
    const share = (user: string, channel = 'C0GENERAL') => {
      const id = buttonOn(slack.space.whispers[0]?.args, 'share');
      return say(slack.payloads.press(id, { user, channel, ephemeral: true }));
    };

    test('is shared with the name of who shares it, also after a restart', async () => {
      await ask();
      expect(said()).toEqual([]);
      await restart();
      await share('U0ALICE');
      expect(said()[0]).toContain('1er février 2020');
      expect(said()[0]).toContain('Partagé par alice');
    });

    test('is shared by nobody but who asked', async () => {
      await ask();
      await share('U0BOB');
      expect(said()).toEqual([]);
      expect(whispers()[1]).toContain('Seule la personne qui a posé la question');
    });

    test('where the bot is no member cannot be shared, and it says how to invite it', async () => {
      slack.space.channels.set('C0OTHER', { member: false });
      await say(
        slack.payloads.command('ask', 'Quand ferme le service Cloudwatt ?', { channel: 'C0OTHER' }),
      );
      await share('U0ALICE', 'C0OTHER');
      expect(whispers()[1]).toContain('/invite @verbatim');
    });

    test('can be given to everybody at once', async () => {
      await say(slack.payloads.command('ask', 'Quand ferme le service Cloudwatt ? share:yes'));
      expect(said()[0]).toContain('1er février 2020');
    });
  });

  test('a public answer is withdrawn by who asked', async () => {
    await say(slack.payloads.mention('Quand ferme le service Cloudwatt ?'));
    const [answer] = slack.space.messages('C0GENERAL');
    const id = buttonOn(answer?.args, 'withdraw');
    const on = { ts: answer?.ts ?? '' };
    await say(slack.payloads.press(id, { user: 'U0BOB', ...on }));
    expect(said()).toHaveLength(1);
    await say(slack.payloads.press(id, on));
    expect(said()).toEqual([]);
  });

  test('👎 asks for the reason, and thanks for it', async () => {
    await say(slack.payloads.command('ask', 'Quand ferme le service Cloudwatt ?'));
    const id = buttonOn(slack.space.whispers[0]?.args, 'unhelpful');
    await say(slack.payloads.press(id, { ephemeral: true }));
    const view = slack.space.modals[0]?.view;
    // The double keeps views as the objects that they came as.
    await say(slack.payloads.submission(view as Json, 'outdated'));
    expect(whispers()[1]).toContain('Merci');
  });

  test.each([
    ['help', '', 'Posez une question'],
    ['sources', '', 'Les Echos'],
    ['search', 'Numergy', 'SFR en 2016'],
    ['nonsense', '', 'Je ne connais pas'],
  ])('/%s %s is answered privately', async (name, words, expected) => {
    await say(slack.payloads.command(name, words));
    expect(whispers()[0]).toContain(expected);
    expect(said()).toEqual([]);
  });

  test.each(['', 'aide', 'help'])('a direct message "%s" is answered with help', async (words) => {
    await say(slack.payloads.direct(words));
    expect(said('D0ALICE')[0]).toContain('Posez une question');
  });

  test('speaks the language of who asks', async () => {
    await say(slack.payloads.direct('help', { user: 'U0ADMIN' }));
    expect(said('D0ALICE')[0]).toContain('Ask a question');
  });

  test('too many questions of one person are refused politely', async () => {
    await restart({ QUESTIONS_PER_MINUTE_PERSON: '1' });
    await say(slack.payloads.direct('Quand ferme le service Cloudwatt ?'));
    await say(slack.payloads.direct('Quand ferme le service Cloudwatt ?'));
    expect(said('D0ALICE')[1]).toContain('en une minute');
  });

  describe('a restricted collection', () => {
    const asked = 'Combien atteint le budget secret de Pégase ?';
    const answers = () => JSON.stringify([said(), said('C0FINANCE'), said('D0ALICE'), whispers()]);
    beforeEach(() =>
      restart({
        RESTRICTED_COLLECTIONS: 'finance',
        COLLECTION_CHANNELS: 'finance=slack:T0VERBATIM/C0FINANCE',
      }),
    );

    test('is quoted in the channels that the map names', async () => {
      await say(slack.payloads.mention(asked, { channel: 'C0FINANCE' }));
      expect(answers()).toContain('9 millions');
    });

    const closed: Readonly<Record<string, () => Json>> = {
      'another channel': () => slack.payloads.mention(asked),
      'a direct message': () => slack.payloads.direct(asked),
      'a command elsewhere': () => slack.payloads.command('ask', asked),
      'a workflow': () => slack.payloads.step(asked),
      'that channel, once other organisations read it': () => ({
        ...slack.payloads.mention(asked, { channel: 'C0FINANCE' }),
        is_ext_shared_channel: true,
      }),
    };
    test.each(Object.keys(closed))('is not betrayed in %s', async (where) => {
      slack.space.channels.set('C0FINANCE', { member: true, shared: where.includes('other org') });
      const payload = closed[where]?.();
      if (payload) await say(payload);
      expect(answers() + JSON.stringify(slack.space.steps)).not.toMatch(/9 millions|budget de/i);
    });

    test('is closed as soon as another organisation reads the channel', async () => {
      const quoted = () => answers().split('9 millions').length - 1;
      await say(slack.payloads.mention(asked, { channel: 'C0FINANCE' }));
      expect(quoted()).toBe(1);
      await say({
        ...slack.payloads.mention(asked, { channel: 'C0FINANCE' }),
        is_ext_shared_channel: true,
      });
      await say(slack.payloads.command('ask', asked, { channel: 'C0FINANCE' }));
      expect(quoted()).toBe(1);
    });

    test('is closed where it cannot be known who reads', async () => {
      slack.space.scopes.delete('channels:read');
      await say(slack.payloads.command('ask', asked, { channel: 'C0FINANCE' }));
      expect(answers()).not.toContain('9 millions');
    });
  });

  test('the Home tab says what the bot knows', async () => {
    await slack.deliver(adapter.port ?? 0, slack.payloads.homeOpened('home'));
    await until('the Home', () => slack.space.homes.length === 1);
    expect(JSON.stringify(slack.space.homes[0])).toContain('Les Echos');
  });

  test('unprompted posts are made once for a key', async () => {
    const place: Place = {
      platform: 'slack',
      workspace: slack.space.team,
      channel: 'C0GENERAL',
      kind: 'channel',
    };
    const first = await adapter.publisher.post(place, saying('Le résumé'), 'digest/2026-11-22');
    const again = await adapter.publisher.post(place, saying('Le résumé'), 'digest/2026-11-22');
    expect(again).toEqual(first);
    expect(said()).toEqual(['Le résumé']);
    expect(await adapter.publisher.find(place, 'digest/2026-11-23')).toBeUndefined();
    await adapter.publisher.tell(slack.space.team, 'U0BOB', saying('Rien que pour vous'));
    expect(said('DU0BOB')).toEqual(['Rien que pour vous']);
  });
});
