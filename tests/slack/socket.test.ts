import { SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Supervisor } from '../../src/slack/supervise.ts';
import { SlackDouble } from '../doubles/slack/double.ts';
import { recordingLog } from '../support/log.ts';
import { until } from '../support/until.ts';
import { type Harness, startHarness } from './harness.ts';

const QUICK = { SLACK_PING_TIMEOUT_MS: '150', SLACK_SERVER_PING_TIMEOUT_MS: '300' };

// Vitest fails a run in which any promise was rejected without being caught: no test here says so,
// and all of them check it.
describe('a Socket Mode connection', () => {
  let here: Harness;
  beforeEach(async () => {
    here = await startHarness('socket', { env: QUICK });
  });
  afterEach(() => here.stop());

  const reconnected = () =>
    until(
      'another connection',
      () => here.slack.socket.connections >= 2 && here.slack.socket.connected === 1,
    );
  const answers = (count: number) =>
    until('the answers', () => here.slack.space.messages('C0GENERAL').length === count);
  const ask = () => here.deliver(here.slack.payloads.mention('Qui ?'));

  test('opens the address that Slack gave, as it was given', () => {
    expect(here.slack.callsOf('apps.connections.open')[0]?.token).toBe('xapp-test');
    expect(here.slack.socket.connected).toBe(1);
  });

  test('comes back when Slack warns that it will close it', async () => {
    here.slack.socket.disconnect('warning');
    await reconnected();
    await ask();
    await answers(1);
  });

  test('comes back when it is cut without a word', async () => {
    here.slack.socket.cut();
    await reconnected();
    await ask();
    await answers(1);
  });

  test('comes back when it died unnoticed: pings stay unanswered', async () => {
    here.slack.socket.alive = false;
    here.slack.socket.disconnect('refresh_requested');
    await until('a deaf connection', () => here.slack.socket.connections >= 2);
    here.slack.socket.alive = true;
    await until('a third', () => here.slack.socket.connections >= 3);
    await until('a living one', () => here.slack.socket.connected === 1);
    await ask();
    await answers(1);
  });

  test('whose acknowledgement got lost: the work is done, and not again when Slack repeats it', async () => {
    const accept = here.bot.accept.bind(here.bot);
    here.bot.accept = async (event) => {
      here.slack.socket.cut();
      await until('the cut', () => here.slack.socket.connections >= 2);
      return accept(event);
    };
    const mention = here.slack.payloads.mention('Qui ?');
    here.slack.socket.send('events_api', mention);
    await answers(1);
    here.bot.accept = accept;
    await reconnected();
    await here.deliver(mention, 1);
    await here.adapter.stop();
    expect(here.slack.space.messages('C0GENERAL')).toHaveLength(1);
  });

  test('survives frames that are no envelopes', async () => {
    for (const frame of ['null', '7', 'nonsense', '{}', '{"type":"events_api"}']) {
      here.slack.socket.sendRaw(frame);
    }
    await ask();
    await answers(1);
    expect(here.log.lines.every((line) => line.level !== 'error')).toBe(true);
  });

  test('is tried again when Slack cannot be reached, and when it is rate limited', async () => {
    here.slack.faults.next('apps.connections.open', { kind: 'status', status: 503 }, 6);
    here.slack.faults.next('apps.connections.open', { kind: 'dropped' }, 4);
    here.slack.faults.next('apps.connections.open', { kind: 'error', error: 'ratelimited' });
    here.slack.faults.next('apps.connections.open', { kind: 'rate-limited', retryAfter: 0 });
    here.slack.socket.cut();
    await reconnected();
    await ask();
    await answers(1);
    expect(here.log.lines.some((line) => line.message.includes('cannot be reached'))).toBe(true);
  });

  test('is tried again when Slack opens it and does not greet', async () => {
    here.slack.socket.greets = false;
    here.slack.socket.cut();
    await until('a silent connection', () => here.slack.socket.connections >= 2);
    here.slack.socket.greets = true;
    await until('another one', () => here.slack.socket.connections >= 3);
    await ask();
    await answers(1);
  });
});

describe('an app-level token that Slack refuses', () => {
  test('at the start is an error that says what to do', async () => {
    const slack = await SlackDouble.start();
    slack.deadTokens.set('xapp-test', 'invalid_auth');
    await expect(startHarness('socket', { slack })).rejects.toThrow(
      /SLACK_APP_TOKEN.*invalid_auth/,
    );
    await slack.close();
  });

  test('at a reconnect stops the adapter, deletes nothing, and tells the operator', async () => {
    const here = await startHarness('socket', { env: { ...QUICK, SLACK_OPERATOR: 'U0ADMIN' } });
    here.slack.deadTokens.set('xapp-test', 'invalid_auth');
    here.slack.socket.cut();
    await until('the message', () => here.slack.space.messages('DU0ADMIN').length === 1);
    expect(JSON.stringify(here.slack.space.messages('DU0ADMIN'))).toContain('SLACK_APP_TOKEN');
    expect(here.log.lines.filter((line) => line.level === 'error')).toHaveLength(1);
    expect(here.bot.forgotten).toEqual([]);
    await here.stop();
  });
});

test('the end does not wait for a clock once the connection is closed', async () => {
  const { client } = new SocketModeReceiver({ appToken: 'xapp-test' });
  const clocks: (AbortSignal | undefined)[] = [];
  const supervisor = new Supervisor({
    ...{ client, log: recordingLog(), pauseMs: 1, helloMs: 1, onRefused: () => undefined },
    wait: (_ms, signal) => {
      clocks.push(signal);
      return new Promise(() => undefined);
    },
  });
  await supervisor.stop();
  expect(clocks.map((signal) => signal?.aborted)).toEqual([true]);
});

describe('the address of the Web API', () => {
  test('may leave out its /api/', async () => {
    const slack = await SlackDouble.start();
    const here = await startHarness('socket', { slack, env: { SLACK_API_URL: slack.origin } });
    await here.deliver(slack.payloads.mention('Qui ?'));
    await until('the answer', () => slack.space.messages('C0GENERAL').length === 1);
    await here.stop();
  });

  test('at which nobody answers is an error that says what to look at', async () => {
    const slack = await SlackDouble.start();
    const env = { SLACK_API_URL: slack.apiUrl, SLACK_RETRIES: '0' };
    await slack.close();
    await expect(startHarness('socket', { slack, env })).rejects.toThrow(
      /does not answer at .*SLACK_API_URL/,
    );
  });
});

test('a bot token that Slack refuses at the start is an error that says what to do', async () => {
  const slack = await SlackDouble.start();
  slack.deadTokens.set('xoxb-test', 'invalid_auth');
  await expect(startHarness('socket', { slack })).rejects.toThrow(/SLACK_BOT_TOKEN.*invalid_auth/);
  await slack.close();
});
