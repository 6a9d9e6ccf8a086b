import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import { channelPayload, userPayload } from './payloads.ts';
import { type Handler, Refusal, type Route } from './rest.ts';
import type { World } from './world.ts';

/** Routes about the application itself: gateway, users, commands. */
export function applicationRoutes(world: World, gateway: Gateway): readonly Route[] {
  const own: readonly Route[] = [
    ['GET', '/gateway', () => ({ url: gateway.url })],
    ['GET', '/gateway/bot', () => gatewayInformation(gateway)],
    ['GET', '/users/@me', () => userPayload(world.bot)],
    ['GET', '/oauth2/applications/@me', () => application(world)],
    ['GET', '/applications/@me', () => application(world)],
    ['POST', '/users/@me/channels', (call) => openDirect(world, call.body)],
    ['GET', '/applications/:/commands', () => world.commands.get('global') ?? []],
    ['PUT', '/applications/:/commands', (call) => register(world, 'global', call.body)],
    ['GET', '/applications/:/guilds/:/commands', (_, __, guild) => inGuild(world, guild)],
    [
      'PUT',
      '/applications/:/guilds/:/commands',
      (call, _, guild = '') => register(world, guild, call.body),
    ],
  ];
  return own.map(([method, pattern, handler]) => [method, pattern, withToken(world, handler)]);
}

function withToken(world: World, handler: Handler): Handler {
  return (call, ...parameters) => {
    if (call.token !== world.token) throw new Refusal(401, 0, '401: Unauthorized');
    return handler(call, ...parameters);
  };
}

function application(world: World): object {
  return { id: world.applicationId, name: 'Verbatim', flags: 0, bot: userPayload(world.bot) };
}

function gatewayInformation(gateway: Gateway): object {
  return {
    url: gateway.url,
    shards: gateway.shards,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 16 },
  };
}

function openDirect(world: World, body: unknown): object {
  // The schema has been asked before: the body has its shape.
  const { recipient_id: recipient } = body as { recipient_id: string };
  if (!world.people.has(recipient)) throw new Refusal(400, 10013, 'Unknown User');
  return channelPayload(world, world.direct(recipient));
}

function inGuild(world: World, guild = ''): readonly object[] {
  if (!world.guilds.has(guild)) throw new Refusal(403, 50001, 'Missing Access');
  return world.commands.get(guild) ?? [];
}

function register(world: World, scope: string, body: unknown): readonly object[] {
  // An array of commands: the schema has been asked before.
  const commands = (body as readonly { type?: number }[]).map((command) => stored(world, command));
  world.commands.set(scope, commands);
  return commands;
}

/** Discord fills in what a registration left out. */
function stored(world: World, command: { readonly type?: number }): object {
  return {
    id: world.clock.snowflake(),
    application_id: world.applicationId,
    version: world.clock.snowflake(),
    type: 1,
    nsfw: false,
    default_member_permissions: null,
    integration_types: [0],
    contexts: null,
    ...(command.type === ApplicationCommandType.Message ? { description: '' } : {}),
    ...command,
  };
}
