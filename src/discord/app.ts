import type { Client } from 'discord.js';
import { COMMANDS } from '../../commands/index.ts';
import type { Publisher } from '../bot/events.ts';
import { registration } from './commands.ts';
import type { DeskParts } from './desk.ts';
import { inviteLink } from './invite.ts';
import { Line } from './line.ts';
import { registerCommands } from './register.ts';

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

/**
 * Connects the bot to Discord. Throws `DiscordStartError` or `UnreachableError`, with what to do.
 */
export async function startDiscord(parts: DeskParts): Promise<DiscordAdapter> {
  const { config, log } = parts;
  const line = await Line.to(parts);
  const { client, desk } = line.open;
  const primary = client.ws.shards.has(0);
  if (primary) desk.resume();
  // Not waited for: nobody's answer depends on it.
  if (primary && config.DISCORD_REGISTER_AT_START) void registerAtStart(parts, client);
  const invite = inviteLink(client.application.id);
  log.info({ invite, shards: client.ws.shards.size }, 'Discord: connected');
  return {
    ...{ primary, invite, ended: line.ended },
    get publisher() {
      return line.open.publisher;
    },
    stop: () => line.close(),
  };
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
