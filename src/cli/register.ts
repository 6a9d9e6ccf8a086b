import { type Command, InvalidArgumentError } from 'commander';
import { DiscordAPIError, REST } from 'discord.js';
import { COMMANDS } from '../../commands/index.ts';
import { type Config, readConfig } from '../config/config.ts';
import { restOptions } from '../discord/api.ts';
import { registration } from '../discord/commands.ts';
import { inviteLink } from '../discord/invite.ts';
import { applicationOf, registerCommands, type Scope } from '../discord/register.ts';
import { misuse, verb } from './arguments.ts';
import type { Io } from './io.ts';

const AFTER = `
The token is DISCORD_TOKEN; without --guild and --global, DISCORD_GUILD names the server.
`;

interface Options {
  readonly guild?: string;
  readonly global?: true;
  readonly dryRun?: true;
}

/** `npm run register`: tells Discord which commands there are. Returns the exit code. */
export async function register(argv: readonly string[], io: Io): Promise<number> {
  const command = registerCommand(io).parse([...argv], { from: 'user' });
  const options = command.opts<Options>();
  if (options.guild !== undefined && options.global)
    misuse(command, 'write --guild ID or --global, not both');
  const wanted = registration(COMMANDS);
  if (options.dryRun) {
    io.out(`${JSON.stringify(wanted, null, 2)}\n`);
    return 0;
  }
  const config = readConfig(io.env);
  const scope = scopeOf(options, config) ?? misuse(command, 'say where: --guild ID or --global');
  const token =
    config.DISCORD_TOKEN ?? misuse(command, 'DISCORD_TOKEN is not set; see docs/discord.md');
  return send(new REST(restOptions(config)).setToken(token), scope, io);
}

function registerCommand(io: Io): Command {
  return verb('register', io)
    .description("Register the bot's commands with Discord, if they differ from what is there.")
    .option('--guild <id>', 'in one server, at once (for trying things out)', serverId)
    .option('--global', 'in every server and for every person')
    .option('--dry-run', 'print the JSON of all commands and touch nothing')
    .addHelpText('after', AFTER);
}

function serverId(value: string): string {
  if (/^\d+$/.test(value)) return value;
  throw new InvalidArgumentError('It must be the number of a server.');
}

function scopeOf({ guild, global }: Options, { DISCORD_GUILD }: Config): Scope | undefined {
  if (global) return 'global';
  const chosen = guild ?? DISCORD_GUILD;
  return chosen === undefined ? undefined : { guild: chosen };
}

async function send(rest: REST, scope: Scope, io: Io): Promise<number> {
  try {
    const application = await applicationOf(rest);
    const changed = await registerCommands(rest, application, scope, registration(COMMANDS));
    const where = scope === 'global' ? 'everywhere' : `in the server ${scope.guild}`;
    const told = changed.length > 0 ? `Registered ${where}:` : `Nothing differs ${where}.`;
    io.out(`${[told, ...changed.map((line) => `  ${line}`)].join('\n')}\n`);
    io.out(`Add the bot to a server: ${inviteLink(application)}\n`);
    return 0;
  } catch (error) {
    io.err(`${whatToDo(error)}\n`);
    return 1;
  }
}

function whatToDo(error: unknown): string {
  if (error instanceof DiscordAPIError && error.status === 401)
    return 'Discord does not know DISCORD_TOKEN. Copy it anew: Developer Portal, your application, Bot, Reset Token.';
  if (error instanceof DiscordAPIError && error.status === 403)
    return 'The bot is not in that server, or not with its commands. Add it with its invite link (docs/discord.md), then try again.';
  const detail = error instanceof Error ? error.message : String(error);
  return `The commands are not registered: ${detail}`;
}
