import { Agent, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SlackDouble } from '../doubles/slack/double.ts';
import { until } from '../support/until.ts';
import { type Harness, startHarness } from './harness.ts';

describe('over HTTP', () => {
  let here: Harness;
  let port: number;
  beforeEach(async () => {
    here = await startHarness('http');
    port = here.adapter.port ?? 0;
  });
  afterEach(() => here.stop());

  const mention = () => here.slack.payloads.mention('Qui ?');

  test('Slack may verify the address', async () => {
    const payload = { type: 'url_verification', challenge: 'c0ffee' };
    const response = await here.slack.deliver(port, payload);
    expect(await response.json()).toEqual({ challenge: 'c0ffee' });
  });

  test('what Slack did not sign is refused', async () => {
    const forged = await here.slack.deliver(port, mention(), { secret: 'guessed' });
    expect(forged.status).toBe(401);
    const replayed = await here.slack.deliver(port, mention(), { age: 600 });
    expect(replayed.status).toBe(401);
    const bare = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      body: '{}',
    });
    expect(bare.status).toBe(401);
    expect(here.bot.worked).toEqual([]);
  });

  test('a body beyond the limit is refused before it is read', async () => {
    const huge = { ...mention(), padding: 'x'.repeat(1_100_000) };
    const response = await here.slack.deliver(port, huge);
    expect(response.status).toBe(413);
    expect(here.bot.worked).toEqual([]);
  });

  test('a body beyond the limit is not in the way of the next request on its connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const post = (body: string) =>
      new Promise<number | undefined>((done, fail) => {
        const options = { agent, port, host: '127.0.0.1', path: '/slack/events', method: 'POST' };
        const sent = request(options, (response) => {
          response.resume().once('end', () => done(response.statusCode));
        });
        sent.once('error', fail).end(body);
      });
    expect(await post('x'.repeat(2_000_000))).toBe(413);
    expect(await post('{}')).toBe(401);
    agent.destroy();
  });

  test('an acknowledgement that comes too late makes Slack repeat, and the answer is given once', async () => {
    const accept = here.bot.accept.bind(here.bot);
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((done) => {
      release = done;
    });
    here.bot.accept = async (event) => {
      const fresh = await accept(event);
      await stuck;
      return fresh;
    };
    const payload = mention();
    // Bolt gives up after three seconds, as Slack does.
    const first = await here.slack.deliver(port, payload);
    expect(first.status).toBe(404);
    const second = here.slack.deliver(port, payload, { retry: 1 });
    release();
    expect((await second).status).toBe(200);
    await until('the answer', () => here.slack.space.messages('C0GENERAL').length === 1);
    await here.adapter.stop();
    expect(here.bot.worked).toHaveLength(1);
  });

  test('other addresses are not found', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/slack/install`)).status).toBe(404);
  });

  test('stopping waits for the answer under way', async () => {
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((done) => {
      release = done;
    });
    const { script } = here.bot;
    here.bot.script = async (event, delivery) => {
      await stuck;
      await script(event, delivery);
    };
    await here.deliver(mention());
    await until('the work', () => here.bot.worked.length === 1);
    const stopped = here.adapter.stop();
    release();
    await stopped;
    expect(here.slack.space.messages('C0GENERAL')).toHaveLength(1);
  });
});

test('without any way in, the error names both', async () => {
  const slack = await SlackDouble.start();
  const unset = { SLACK_SIGNING_SECRET: '' };
  await expect(startHarness('http', { slack, env: unset })).rejects.toThrow(
    /SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/,
  );
  await slack.close();
});

test('the log holds no word of a question', async () => {
  const here = await startHarness('http');
  here.bot.script = async () => {
    throw new Error('the work broke');
  };
  await here.deliver(here.slack.payloads.mention('Un secret de famille ?'));
  await until('a line', () => here.log.lines.length > 0);
  expect(here.log.lines).toHaveLength(1);
  expect(JSON.stringify(here.log.lines)).not.toContain('famille');
  await here.stop();
});
