import { type Client, Events } from 'discord.js';
import { COMMANDS } from '../../commands/index.ts';
import type { Publisher } from '../bot/events.ts';
import { connect } from './client.ts';
import { registration } from './commands.ts';
import { Desk, type DeskParts } from './desk.ts';
import { inviteLink } from './invite.ts';
import { createPublisher } from './publisher.ts';
import { registerCommands } from './register.ts';
import { wordsOf } from './words.ts';

export interface DiscordAdapter {
  readonly publisher: Publisher;
  /** Does this process hold shard 0? Only that one schedules: see `shards.ts`. */
  readonly primary: boolean;
  /** The address that adds the bot to a server. */
  readonly invite: string;
  /** Resolves when Discord lets the bot in no more: its token was reset, or an intent taken away. */
  readonly ended: Promise<void>;
  /** Lets the answers in hand go out, then leaves. */
  stop(): Promise<void>;
}

/** Connects the bot to Discord. Throws `DiscordStartError` with what to do. */
export async function startDiscord(parts: DeskParts): Promise<DiscordAdapter> {
  const { config, bot, log } = parts;
  const { client, listeners, missingIntent } = await connect(
    config,
    (client, readsEverything) => new Desk(client, parts, readsEverything),
    log,
  );
  const ended = new Promise<void>((resolve) => {
    client.once(Events.ShardDisconnect, () => resolve());
  });
  if (missingIntent) warnOfIntent(parts, listeners);
  const publisher = createPublisher(listeners.tools.channels, client.user.id);
  bot.connect(publisher);
  const primary = client.ws.shards.has(0);
  if (primary) listeners.resume();
  // Not waited for: nobody's answer depends on it.
  if (primary && config.DISCORD_REGISTER_AT_START) void registerAtStart(parts, client);
  const invite = inviteLink(client.application.id);
  log.info({ invite, shards: client.ws.shards.size }, 'Discord: connected');
  return {
    publisher,
    primary,
    invite,
    ended,
    stop: async () => {
      await listeners.close();
      await client.destroy();
    },
  };
}

function warnOfIntent({ config, log }: DeskParts, desk: Desk): void {
  log.warn({ intent: 'MessageContent' }, wordsOf('en').missingIntent);
  desk.tellOperator(wordsOf(config.LOCALE).missingIntent);
}

/** What was registered before stays good, so a failure is no reason not to start. */
async function registerAtStart({ config, log }: DeskParts, client: Client<true>): Promise<void> {
  const scope = config.DISCORD_GUILD ? { guild: config.DISCORD_GUILD } : 'global';
  const { id } = client.application;
  try {
    const changed = await registerCommands(client.rest, id, scope, registration(COMMANDS));
    log.info({ changed }, 'Discord: commands are registered');
  } catch (error) {
    log.error({ err: error, scope }, 'Discord: commands are not registered; try npm run register');
  }
}
