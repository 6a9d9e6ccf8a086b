import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Harness, MODES, type Mode, startHarness, until } from './harness.ts';

describe.each(Object.keys(MODES) as Mode[])('in a conversation over %s', (mode) => {
  let here: Harness;
  beforeEach(async () => {
    here = await startHarness(mode);
  });
  afterEach(async () => {
    expect(here.slack.violations).toEqual([]);
    await here.stop();
  });

  test('a mention is answered in its thread, once, though Slack tells of it twice', async () => {
    const ts = here.slack.space.nextTs();
    await here.deliver(here.slack.payloads.mention('Qui possède Numergy ?', { ts }));
    await here.deliver(here.slack.payloads.message('<@U0BOT> Qui possède Numergy ?', { ts }));
    await until('the answer', () => here.slack.space.messages('C0GENERAL').length > 0);
    await here.adapter.stop();
    const messages = here.slack.space.messages('C0GENERAL');
    expect(messages.map((message) => message.args.thread_ts)).toEqual([ts]);
    expect(here.bot.worked).toMatchObject([
      { kind: 'question', addressed: 'mention', text: 'Qui possède Numergy ?', locale: 'fr' },
    ]);
  });
});
