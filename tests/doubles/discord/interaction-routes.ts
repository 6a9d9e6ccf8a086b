import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { messagePayload } from './payloads.ts';
import { type Call, Refusal, type Route } from './rest.ts';
import type { Live, StoredMessage, World } from './world.ts';

/** How long the first response may take, and how long the token lives. */
const FIRST_RESPONSE_MS = 3_000;
const TOKEN_MS = 15 * 60_000;

type Body = Partial<APIMessage>;

/** Routes that an interaction's token opens: no other authorization is looked at. */
export function interactionRoutes(world: World): readonly Route[] {
  const live = (_call: Call, _application?: string, token = ''): Live => usable(world, token);
  return [
    [
      'POST',
      '/interactions/:/:/callback',
      (call, id = '', token = '') => respond(world, call, id, token),
    ],
    ['POST', '/webhooks/:/:', (call, ...p) => followUp(world, live(call, ...p), call.body)],
    ['GET', '/webhooks/:/:/messages/:', (call, ...p) => find(world, live(call, ...p), p[2])],
    [
      'PATCH',
      '/webhooks/:/:/messages/:',
      (call, ...p) => edit(world, live(call, ...p), p[2], call),
    ],
    ['DELETE', '/webhooks/:/:/messages/:', (call, ...p) => remove(world, live(call, ...p), p[2])],
  ];
}

function respond(world: World, call: Call, id: string, token: string): unknown {
  const live = world.live.get(id);
  const late = live && world.clock.now() - live.at > FIRST_RESPONSE_MS;
  if (!live || live.token !== token || (late && !live.acknowledged))
    throw new Refusal(404, 10062, 'Unknown interaction');
  if (live.acknowledged)
    throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
  // The schema has been asked before: a callback with its data.
  const { type, data } = call.body as { type: number; data?: Body };
  live.acknowledged = type;
  live.response = data;
  live.ephemeral = Boolean((data?.flags ?? 0) & MessageFlags.Ephemeral);
  if (type === 4 || type === 5) live.original = original(world, live, type, data).id;
  if (live.source && (type === 6 || type === 7)) live.original = live.source;
  return call.query.get('with_response') === 'true' ? callbackResponse(world, live) : undefined;
}

function callbackResponse(world: World, live: Live): object {
  const message = live.original ? world.messages.get(live.original) : undefined;
  return {
    interaction: { id: live.id, type: live.type },
    resource: { type: live.acknowledged, ...(message ? { message } : {}) },
  };
}

function original(world: World, live: Live, type: number, data: Body | undefined): StoredMessage {
  const loading = type === 5 ? MessageFlags.Loading : 0;
  return put(world, live, { ...data, flags: (data?.flags ?? 0) | loading }, live.ephemeral);
}

function put(world: World, live: Live, body: Body, ephemeral: boolean): StoredMessage {
  const message: StoredMessage = {
    ...messagePayload(world, world.bot, live.channel, body),
    webhook_id: world.applicationId,
    application_id: world.applicationId,
    ...(ephemeral ? { privateTo: live.user } : {}),
  };
  world.messages.set(message.id, message);
  return message;
}

function usable(world: World, token: string): Live {
  const live = world.liveByToken(token);
  if (!live?.acknowledged) throw new Refusal(404, 10015, 'Unknown Webhook');
  if (world.clock.now() - live.at > TOKEN_MS)
    throw new Refusal(401, 50027, 'Invalid Webhook Token');
  return live;
}

function followUp(world: World, live: Live, body: unknown): StoredMessage {
  // The schema has been asked before.
  const message = body as Body;
  const deferred = live.original && world.messages.get(live.original);
  if (deferred && (deferred.flags ?? 0) & MessageFlags.Loading) return fill(world, live, message);
  const ephemeral = Boolean((message.flags ?? 0) & MessageFlags.Ephemeral);
  const made = put(world, live, message, ephemeral);
  live.followups.push(made.id);
  return made;
}

/** The first follow-up of a deferred response takes its place, and its privacy. */
function fill(world: World, live: Live, body: Body): StoredMessage {
  return change(world, located(world, live, '@original'), body);
}

function located(world: World, live: Live, id = '@original'): StoredMessage {
  const real = id === '@original' ? live.original : id;
  const own =
    real && (real === live.original || live.followups.includes(real) || real === live.source);
  const message = own ? world.messages.get(real) : undefined;
  if (!message) throw new Refusal(404, 10008, 'Unknown Message');
  return message;
}

function find(world: World, live: Live, id: string | undefined): StoredMessage {
  return located(world, live, id);
}

function edit(world: World, live: Live, id: string | undefined, call: Call): StoredMessage {
  // The schema has been asked before.
  return change(world, located(world, live, id), call.body as Body);
}

function change(world: World, message: StoredMessage, body: Body): StoredMessage {
  const kept = (message.flags ?? 0) & MessageFlags.Ephemeral;
  const wanted =
    (body.flags ?? message.flags ?? 0) & ~MessageFlags.Ephemeral & ~MessageFlags.Loading;
  const changed = { ...message, ...body, id: message.id, flags: wanted | kept };
  world.messages.set(message.id, changed);
  return changed;
}

function remove(world: World, live: Live, id: string | undefined): undefined {
  world.messages.delete(located(world, live, id).id);
}
