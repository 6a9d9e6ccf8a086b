import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryError } from '../../src/bot/events.ts';
import type { Fault } from '../doubles/slack/faults.ts';
import { within } from '../support/own-time.ts';
import { until } from '../support/until.ts';
import { type Harness, MODE_NAMES, saying, startHarness } from './harness.ts';

const THROTTLED: Fault = { kind: 'rate-limited', retryAfter: 0 };
const LOST: Fault = { kind: 'lost' };

describe('when Slack falters', () => {
  let here: Harness;
  const failures: DeliveryError[] = [];
  beforeEach(async () => {
    here = await startHarness('http');
    failures.length = 0;
    here.bot.script = async (_event, delivery) => {
      try {
        await delivery.reply(saying('La réponse'));
      } catch (error) {
        // Whatever else it were would fail the assertions on `failure`.
        failures.push(error as DeliveryError);
      }
    };
  });
  afterEach(async () => {
    expect(here.slack.violations).toEqual([]);
    await here.stop();
  });

  const ask = () => here.deliver(here.slack.payloads.mention('Qui ?'));
  const answered = async () => {
    await until('the answer', () => here.slack.space.messages('C0GENERAL').length > 0);
    await here.adapter.stop();
    expect(here.slack.space.messages('C0GENERAL')).toHaveLength(1);
  };
  const failed = () => until('the failure', () => failures.length === 1);

  test('a 429 is waited out', async () => {
    here.slack.faults.next('chat.postMessage', THROTTLED, 2);
    await ask();
    await answered();
  });

  test('"ratelimited" is waited out', async () => {
    here.slack.faults.next('chat.postMessage', { kind: 'error', error: 'ratelimited' });
    await ask();
    await answered();
  });

  test('a 429 without end is a failure for now', async () => {
    here.slack.faults.always('chat.postMessage', THROTTLED);
    await ask();
    await failed();
    expect(failures).toMatchObject([{ failure: 'later' }]);
    expect(here.slack.callsOf('chat.postMessage')).toHaveLength(4);
  });

  test('a 503 is tried again', async () => {
    here.slack.faults.next('chat.postMessage', { kind: 'status', status: 503 });
    await ask();
    await answered();
  });

  test('a connection that broke before anything happened is tried again', async () => {
    here.slack.faults.next('chat.postMessage', { kind: 'dropped' });
    await ask();
    await answered();
  });

  test('an answer whose receipt got lost is found, not posted twice', async () => {
    here.slack.faults.next('chat.postMessage', LOST);
    await ask();
    await answered();
    expect(here.slack.callsOf('chat.postMessage')).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  test('an answer that Slack posts only after it was given up is found, not posted twice', async () => {
    const patient = await startHarness('http', { env: { SLACK_RETRY_MIN_MS: '400' } });
    patient.bot.script = here.bot.script;
    patient.slack.faults.next('chat.postMessage', { kind: 'late', afterMs: 100 });
    await patient.deliver(patient.slack.payloads.mention('Qui ?'));
    await until('the end', () => patient.bot.worked.length === 1 && patient.bot.waiting.size === 0);
    await patient.stop();
    expect(patient.slack.space.messages('C0GENERAL')).toHaveLength(1);
    expect(patient.slack.callsOf('chat.postMessage')).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  test('where the history may not be read, a lost receipt is left in doubt', async () => {
    here.slack.space.scopes.delete('channels:history');
    here.slack.faults.next('chat.postMessage', LOST);
    await ask();
    await failed();
    expect(failures).toMatchObject([{ failure: 'uncertain' }]);
    expect(here.slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  test('the page of a proxy in the place of an answer is looked behind, and the answer given', async () => {
    here.slack.faults.next('chat.postMessage', { kind: 'page' });
    await ask();
    await answered();
    expect(failures).toEqual([]);
  });

  test('a response_url that says in its answer that it is used up is not taken for heard', async () => {
    here.slack.faults.next('response_url', { kind: 'error', error: 'expired_url' });
    await here.deliver(here.slack.payloads.command('ask', 'Qui ?'));
    await until('the whisper', () => here.slack.space.whispers.length === 1);
    expect(here.slack.space.whispers[0]?.via).toBe('chat.postEphemeral');
  });

  test('a whisper that Slack refuses for a reason of its own becomes a direct message', async () => {
    here.slack.faults.next('response_url', { kind: 'status', status: 404 });
    here.slack.faults.next('chat.postEphemeral', { kind: 'error', error: 'unknown_method' });
    await here.deliver(here.slack.payloads.command('ask', 'Qui ?'));
    await until('the message', () => here.slack.space.messages('DU0ALICE').length === 1);
  });

  describe('where nothing may be posted', () => {
    const apologise = (failure: Fault) => {
      here.slack.faults.next('chat.postMessage', failure, 2);
      here.bot.script = async (_event, delivery) => {
        await delivery.working();
        await delivery.reply(saying('La réponse')).catch((error: DeliveryError) => {
          failures.push(error);
        });
        await delivery.reply(saying('Désolé', { tone: 'error' }));
      };
    };

    test.each(['not_in_channel', 'restricted_action', 'some_new_error'])(
      'because of %s, who mentioned the bot is told why, alone',
      async (error) => {
        apologise({ kind: 'error', error });
        await ask();
        await until('the whisper', () => here.slack.space.whispers.length === 1);
        expect(here.slack.space.whispers).toMatchObject([
          { user: 'U0ALICE', args: { text: 'Désolé' } },
        ]);
        expect(here.slack.space.messages()).toEqual([]);
      },
    );

    test('nor whispered, it is told in a direct message, and never what articles say', async () => {
      here.slack.space.channels.set('C0GENERAL', { member: false });
      apologise({ kind: 'error', error: 'not_in_channel' });
      await ask();
      await until('the message', () => here.slack.space.messages('DU0ALICE').length === 1);
      expect(JSON.stringify(here.slack.space.messages())).not.toContain('La réponse');
    });

    test.each([
      ['restricted_action', /message direct/, undefined],
      ['missing_scope', /une autorisation.*chat:write/, 'chat:write'],
    ] as const)('the words for %s say what to do', async (error, words, needed) => {
      apologise({ kind: 'error', error, ...(needed !== undefined && { needed }) });
      await ask();
      await failed();
      expect(failures[0]?.remedy?.fr).toMatch(words);
    });
  });

  test('a response_url that falters is tried again', async () => {
    here.slack.faults.next('response_url', THROTTLED);
    here.slack.faults.next('response_url', { kind: 'status', status: 503 });
    await here.deliver(here.slack.payloads.command('ask', 'Qui ?'));
    await until('the whisper', () => here.slack.space.whispers.length === 1);
  });

  test('a whisper whose receipt got lost is left in doubt, not said twice', async () => {
    here.slack.faults.next('response_url', LOST);
    await here.deliver(here.slack.payloads.command('ask', 'Qui ?'));
    await failed();
    expect(failures).toMatchObject([{ failure: 'uncertain' }]);
    expect(here.slack.space.whispers).toHaveLength(1);
  });

  const codes = [
    ['not_in_channel', 'gone'],
    ['channel_not_found', 'gone'],
    ['is_archived', 'gone'],
    ['invalid_blocks', 'rejected'],
    ['msg_too_long', 'rejected'],
    ['fatal_error', 'uncertain'],
  ] as const;
  test.each(codes)('%s is a failure of the kind "%s"', async (error, failure) => {
    here.slack.space.scopes.delete('channels:history');
    here.slack.faults.next('chat.postMessage', { kind: 'error', error });
    await ask();
    await failed();
    expect(failures).toMatchObject([{ failure }]);
  });
});

describe.each(MODE_NAMES)('over %s', (mode) => {
  let here: Harness;
  beforeEach(async () => {
    here = await startHarness(mode);
  });
  afterEach(() => here.stop());

  test('fifty questions are acknowledged in time though the process was stuck for two seconds', async () => {
    const begin = performance.now();
    let acknowledged = 0;
    const all = Array.from({ length: 50 }, async (_, at) => {
      await here.deliver(here.slack.payloads.mention(`Question ${at} ?`));
      acknowledged += 1;
    });
    while (performance.now() - begin < 2_000);
    // What is left of the three seconds, without the turns that other processes take of them.
    const left = 3_000 - (performance.now() - begin);
    await within(left, () => expect(acknowledged).toBe(50));
    await Promise.all(all);
    await until('all answers', () => here.slack.space.messages('C0GENERAL').length === 50);
  });

  test('an event that was claimed and not answered before a crash is answered after it, once', async () => {
    let died: () => void = () => undefined;
    const death = new Promise<void>((done) => {
      died = done;
    });
    const { script } = here.bot;
    // The first process dies at work: its work goes on to no effect.
    here.bot.script = async () => death;
    const mention = here.slack.payloads.mention('Qui ?');
    await here.deliver(mention);
    await until('the work', () => here.bot.worked.length === 1);
    here.bot.script = script;
    const second = await startHarness(mode, { slack: here.slack, bot: here.bot });
    await until('the answer', () => here.slack.space.messages('C0GENERAL').length === 1);
    await second.deliver(mention, 1);
    died();
    await second.adapter.stop();
    expect(here.slack.space.messages('C0GENERAL')).toHaveLength(1);
  });

  test('an answer that got out before a crash is not given again', async () => {
    const mention = here.slack.payloads.mention('Qui ?');
    await here.deliver(mention);
    await until('the end', () => here.bot.worked.length === 1 && here.bot.waiting.size === 0);
    const [event] = here.bot.worked;
    if (!event) throw new Error('no event');
    here.bot.waiting.set(event.key, event);
    const second = await startHarness(mode, { slack: here.slack, bot: here.bot });
    const replies = () => here.slack.callsOf('conversations.replies');
    await until('the look into the thread', () => replies().length === 1);
    await second.adapter.stop();
    expect(here.slack.space.messages('C0GENERAL')).toHaveLength(1);
  });

  test('when the database cannot claim, nothing is acknowledged as done', async () => {
    here.bot.accept = async () => {
      throw new Error('the disk is full');
    };
    const mention = here.slack.payloads.mention('Qui ?');
    if (mode === 'http') {
      const response = await here.slack.deliver(here.adapter.port ?? 0, mention);
      expect(response.status).toBe(500);
    } else {
      const envelope = here.slack.socket.send('events_api', mention);
      await until('the complaint', () => here.log.lines.length > 0);
      expect(here.slack.socket.ackOf(envelope)).toBeUndefined();
    }
    expect(here.log.lines).toMatchObject([
      { level: 'error', fields: { error: 'the disk is full' } },
    ]);
  });
});
