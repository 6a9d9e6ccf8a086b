import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { text } from '../doubles/slack/json.ts';
import { until } from '../support/until.ts';
import { type Harness, MODE_NAMES, saying, startHarness } from './harness.ts';

describe.each(MODE_NAMES)('in a conversation over %s', (mode) => {
  let here: Harness;
  beforeEach(async () => {
    here = await startHarness(mode);
  });
  afterEach(async () => {
    expect(here.slack.violations).toEqual([]);
    await here.stop();
  });

  const worked = (count: number) =>
    until('the work to be done', () => here.bot.worked.length === count);
  const answered = (channel: string, count = 1) =>
    until('an answer', () => here.slack.space.messages(channel).length === count);

  test('a mention is answered in its thread, once, though Slack tells of it twice', async () => {
    const ts = here.slack.space.nextTs();
    await here.deliver(here.slack.payloads.mention('Qui possède Numergy ?', { ts }));
    await here.deliver(here.slack.payloads.message('<@U0BOT> Qui possède Numergy ?', { ts }));
    await answered('C0GENERAL');
    await here.adapter.stop();
    const messages = here.slack.space.messages('C0GENERAL');
    expect(messages.map((message) => message.args.thread_ts)).toEqual([ts]);
    expect(here.bot.worked).toMatchObject([
      { kind: 'question', addressed: 'mention', text: 'Qui possède Numergy ?', locale: 'fr' },
    ]);
  });

  test('a retried event is acknowledged and not answered again', async () => {
    const mention = here.slack.payloads.mention('Qui ?');
    await here.deliver(mention);
    await here.deliver(mention, 1);
    await here.deliver(mention, 2);
    await answered('C0GENERAL');
    await here.adapter.stop();
    expect(here.slack.space.messages('C0GENERAL')).toHaveLength(1);
  });

  test('a mention inside a thread is answered in that thread', async () => {
    await here.deliver(here.slack.payloads.mention('Et Numergy ?', { thread: '1700.1' }));
    await answered('C0GENERAL');
    expect(here.slack.space.messages('C0GENERAL')[0]?.args.thread_ts).toBe('1700.1');
  });

  test('each direct message begins a thread of its own', async () => {
    const [first, second] = [here.slack.space.nextTs(), here.slack.space.nextTs()];
    await here.deliver(here.slack.payloads.direct('Qui ?', { ts: first }));
    await here.deliver(here.slack.payloads.direct('Quand ?', { ts: second }));
    await answered('D0ALICE', 2);
    const threads = here.slack.space.messages('D0ALICE').map((m) => text(m.args.thread_ts));
    expect(threads.sort()).toEqual([first, second]);
  });

  test('there is a sign of life before the answer, and none after it', async () => {
    await here.deliver(here.slack.payloads.mention('Qui ?', { ts: '1700.5' }));
    await until('both signs', () => here.slack.space.statuses.length === 2);
    const order = here.slack.calls.map((call) => call.method).filter((m) => /Status|post/.test(m));
    expect(order).toEqual([
      'agents.sessions.setStatus',
      'chat.postMessage',
      'agents.sessions.setStatus',
    ]);
    expect(here.slack.space.statuses).toMatchObject([
      { channel_id: 'C0GENERAL', thread_ts: '1700.5', status: 'processing' },
      { channel_id: 'C0GENERAL', thread_ts: '1700.5', status: 'active' },
    ]);
  });

  test('where there are no agent sessions the older status serves', async () => {
    here.slack.faults.always('agents.sessions.setStatus', {
      kind: 'error',
      error: 'feature_disabled',
    });
    await here.deliver(here.slack.payloads.mention('Qui ?'));
    await until('both signs', () => here.slack.space.statuses.length === 2);
    expect(here.slack.space.statuses.map((status) => status.status)).toEqual([
      'cherche dans les articles…',
      '',
    ]);
  });

  test('the answer does not depend on the sign of life', async () => {
    for (const method of ['agents.sessions.setStatus', 'assistant.threads.setStatus']) {
      here.slack.faults.always(method, { kind: 'status', status: 500 });
    }
    await here.deliver(here.slack.payloads.mention('Qui ?'));
    await answered('C0GENERAL');
  });

  test('when the work ends without a reply the sign of life goes away', async () => {
    here.bot.script = async (_event, delivery) => {
      await delivery.working();
      await delivery.clear();
    };
    await here.deliver(here.slack.payloads.mention('Qui ?'));
    await until('both signs', () => here.slack.space.statuses.length === 2);
    expect(here.slack.space.statuses.at(-1)?.status).toBe('active');
  });

  test('a second reply edits the first into place, blocks and all', async () => {
    here.bot.script = async (_event, delivery) => {
      await delivery.reply(saying('Un instant'));
      await delivery.reply(saying('La réponse'));
    };
    await here.deliver(here.slack.payloads.mention('Qui ?'));
    await until('the edit', () => here.slack.callsOf('chat.update').length === 1);
    const [message] = here.slack.space.messages('C0GENERAL');
    expect(message?.args).toMatchObject({ text: 'La réponse', blocks: [{ type: 'rich_text' }] });
    expect(message?.edits).toHaveLength(1);
  });

  test('talk between people is left alone, and costs Slack not one call', async () => {
    const before = here.slack.calls.length;
    await here.deliver(here.slack.payloads.message('Tu viens ?', { thread: '1700.1' }));
    await here.deliver(here.slack.payloads.message('Bonjour', {}, { bot_id: 'B1' }));
    await here.adapter.stop();
    expect(here.slack.calls.length).toBe(before);
    expect(here.bot.worked).toEqual([]);
  });

  test('what is overheard in a thread can be answered there', async () => {
    here.bot.hears = () => true;
    await here.deliver(here.slack.payloads.message('et Numergy ?', { thread: '1700.1' }));
    await answered('C0GENERAL');
    expect(here.slack.space.messages('C0GENERAL')[0]?.args.thread_ts).toBe('1700.1');
  });

  test('unfurls are off, and nothing in a message can ping', async () => {
    here.bot.script = async (_event, delivery) => {
      await delivery.reply(saying('Avis à <!channel>, @here et <@U0ALICE> & <#C1>'));
    };
    await here.deliver(here.slack.payloads.mention('Qui ?'));
    await answered('C0GENERAL');
    expect(here.slack.callsOf('chat.postMessage')[0]?.args).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
      text: 'Avis à &lt;!channel&gt;, @here et &lt;@U0ALICE&gt; &amp; &lt;#C1&gt;',
    });
  });

  describe('the bot knows of a person', () => {
    test('their language, time zone and whether they manage the workspace', async () => {
      await here.deliver(here.slack.payloads.mention('Who?', { user: 'U0ADMIN' }));
      await worked(1);
      expect(here.bot.worked[0]).toMatchObject({
        locale: 'en',
        asker: { id: 'U0ADMIN', canManage: true, timeZone: 'Europe/London' },
      });
    });

    test('nothing without the scope: the configured language, and no rights', async () => {
      here.slack.space.scopes.delete('users:read');
      await here.deliver(here.slack.payloads.mention('Who?', { user: 'U0ADMIN' }));
      await worked(1);
      expect(here.bot.worked[0]).toMatchObject({ locale: 'fr', asker: { canManage: false } });
    });
  });

  describe('whether other organisations read a channel', () => {
    const kindOf = async (): Promise<string | undefined> => {
      await here.deliver(here.slack.payloads.command('ask', 'Qui ?'));
      await worked(1);
      return here.bot.worked[0]?.place.kind;
    };

    test('is looked up where the payload does not tell', async () => {
      expect(await kindOf()).toBe('channel');
    });

    test('is believed when Slack says so', async () => {
      here.slack.space.channels.set('C0GENERAL', { member: true, shared: true });
      expect(await kindOf()).toBe('shared');
    });

    test('is assumed when it cannot be known', async () => {
      here.slack.space.scopes.delete('channels:read');
      expect(await kindOf()).toBe('shared');
    });
  });
});
