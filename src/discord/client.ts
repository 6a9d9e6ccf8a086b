import { setTimeout } from 'node:timers/promises';
import {
  type CacheWithLimitsOptions,
  Client,
  type ClientOptions,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
} from 'discord.js';
import { UnreachableError } from '../bot/keep-trying.ts';
import type { Log } from '../bot/log.ts';
import type { Config } from '../config/config.ts';
import { restOptions } from './api.ts';
import { readShards } from './shards.ts';

/** Discord cannot be joined; `message` says why, and what to do about it. */
class DiscordStartError extends Error {
  override readonly name: string = 'DiscordStartError';
}

/** Dispatches that the bot hears, as they come over the gateway. */
export interface Listeners {
  interaction(payload: unknown): void;
  message(payload: unknown): void;
  guildDeleted(payload: unknown): void;
}

/** How to join. */
export interface Joining<L extends Listeners> {
  readonly config: Config;
  readonly log: Log;
  /** Ask for Message Content; it is done without where Discord refuses it. */
  readonly readsEverything: boolean;
  /** Makes the listeners of a client that is about to log in. */
  listenersOf(client: Client, readsEverything: boolean): L;
  /** The gateway closed for good, once: the token was taken back, or an intent. */
  onClosed(code: number, readsEverything: boolean): void;
}

export interface Connected<L extends Listeners> {
  readonly client: Client<true>;
  readonly listeners: L;
  /** Message Content was asked for, and Discord refuses it. */
  readonly missingIntent: boolean;
}

/** The pause before the second attempt to log in; it doubles, up to the longest. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Messages that mention the bot, replies to it and direct messages carry their text without a
 * privileged intent. Dispatches are read as they come, before discord.js looks for their channel
 * in its cache: so direct messages need no `Partials.Channel`, nor threads a cached parent.
 */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/**
 * Logs in; without Message Content where Discord refuses it (close code 4014). Throws
 * `DiscordStartError`, and `UnreachableError` after an outage that lasted.
 */
export async function connect<L extends Listeners>(joining: Joining<L>): Promise<Connected<L>> {
  const wanted = joining.readsEverything;
  const full = wanted ? await logIn(joining) : undefined;
  if (full) return { ...full, missingIntent: false };
  const plain = await logIn({ ...joining, readsEverything: false });
  if (plain) return { ...plain, missingIntent: wanted };
  throw new DiscordStartError('Discord refuses intents that need no permission. Try again later.');
}

type LoggedIn<L extends Listeners> = Omit<Connected<L>, 'missingIntent'>;

/** Undefined when Discord refuses the intents. An outage is waited for, as often as a call is. */
async function logIn<L extends Listeners>(joining: Joining<L>): Promise<LoggedIn<L> | undefined> {
  const { config, log } = joining;
  for (let failed = 0; ; failed += 1) {
    try {
      return await tryToLogIn(joining);
    } catch (error) {
      if (!(error instanceof UnreachableError) || failed >= config.DISCORD_RETRIES) throw error;
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failed, LONGEST_PAUSE_MS);
      log.warn({ err: error, pauseMs }, 'Discord: not reached, trying again');
      await setTimeout(pauseMs);
    }
  }
}

async function tryToLogIn<L extends Listeners>(
  joining: Joining<L>,
): Promise<LoggedIn<L> | undefined> {
  const { config, log, readsEverything } = joining;
  const intents = readsEverything ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS;
  const client = new Client({ ...clientOptions(config), intents });
  let closed = 0;
  client.on(Events.ShardDisconnect, ({ code }) => {
    closed = code;
  });
  const listeners = joining.listenersOf(client, readsEverything);
  listen(client, listeners, log);
  try {
    await client.login(config.DISCORD_TOKEN ?? '');
  } catch (error) {
    if (closed === GatewayCloseCodes.DisallowedIntents) return undefined;
    throw startError(error, closed);
  }
  client.once(Events.ShardDisconnect, ({ code }) => joining.onClosed(code, readsEverything));
  if (!knowsItself(client)) throw new DiscordStartError('Discord did not say who the bot is.');
  return { client, listeners };
}

/** After the login a client knows its user; `clientReady`, once all servers came, adds nothing. */
function knowsItself(client: Client): client is Client<true> {
  return client.user !== null;
}

/** Nothing is read from these caches, and a busy server would fill them. */
const CACHES: CacheWithLimitsOptions = {
  ...Options.DefaultMakeCacheSettings,
  GuildEmojiManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
  GuildStickerManager: 0,
  MessageManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
  VoiceStateManager: 0,
};

function clientOptions(config: Config): Omit<ClientOptions, 'intents'> {
  return {
    ...readShards(config.DISCORD_SHARDS),
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits(CACHES),
    rest: restOptions(config),
  };
}

function listen(client: Client, listeners: Listeners, log: Log): void {
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data) => listeners.interaction(data));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data) => listeners.message(data));
  client.ws.on(GatewayDispatchEvents.GuildDelete, (data) => listeners.guildDeleted(data));
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord: an error of the client'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, 'Discord: a connection failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'Discord: connecting again'));
}

function startError(error: unknown, code: number): DiscordStartError | UnreachableError {
  const told = WHAT_TO_DO[code] ?? (isTokenInvalid(error) ? WRONG_TOKEN : undefined);
  if (told !== undefined) return new DiscordStartError(told, { cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  return new UnreachableError(
    `Discord cannot be reached: ${detail}. Look at the network and at DISCORD_API_URL.`,
    { cause: error },
  );
}

const WRONG_TOKEN =
  'Discord does not know DISCORD_TOKEN. Copy it anew: Developer Portal, your application, Bot, Reset Token.';

const WHAT_TO_DO: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: WRONG_TOKEN,
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses the shards of DISCORD_SHARDS. Write auto, or parts of one count.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for so few shards. Set DISCORD_SHARDS=auto.',
};

function isTokenInvalid(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}
