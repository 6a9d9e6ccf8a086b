import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeliveryError } from '../../src/bot/events.ts';
import { field, isRecord, items, type Json } from '../doubles/slack/json.ts';
import { until } from '../support/until.ts';
import { type Harness, MODE_NAMES, saying, startHarness } from './harness.ts';

describe.each(MODE_NAMES)('over %s', (mode) => {
  let here: Harness;
  beforeEach(async () => {
    here = await startHarness(mode);
  });
  afterEach(async () => {
    expect(here.slack.violations).toEqual([]);
    await here.stop();
  });

  const whispered = (count = 1) =>
    until('a whisper', () => here.slack.space.whispers.length === count);
  const posted = (channel: string) =>
    until('a message', () => here.slack.space.messages(channel).length === 1);

  describe('a command', () => {
    test('is answered to whoever gave it, and to nobody else', async () => {
      await here.deliver(here.slack.payloads.command('ask', 'Qui possède &lt;Numergy&gt; ?'));
      await whispered();
      expect(here.slack.space.whispers).toMatchObject([
        { user: 'U0ALICE', channel: 'C0GENERAL', args: { response_type: 'ephemeral' } },
      ]);
      expect(here.slack.space.messages()).toEqual([]);
      expect(here.bot.worked).toMatchObject([
        { kind: 'command', name: 'ask', input: { text: 'Qui possède <Numergy> ?' } },
      ]);
    });

    test('is answered where the bot is no member', async () => {
      const command = here.slack.payloads.command('ask', 'Qui ?', { channel: 'C0OTHER' });
      await here.deliver(command);
      await whispered();
    });

    test('whose response_url is used up is answered with a whisper all the same', async () => {
      const command = here.slack.payloads.command('ask', 'Qui ?');
      here.slack.faults.next('response_url', { kind: 'status', status: 404 });
      await here.deliver(command);
      await whispered();
      expect(here.slack.space.whispers[0]?.via).toBe('chat.postEphemeral');
    });

    test('with neither address nor membership is answered in a direct message', async () => {
      here.slack.faults.next('response_url', { kind: 'status', status: 404 });
      await here.deliver(here.slack.payloads.command('ask', 'Qui ?', { channel: 'C0OTHER' }));
      await posted('DU0ALICE');
    });

    test('whose reply comes again replaces the first', async () => {
      here.bot.script = async (_event, delivery) => {
        await delivery.reply(saying('Un instant'));
        await delivery.reply(saying('La réponse'));
      };
      await here.deliver(here.slack.payloads.command('ask', 'Qui ?'));
      await until('the replacement', () => here.slack.space.whispers[0]?.replaced === true);
      expect(here.slack.space.whispers).toMatchObject([{ args: { text: 'La réponse' } }]);
    });
  });

  describe('the message shortcut', () => {
    test('answers the question of the message, privately', async () => {
      await here.deliver(here.slack.payloads.shortcut('Qui possède Numergy ?'));
      await whispered();
      expect(here.bot.worked).toMatchObject([
        { kind: 'question', addressed: 'shortcut', text: 'Qui possède Numergy ?' },
      ]);
    });
  });

  describe('a button', () => {
    test('tells the bot what was pressed, by whom and where', async () => {
      await here.deliver(here.slack.payloads.press('v1:more:kq3_.-x:4', { thread: '1700.1' }));
      await whispered();
      expect(here.bot.worked).toMatchObject([
        {
          kind: 'press',
          action: 'more',
          ref: 'kq3_.-x',
          offset: 4,
          asker: { id: 'U0ALICE', displayName: 'alice' },
          place: { channel: 'C0GENERAL', thread: '1700.1' },
        },
      ]);
      expect(here.slack.space.whispers[0]?.args).toMatchObject({
        replace_original: false,
        thread_ts: '1700.1',
      });
    });

    test('Share posts a new message in the same place', async () => {
      here.bot.script = async (_event, delivery) => {
        await delivery.post(saying('Partagé par Alice'));
      };
      await here.deliver(here.slack.payloads.press('v1:share:r1', { thread: '1700.1' }));
      await posted('C0GENERAL');
      expect(here.slack.space.messages('C0GENERAL')[0]?.args).toMatchObject({
        text: 'Partagé par Alice',
        thread_ts: '1700.1',
      });
    });

    test('Share where the bot is no member fails with the words to invite it', async () => {
      here.slack.space.channels.set('C0OTHER', { member: false });
      const failed: unknown[] = [];
      here.bot.script = async (_event, delivery) => {
        await delivery.post(saying('x')).catch((error: unknown) => failed.push(error));
      };
      await here.deliver(here.slack.payloads.press('v1:share:r1', { channel: 'C0OTHER' }));
      await until('the failure', () => failed.length === 1);
      expect(failed[0]).toBeInstanceOf(DeliveryError);
      expect(failed[0]).toMatchObject({
        failure: 'gone',
        remedy: {
          fr: expect.stringContaining('/invite @verbatim'),
          en: expect.stringContaining('/invite @verbatim'),
        },
      });
    });

    test('withdraws the public message that it is on', async () => {
      const ts = here.slack.space.post('C0GENERAL', { text: 'La réponse' });
      here.bot.script = (_event, delivery) => delivery.withdraw();
      await here.deliver(here.slack.payloads.press('v1:withdraw:r1', { ts }));
      await until('it to go', () => here.slack.space.messages('C0GENERAL').length === 0);
    });

    test('withdraws the whisper that it is on', async () => {
      await here.deliver(here.slack.payloads.command('ask', 'Qui ?'));
      await whispered();
      here.bot.script = (_event, delivery) => delivery.withdraw();
      await here.deliver(here.slack.payloads.press('v1:withdraw:r1', { ephemeral: true }));
      await whispered(0);
    });

    test('whose reply comes again leaves the message that it is on as it was', async () => {
      const ts = here.slack.space.post('C0GENERAL', { text: 'La réponse' });
      here.bot.script = async (_event, delivery) => {
        await delivery.reply(saying('Un'));
        await delivery.reply(saying('Deux'));
      };
      await here.deliver(here.slack.payloads.press('v1:more:r1', { ts }));
      await whispered(2);
      expect(here.slack.space.messages('C0GENERAL')[0]?.edits).toEqual([]);
    });

    test('of another app is acknowledged and left alone', async () => {
      await here.deliver(here.slack.payloads.press('not-ours'));
      expect(here.bot.worked).toEqual([]);
    });
  });

  describe('👎', () => {
    async function openForm(): Promise<Json> {
      here.bot.script = (_event, delivery) => delivery.askReason('r1');
      await here.deliver(here.slack.payloads.press('v1:unhelpful:r1', { thread: '1700.1' }));
      await until('the form', () => here.slack.space.modals.length === 1);
      const view = here.slack.space.modals[0]?.view;
      if (!isRecord(view)) throw new Error('no view');
      return view;
    }

    test('opens a form with four reasons', async () => {
      const [input] = items((await openForm()).blocks);
      const options = items(field(field(input, 'element'), 'options'));
      expect(options.map((option) => option.value)).toEqual([
        'wrong-passage',
        'outdated',
        'not-an-answer',
        'article-missing',
      ]);
    });

    test('whose form, sent, tells the reason and is thanked for in its place', async () => {
      const view = await openForm();
      here.bot.script = async (_event, delivery) => void (await delivery.reply(saying('Merci')));
      await here.deliver(here.slack.payloads.submission(view, 'outdated'));
      await whispered();
      expect(here.bot.worked.at(-1)).toMatchObject({
        kind: 'reason',
        ref: 'r1',
        reason: 'outdated',
        place: { channel: 'C0GENERAL', thread: '1700.1' },
      });
    });

    test('opens the form before anything is looked up', async () => {
      await openForm();
      expect(here.slack.callsOf('users.info')).toEqual([]);
    });

    test('pressed too long ago says so by an error that is not tried again', async () => {
      const failed: unknown[] = [];
      here.bot.script = async (_event, delivery) => {
        await delivery.askReason('r1').catch((error: unknown) => failed.push(error));
      };
      const press = here.slack.payloads.press('v1:unhelpful:r1');
      await here.deliver({ ...press, trigger_id: 'expired' });
      await until('the failure', () => failed.length === 1);
      expect(failed).toMatchObject([
        { failure: 'gone', remedy: { fr: expect.stringContaining('Appuyez encore') } },
      ]);
      expect(here.slack.callsOf('views.open')).toHaveLength(1);
    });
  });

  test('the Home tab shows what the bot has to say of itself', async () => {
    await here.deliver(here.slack.payloads.homeOpened('home'));
    await until('the Home', () => here.slack.space.homes.length === 1);
    expect(here.slack.space.homes[0]).toMatchObject({ user_id: 'U0ALICE', view: { type: 'home' } });
    expect(JSON.stringify(here.slack.space.homes[0])).toContain('Accueil de T0VERBATIM');
  });

  test('the Messages tab suggests what to ask, in the language of its person', async () => {
    await here.deliver(here.slack.payloads.homeOpened('messages', { user: 'U0ADMIN' }));
    await until('the prompts', () => here.slack.space.prompts.length === 1);
    expect(here.slack.space.prompts[0]).toMatchObject({
      channel_id: 'D0ALICE',
      prompts: [{ title: 'What can you do?' }, { title: 'What do you know?' }],
    });
  });

  describe('the workflow step', () => {
    test('returns the answer to its workflow', async () => {
      await here.deliver(here.slack.payloads.step('Qui possède Numergy ?'));
      await until('the result', () => here.slack.space.steps.length === 1);
      expect(here.slack.space.steps[0]).toMatchObject({
        outputs: { answer: expect.stringContaining('Réponse à'), found: true },
      });
      expect(here.bot.worked).toMatchObject([{ addressed: 'workflow', place: { kind: 'shared' } }]);
    });

    test('fails in words', async () => {
      here.bot.script = async (_event, delivery) => {
        await delivery.reply(saying('Réessayez.', { tone: 'error' }));
      };
      await here.deliver(here.slack.payloads.step('Qui ?'));
      await until('the result', () => here.slack.space.steps.length === 1);
      expect(here.slack.space.steps[0]).toMatchObject({ error: 'Réessayez.' });
    });
  });
});
