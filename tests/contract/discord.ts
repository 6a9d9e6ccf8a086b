import type { Library } from '../../src/articles/library.ts';
import type { Bot } from '../../src/bot/bot.ts';
import { readConfig } from '../../src/config/config.ts';
import { startDiscord } from '../../src/discord/app.ts';
import { readLine, readQuote, textsOf } from '../discord/reading.ts';
import { type DiscordDouble, startDiscordDouble } from '../doubles/discord/double.ts';
import type { StoredMessage } from '../doubles/discord/world.ts';
import { openMemoryStore } from '../support/database.ts';
import { until } from '../support/until.ts';
import { createContractBot } from './bot.ts';
import type { AdapterHarness, Shown, ShownQuote } from './harness.ts';

export async function openDiscord(
  library: Library,
  env: Readonly<Record<string, string>> = {},
): Promise<AdapterHarness> {
  const discord = await startDiscordDouble();
  const guild = discord.world.guild('Rédaction', 'fr');
  const channel = discord.world.channel({ name: 'général', guild: guild.id });
  const config = readConfig({
    DISCORD_TOKEN: discord.world.token,
    DISCORD_API_URL: discord.url,
    ...env,
  });
  const store = await openMemoryStore();
  const { bot, complaints, finished, log } = createContractBot(library, store, config);
  const { counting, claims } = countingClaims(bot);
  const adapter = await startDiscord({ config, bot: counting, log, now: () => new Date() });
  const from = { user: discord.world.person('zoe'), channel };
  let last = '';
  return {
    ask: async (text) => {
      const before = finished();
      last = discord.people.say({ ...from, mention: true, text }).id;
      await until('the bot to be done', () => finished() > before);
    },
    redeliver: async () => {
      const before = claims();
      discord.gateway.repeat('MESSAGE_CREATE', last);
      await until('the second claim', () => claims() > before);
    },
    hearItself: async () => {
      const own = said(discord).at(-1);
      discord.gateway.repeat('MESSAGE_CREATE', own?.id ?? '');
      // Suggestions are asked for after the message, and answered over the network.
      const typed = discord.people.type(from, 'ask', 'source', '');
      await until('what comes after', () => typed.acknowledged);
    },
    shown: () => said(discord).map(shownOf),
    violations: () => discord.rest.violations,
    complaints: () => complaints,
    close: async () => {
      await adapter.stop();
      await store.close();
      await discord.close();
    },
  };
}

/** The bot, and how many claims it has decided. */
function countingClaims(bot: Bot): { counting: Bot; claims: () => number } {
  let count = 0;
  const accept: Bot['accept'] = async (event) => {
    const accepted = await bot.accept(event);
    count += 1;
    return accepted;
  };
  return { counting: { ...bot, accept }, claims: () => count };
}

function said({ world }: DiscordDouble): readonly StoredMessage[] {
  return [...world.messages.values()].filter(({ author }) => author.id === world.bot.id);
}

function shownOf(message: StoredMessage): Shown {
  const texts = textsOf(message);
  return {
    text: texts.map(readLine).join('\n'),
    quotes: texts.filter((text) => /^> /m.test(text)).map(quoteIn),
    pings: [...texts.flatMap(markedMentions), ...allowedMentions(message)],
  };
}

/** A quote and the small print below it share one text display. */
function quoteIn(text: string): ShownQuote {
  const from = text.slice(text.lastIndexOf('\n-# ') + '\n-# '.length);
  return { text: readQuote(text), from: readLine(from) };
}

/** Mentions that no backslash makes inert. */
function markedMentions(text: string): readonly string[] {
  return text.match(/(?<!\\)<[@#][^>]*>|(?<!\\)@(?:everyone|here)/g) ?? [];
}

function allowedMentions(message: object): readonly string[] {
  const allowed = 'allowed_mentions' in message ? message.allowed_mentions : undefined;
  const nothing = JSON.stringify({ parse: [], replied_user: false });
  return JSON.stringify(allowed) === nothing ? [] : [`allowed: ${JSON.stringify(allowed)}`];
}
