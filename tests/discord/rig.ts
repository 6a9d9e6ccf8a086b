import { ChannelType } from 'discord-api-types/v10';
import { afterEach, expect } from 'vitest';
import type { Bot } from '../../src/bot/bot.ts';
import type { Log } from '../../src/bot/log.ts';
import { readConfig } from '../../src/config/config.ts';
import { type DiscordAdapter, startDiscord } from '../../src/discord/app.ts';
import type { DeskParts } from '../../src/discord/desk.ts';
import { type DiscordDouble, startDiscordDouble } from '../doubles/discord/double.ts';
import type { Channel, Guild, Live, Person, StoredMessage } from '../doubles/discord/world.ts';
import { type Logged, recordingLog } from '../support/log.ts';
import { ScriptedBot } from '../support/scripted-bot.ts';
import { until } from '../support/until.ts';

/** A server with its channels and people, and the adapter connected to it through discord.js. */
export interface Rig {
  readonly discord: DiscordDouble;
  readonly bot: ScriptedBot;
  readonly adapter: DiscordAdapter;
  readonly logs: readonly Logged[];
  readonly guild: Guild;
  readonly text: Channel;
  readonly forum: Channel;
  readonly zoe: Person;
  /** The answer to an interaction, once it is there. */
  answerTo(live: Live): Promise<StoredMessage>;
  /** Messages of the bot in a channel, once there are so many. */
  posts(channel: string, count?: number): Promise<readonly StoredMessage[]>;
  /** Starts the adapter once more, as after a crash. */
  restart(bot?: Bot): Promise<DiscordAdapter>;
}

export interface RigOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly prepare?: (discord: DiscordDouble, bot: ScriptedBot) => void;
  readonly delivery?: DeskParts['delivery'];
  /** Answers in the place of the scripted bot. */
  readonly answering?: Bot;
}

const cleanups: (() => Promise<void>)[] = [];

/** Closes what a test opened, and finds that nothing that was sent was malformed. */
export function closeRigs(): void {
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
}

export async function openRig(options: RigOptions = {}): Promise<Rig> {
  const discord = await startDiscordDouble();
  const bot = new ScriptedBot();
  const log = recordingLog();
  const places = furnish(discord);
  options.prepare?.(discord, bot);
  const start = (one: Bot): Promise<DiscordAdapter> => startAdapter(discord, one, log, options);
  cleanups.push(async () => {
    await discord.close();
    expect(discord.rest.violations).toEqual([]);
  });
  return {
    discord,
    bot,
    logs: log.lines,
    ...places,
    adapter: await start(options.answering ?? bot),
    restart: (fresh = bot) => start(fresh),
    answerTo: (live) => until('an answer', () => answered(discord, live)),
    posts: (channel, count = 1) =>
      until(`${count} messages of the bot`, () => {
        const own = ownIn(discord, channel);
        return own.length >= count && own;
      }),
  };
}

function furnish(discord: DiscordDouble) {
  const guild = discord.world.guild('Rédaction', 'fr');
  return {
    guild,
    text: discord.world.channel({ name: 'général', guild: guild.id }),
    forum: discord.world.channel({
      name: 'dossiers',
      guild: guild.id,
      type: ChannelType.GuildForum,
    }),
    zoe: discord.world.person('zoe'),
  };
}

async function startAdapter(
  discord: DiscordDouble,
  bot: Bot,
  log: Log,
  { env = {}, delivery }: RigOptions,
): Promise<DiscordAdapter> {
  const config = readConfig({
    DISCORD_TOKEN: discord.world.token,
    DISCORD_API_URL: discord.url,
    ...env,
  });
  const now = () => new Date(discord.world.clock.now());
  const adapter = await startDiscord({ config, bot, log, now, ...(delivery ? { delivery } : {}) });
  cleanups.push(() => adapter.stop());
  return adapter;
}

const LOADING = 1 << 7;

/** What the person sees in the end: the deferred message filled, or a follow-up. */
function answered(discord: DiscordDouble, live: Live): StoredMessage | undefined {
  const ids = [live.source === live.original ? undefined : live.original, ...live.followups];
  return ids
    .map((id) => discord.world.messages.get(id ?? ''))
    .find((message) => message && ((message.flags ?? 0) & LOADING) === 0);
}

function ownIn(discord: DiscordDouble, channel: string): readonly StoredMessage[] {
  return discord.world
    .messagesIn(channel)
    .filter(({ author, privateTo }) => author.id === discord.world.bot.id && !privateTo);
}
