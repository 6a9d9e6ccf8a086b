import type { Library } from '../../src/articles/library.ts';
import { startSlack } from '../../src/slack/app.ts';
import { unescapeMarkup } from '../../src/slack/markup.ts';
import { SlackDouble } from '../doubles/slack/double.ts';
import { items, type Json, text } from '../doubles/slack/json.ts';
import type { Posted } from '../doubles/slack/workspace.ts';
import { MODES, quickConfig } from '../slack/harness.ts';
import { openMemoryStore } from '../support/database.ts';
import { until } from '../support/until.ts';
import { createContractBot } from './bot.ts';
import type { AdapterHarness, Shown, ShownQuote } from './harness.ts';

export async function openSlack(
  library: Library,
  env: Readonly<Record<string, string>> = {},
): Promise<AdapterHarness> {
  const slack = await SlackDouble.start();
  const config = quickConfig(slack, { ...MODES.http, ...env });
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
  return {
    text: unescapeMarkup(text(args.text)),
    quotes: quotesIn(items(args.blocks)),
    pings: pingsIn(args),
  };
}

/** Each quote, and the block below it, which says where it is from. */
function quotesIn(blocks: readonly Json[]): ShownQuote[] {
  return blocks.flatMap((block, at) => {
    const quotes = items(block.elements).filter(({ type }) => type === 'rich_text_quote');
    return quotes.map((quote) => ({ text: textOf(quote), from: textOf(blocks[at + 1]) }));
  });
}

/** The words of a block; of its markup, which is mrkdwn, only links are to be expected. */
function textOf(node: Json | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'mrkdwn')
    return unescapeMarkup(text(node.text).replace(/<[^|>]*\|(.*?)>/g, '$1'));
  return 'elements' in node ? items(node.elements).map(textOf).join('') : text(node.text);
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
