import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { SlackDouble } from '../doubles/slack/double.ts';
import { openMemoryStore } from '../support/database.ts';
import { until } from '../support/until.ts';
import { type Harness, MODE_NAMES, startHarness } from './harness.ts';

const ENCRYPTION_KEY = randomBytes(32).toString('base64');
const OAUTH = {
  ENCRYPTION_KEY,
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'the-client-secret',
  SLACK_STATE_SECRET: 'the-state-secret',
};

describe.each(MODE_NAMES)('an app that workspaces install, over %s', (mode) => {
  let store: Store;
  let here: Harness;
  beforeEach(async () => {
    store = await openMemoryStore({ encryptionKey: ENCRYPTION_KEY });
    here = await startHarness(mode, { store, env: OAUTH });
  });
  afterEach(async () => {
    await here.stop();
    await store.close();
  });

  /** Walks the way of a browser: install page, Slack's consent, back to the app. */
  async function install(state?: string): Promise<Response> {
    const begin = await fetch(`http://127.0.0.1:${here.adapter.port}/slack/install`, {
      redirect: 'manual',
    });
    const consent = await fetch(begin.headers.get('location') ?? '', { redirect: 'manual' });
    const back = new URL(consent.headers.get('location') ?? '');
    if (state !== undefined) back.searchParams.set('state', state);
    const [cookie = ''] = (begin.headers.get('set-cookie') ?? '').split(';');
    const own = `http://127.0.0.1:${here.adapter.port}/slack/oauth_redirect${back.search}`;
    return fetch(own, { headers: { cookie } });
  }

  const answered = () =>
    until('the answer', () => here.slack.space.messages('C0GENERAL').length === 1);
  const ask = () => here.deliver(here.slack.payloads.mention('Qui ?'));

  test('answers with the token of the installation', async () => {
    expect((await install()).status).toBe(200);
    await ask();
    await answered();
    expect(here.slack.callsOf('chat.postMessage')[0]?.token).toBe('xoxb-test-1');
  });

  test('keeps the tokens unreadable in its database', async () => {
    await install();
    const rows = await store.tools.db.selectFrom('installations').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('xoxb');
  });

  test('refuses an installation with a state that it did not give', async () => {
    expect((await install('forged')).status).toBeGreaterThanOrEqual(400);
    expect(await store.installations.list('slack')).toEqual([]);
  });

  test('serves a whole organisation by one installation', async () => {
    here.slack.oauth.enterprise = true;
    await install();
    expect(await store.installations.list('slack')).toEqual([here.slack.space.enterprise]);
    const authorizations = [
      {
        enterprise_id: here.slack.space.enterprise,
        team_id: here.slack.space.team,
        user_id: here.slack.space.bot.user,
        is_bot: true,
        is_enterprise_install: true,
      },
    ];
    await here.deliver({ ...here.slack.payloads.mention('Qui ?'), authorizations });
    await answered();
    expect(here.bot.worked[0]?.place.workspace).toBe(here.slack.space.enterprise);
  });

  test('refreshes a token that runs out, once for all who need it', async () => {
    here.slack.oauth.rotating = true;
    await install();
    const team = here.slack.space.team;
    const kept = await store.installations.find('slack', team);
    // The shape is that of the installation which was just stored.
    const bot = (kept as { bot: object }).bot;
    await store.installations.save('slack', team, {
      ...(kept as object),
      bot: { ...bot, expiresAt: 1 },
    });
    await Promise.all([ask(), ask(), ask()]);
    await until('the answers', () => here.slack.space.messages('C0GENERAL').length === 3);
    const refreshed = here.slack
      .callsOf('oauth.v2.access')
      .filter((call) => call.args.grant_type === 'refresh_token');
    expect(refreshed).toHaveLength(1);
    expect(new Set(here.slack.callsOf('chat.postMessage').map((call) => call.token))).toEqual(
      new Set(['xoxb-test-2']),
    );
  });

  test('a workspace that never installed it gets no answer, and one line in the log', async () => {
    await ask();
    await until('the line', () => here.log.lines.length === 1);
    expect(here.log.lines).toMatchObject([{ level: 'error' }]);
    expect(here.bot.worked).toEqual([]);
  });

  test('an uninstalled workspace is forgotten, once, and the others are served on', async () => {
    await install();
    await here.deliver(here.slack.payloads.uninstalled());
    await until('the line', () => here.log.lines.length === 1);
    await here.deliver(here.slack.payloads.revoked({ bot: ['U0BOT'] }));
    await until('both', () => here.bot.forgotten.length === 2);
    expect(new Set(here.bot.forgotten)).toEqual(new Set([here.slack.space.team]));
    expect(here.log.lines).toHaveLength(1);
    expect(await store.installations.list('slack')).toEqual([]);
    await install();
    await ask();
    await answered();
  });

  test('the operator, in a workspace of theirs, is told of one that left', async () => {
    await here.stop();
    const slack = await SlackDouble.start();
    const env = { ...OAUTH, SLACK_OPERATOR: `${slack.space.team}:U0ADMIN` };
    here = await startHarness(mode, { store, env, slack });
    await install();
    await store.installations.save('slack', 'T0OTHER', { bot: { token: 'xoxb-other' } });
    const gone = { ...slack.payloads.uninstalled(), team_id: 'T0OTHER', authorizations: [] };
    await here.deliver(gone);
    await until('the message', () => slack.space.messages('DU0ADMIN').length === 1);
    expect(JSON.stringify(slack.space.messages('DU0ADMIN'))).toContain('T0OTHER');
    expect(here.bot.forgotten).toEqual(['T0OTHER']);
  });
});

describe('with one token', () => {
  test.each(['token_revoked', 'account_inactive'])(
    '%s at work forgets the workspace and stops the adapter',
    async (code) => {
      const here = await startHarness('http');
      here.slack.deadTokens.set('xoxb-test', code);
      await here.deliver(here.slack.payloads.mention('Qui ?'));
      await until('the end', () => here.bot.forgotten.length === 1);
      expect(here.bot.forgotten).toEqual([here.slack.space.team]);
      await here.stop();
      await expect(here.deliver(here.slack.payloads.mention('Qui ?'))).rejects.toThrow();
      expect(here.log.lines.map((line) => line.message).join()).toContain(code);
    },
  );

  test('a token that is merely wrong deletes nothing', async () => {
    const here = await startHarness('http');
    here.slack.deadTokens.set('xoxb-test', 'invalid_auth');
    await here.deliver(here.slack.payloads.mention('Qui ?'));
    await until('the line', () => here.log.lines.length > 0);
    await here.stop();
    expect(here.bot.forgotten).toEqual([]);
  });
});

test.each(['ENCRYPTION_KEY', 'SLACK_STATE_SECRET'])(
  'without %s it does not start',
  async (name) => {
    const slack = await SlackDouble.start();
    const env = { ...OAUTH, [name]: '' };
    await expect(startHarness('http', { slack, env })).rejects.toThrow(name);
    await slack.close();
  },
);
