import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { typedName } from '../../commands/typed-name.ts';
import { platformsOf } from '../../src/cli/platforms.ts';
import { environment, readConfig } from '../../src/config/config.ts';
import { openLibrary } from '../../src/library/open.ts';
import { loadResources } from '../../src/library/resources.ts';
import { OPTIONAL_SCOPES, SCOPES } from '../../src/slack/manifest.ts';
import { ROOT } from '../house/sources.ts';

const DOCS = readFileSync(join(ROOT, 'docs/slack.md'), 'utf8');

/** What stands between backquotes. */
const WRITTEN = [...DOCS.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

test('the questions that docs/slack.md proposes first are answered by the articles that are shipped', async () => {
  const proposed = WRITTEN.flatMap((code) => /^(?:\/ask|@verbatim) (.*\?)$/.exec(code)?.[1] ?? []);
  expect(proposed.length).toBeGreaterThan(1);
  const library = await openLibrary({
    ...{ paths: [join(ROOT, 'corpus')], cache: '', watch: false },
    resources: loadResources(undefined),
  });
  const ask = { visibility: 'all', today: '2026-11-25', locale: 'en' } as const;
  const outcomes = proposed.map((question) => library.ask(question, ask).outcome);
  expect(outcomes).toEqual(proposed.map(() => 'answered'));
  await library.close();
});

test('docs/slack.md knows every variable of Slack, every scope and every command', () => {
  const names = [
    ...Object.keys(environment.shape).filter((name) => name.startsWith('SLACK_')),
    ...[...SCOPES, ...OPTIONAL_SCOPES],
    ...COMMANDS.map((command) => `/${typedName(command, 'slack')}`),
  ];
  expect(names.filter((name) => !DOCS.includes(name))).toEqual([]);
  const variables = [...DOCS.matchAll(/\bSLACK_[A-Z_]+/g)].map(([name]) => name);
  expect(variables.filter((name) => !(name in environment.shape))).toEqual([]);
});

test.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID'])(
  'with %s alone Slack is meant, and what is missing can be told',
  (name) => {
    const meant = platformsOf(readConfig({ [name]: 'x' }));
    expect(meant.map((platform) => platform.name)).toEqual(['Slack']);
  },
);
