import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startSlack } from '../../src/slack/app.ts';
import { openStore } from '../../src/store/store.ts';
import { createContractBot } from '../contract/bot.ts';
import { SlackDouble } from '../doubles/slack/double.ts';
import { field, text } from '../doubles/slack/json.ts';
import { createLibrary } from '../support/library.ts';
import { until } from '../support/until.ts';
import { MODES, quickConfig } from './harness.ts';
import { ownProcess } from './own-process.ts';

test('a process killed between claim and answer: the next one answers, once', async () => {
  const slack = await SlackDouble.start();
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-killed-'));
  const file = join(folder, 'store.db');
  const env = { ...MODES.http, DATABASE_FILE: file };
  const mention = slack.payloads.mention('Quand ferme le service Cloudwatt ?');

  const doomed = startDoomed(slack, env);
  const [started] = await once(doomed, 'message');
  const atWork = once(doomed, 'message');
  const response = await slack.deliver(Number(field(started, 'port')), mention);
  expect(response.status).toBe(200);
  expect(await atWork).toContain('working');
  const dead = once(doomed, 'exit');
  doomed.kill('SIGKILL');
  await dead;
  expect(slack.space.messages()).toEqual([]);

  const config = quickConfig(slack, env);
  const store = await openStore({ file }, { now: () => new Date(), owner: ownProcess() });
  const { bot, log, finished } = createContractBot(createLibrary(), store, config);
  const adapter = await startSlack({ config, bot, store, log, now: () => new Date() });
  await until('the answer', () => finished() + slack.space.messages().length > 0, 15_000);
  expect((await slack.deliver(adapter.port ?? 0, mention, { retry: 1 })).status).toBe(200);
  await adapter.stop();
  expect(slack.space.messages().map((m) => text(m.args.text))).toEqual([
    expect.stringContaining('1er février 2020'),
  ]);
  await store.close();
  await slack.close();
  await rm(folder, { recursive: true });
});

function startDoomed(slack: SlackDouble, env: Record<string, string>): ChildProcess {
  return fork(fileURLToPath(new URL('doomed.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_PORT: '0',
      ...env,
    },
  });
}
