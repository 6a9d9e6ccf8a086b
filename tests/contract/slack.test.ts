import { startSlack } from '../../src/slack/app.ts';
import { unescapeMarkup } from '../../src/slack/markup.ts';
import { SlackDouble } from '../doubles/slack/double.ts';
import { field, items, type Json, text } from '../doubles/slack/json.ts';
import type { Posted } from '../doubles/slack/workspace.ts';
import { MODES, quickConfig, until } from '../slack/harness.ts';
import { openMemoryStore } from '../support/database.ts';
import type { TestLibrary } from '../support/library.ts';
import { type AdapterHarness, describeAdapter, type Shown } from './adapter.ts';
import { createContractBot } from './bot.ts';

describeAdapter('Slack', makeHarness);

async function makeHarness(library: TestLibrary): Promise<AdapterHarness> {
  const slack = await SlackDouble.start();
  const config = quickConfig(slack, MODES.http);
  const store = await openMemoryStore();
  const { bot, complaints, finished, log } = createContractBot(library, store, config);
  const adapter = await startSlack({ config, bot, store, log, now: () => new Date() });
  const send = (payload: Json) => slack.deliver(adapter.port ?? 0, payload);
  let last: Json = {};
  return {
    ask: async (words) => {
      const before = finished();
      last = slack.payloads.mention(words);
      await send(last);
      await until('the bot to be done', () => finished() > before);
    },
    redeliver: async () => void (await send(last)),
    hearItself: async () => {
      const own = slack.space.messages().at(-1);
      const more = { bot_id: slack.space.bot.id, ts: own?.ts };
      const said = `<@${slack.space.bot.user}> ${text(own?.args.text)}`;
      await send(slack.payloads.message(said, { user: slack.space.bot.user }, more));
    },
    shown: () => slack.space.messages().map(shownOf),
    violations: () => slack.violations,
    complaints: () => complaints,
    close: async () => {
      await adapter.stop();
      await store.close();
      await slack.close();
    },
  };
}

function shownOf({ args }: Posted): Shown {
  const rich = items(args.blocks).flatMap((block) => items(field(block, 'elements')));
  const quotes = rich.filter((element) => element.type === 'rich_text_quote');
  return {
    text: unescapeMarkup(text(args.text)),
    quotes: quotes.map((quote) =>
      items(quote.elements)
        .map((part) => text(part.text))
        .join(''),
    ),
    pings: pingsIn(args),
  };
}

const MENTIONING = ['user', 'usergroup', 'broadcast', 'channel', 'team'];

/** Markup in the top-level text and in mrkdwn; mentioning elements in rich text. */
function pingsIn(args: Json): string[] {
  const found: string[] = [];
  const marked = [text(args.text)];
  walk(args.blocks, (node) => {
    if (MENTIONING.includes(text(node.type))) found.push(JSON.stringify(node));
    if (node.type === 'mrkdwn') marked.push(text(node.text));
  });
  return [...found, ...marked.flatMap((words) => words.match(/<[!@#][^>]*>/g) ?? [])];
}

function walk(value: unknown, visit: (node: Json) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === 'object' && value !== null) {
    // An object that came as JSON has names only.
    const node = value as Json;
    visit(node);
    for (const inner of Object.values(node)) walk(inner, visit);
  }
}
