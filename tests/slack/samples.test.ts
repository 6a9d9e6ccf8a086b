import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isRecord, type Json } from '../doubles/slack/json.ts';
import { Payloads } from '../doubles/slack/payloads.ts';
import { Workspace } from '../doubles/slack/workspace.ts';
import { schemas } from '../support/schemas.ts';

const slack = new Payloads(new Workspace(Date.now), (id) => `https://hooks.example/${id}`);

/**
 * What the double sends, by the sample that Slack's Java SDK recorded of the same thing, and the
 * fields that the recording lacks: each is in Slack's documentation of that payload.
 */
const SENT: readonly (readonly [string, Json, readonly string[]])[] = [
  ['AppMentionPayload', slack.mention('Qui ?', { thread: '1.0' }), []],
  ['MessagePayload', slack.message('Qui ?', { thread: '1.0' }), []],
  ['AppHomeOpenedPayload', slack.homeOpened('home'), []],
  ['AppUninstalledPayload', slack.uninstalled(), []],
  ['TokensRevokedPayload', slack.revoked({ bot: ['U0BOT'] }), []],
  ['SlashCommandPayload', slack.command('ask', 'Qui ?'), []],
  ['MessageShortcutPayload', slack.shortcut('Qui ?', { thread: '1.0' }), []],
  ['BlockActionPayload', slack.press('v1:share:r', { thread: '1.0' }), []],
  ['ViewSubmissionPayload', slack.submission({ type: 'modal' }, 'outdated'), ['view.state.values']],
];

describe.skipIf(!schemas)("what the double sends has the fields of Slack's samples", () => {
  test.each(SENT)('%s', async (name, sent, besides) => {
    const sample: unknown = JSON.parse(
      await readFile(`${schemas}/slack-samples/${name}.json`, 'utf8'),
    );
    const known = new Set([...pathsOf(sample), ...besides]);
    const unknown = [...pathsOf(sent)].filter((path) => !known.has(path) && !below(path, besides));
    expect(unknown).toEqual([]);
  });
});

/** The names of all fields, `event.user`; items of a list are alike. */
function pathsOf(value: unknown, at = ''): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...pathsOf(item, at)]));
  if (!isRecord(value)) return new Set();
  return new Set(
    Object.entries(value).flatMap(([name, inner]) => {
      const path = at ? `${at}.${name}` : name;
      return [path, ...pathsOf(inner, path)];
    }),
  );
}

function below(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path.startsWith(root));
}
