import { parseArgs } from 'node:util';
import { DiscordAPIError, REST } from 'discord.js';
import { COMMANDS } from '../../commands/index.ts';
import { type Config, readConfig } from '../config/config.ts';
import { restOptions } from '../discord/api.ts';
import { registration } from '../discord/commands.ts';
import { inviteLink } from '../discord/invite.ts';
import { applicationOf, registerCommands, type Scope } from '../discord/register.ts';
import type { Io } from './io.ts';

const USAGE = `Registers the bot's commands with Discord, if they differ from what is there.

  npm run register -- --guild ID   in one server, at once (for trying things out)
  npm run register -- --global     in every server and for every person
  npm run --silent register -- --dry-run
                                   prints the JSON of all commands and touches nothing

The token is DISCORD_TOKEN; without --guild and --global, DISCORD_GUILD names the server.
`;

/** `register --guild ID | --global [--dry-run]`. Returns the exit code. */
export async function register(argv: readonly string[], io: Io): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === 'string') return misused(options, io);
  if (options.help) {
    io.out(USAGE);
    return 0;
  }
  const wanted = registration(COMMANDS);
  if (options['dry-run']) {
    io.out(`${JSON.stringify(wanted, null, 2)}\n`);
    return 0;
  }
  const config = readConfig(io.env);
  const scope = scopeOf(options, config);
  if (!scope) return misused('Say where: --guild ID or --global.', io);
  if (!config.DISCORD_TOKEN) return misused('DISCORD_TOKEN is not set; see docs/discord.md.', io);
  return send(config, config.DISCORD_TOKEN, scope, io);
}

async function send(config: Config, token: string, scope: Scope, io: Io): Promise<number> {
  const rest = new REST(restOptions(config)).setToken(token);
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

function misused(what: string, io: Io): number {
  io.err(`${what}\n\n${USAGE}`);
  return 2;
}

interface Options {
  readonly guild?: string | undefined;
  readonly global?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly help?: boolean | undefined;
}

function scopeOf({ guild, global }: Options, { DISCORD_GUILD }: Config): Scope | undefined {
  if (global) return 'global';
  const chosen = guild ?? DISCORD_GUILD;
  return chosen === undefined ? undefined : { guild: chosen };
}

/** The options, or what is wrong with them. */
function readOptions(argv: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        guild: { type: 'string' },
        global: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.guild !== undefined && values.global)
      return 'Write --guild ID or --global, not both.';
    const isId = values.guild === undefined || /^\d+$/.test(values.guild);
    return isId ? values : `--guild wants the number of a server, not "${values.guild}".`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
