import { type BotEvent, isRefused, type Sent } from '../bot/events.ts';
import type { Reply } from '../reply/reply.ts';
import type { Clients } from './clients.ts';
import { edit, post, targetOf } from './posting.ts';
import { isDirect } from './received.ts';
import { renderMessage } from './render.ts';
import { respond } from './response-url.ts';

/** Gives the one answer to an event; called again, it replaces that answer. */
export type Outlet = (reply: Reply) => Promise<Sent | undefined>;

/** The way an event is answered: in its thread, privately, or as the result of a workflow step. */
export function outletOf(event: BotEvent, clients: Clients): Outlet {
  switch (event.reach.via) {
    case 'message':
      return threadOutlet(event, clients);
    case 'step':
      return stepOutlet(event, clients);
    default:
      return privateOutlet(event, clients);
  }
}

function threadOutlet(event: BotEvent, clients: Clients): Outlet {
  const target = { ...targetOf(event.place), thread: threadOf(event) };
  let sent: Sent | undefined;
  return async (reply) => {
    try {
      if (sent) await edit(clients, { ...target, ...sent }, reply, event.key);
      else sent = await post(clients, target, reply, event.key);
    } catch (error) {
      if (reply.tone !== 'error' || !isRefused(error)) throw error;
      // Why there is no answer can be told elsewhere; what articles say is for this channel only.
      await tellPrivately(event, clients, reply);
    }
    return sent;
  };
}

/**
 * Seen by one person. The response_url serves even where the bot is no member; when it is used up,
 * a whisper in the channel does; when that is closed, a direct message. Nobody is left without.
 */
function privateOutlet(event: BotEvent, clients: Clients): Outlet {
  let answered = false;
  return async (reply) => {
    // Only a command's address replaces what it said; a press's would replace what it was pressed on.
    const replace = answered && event.kind === 'command';
    answered = true;
    if (!(await byUrl(event, clients, reply, replace))) {
      await tellPrivately(event, clients, reply);
    }
    return undefined;
  };
}

async function tellPrivately(event: BotEvent, clients: Clients, reply: Reply): Promise<void> {
  if (await byWhisper(event, clients, reply)) return;
  const { workspace } = event.place;
  await post(clients, { workspace, channel: event.asker.id }, reply, event.key);
}

async function byUrl(
  { reach, place }: BotEvent,
  clients: Clients,
  reply: Reply,
  replace: boolean,
): Promise<boolean> {
  if (typeof reach.url !== 'string') return false;
  const request = {
    ...renderMessage(reply),
    response_type: 'ephemeral',
    replace_original: replace,
    ...(place.thread !== undefined && { thread_ts: place.thread }),
  } as const;
  return respond(clients, { workspace: place.workspace, url: reach.url }, request);
}

async function byWhisper(event: BotEvent, clients: Clients, reply: Reply): Promise<boolean> {
  if (!whispers(event)) return false;
  const { workspace, channel, thread } = event.place;
  try {
    await clients.send(workspace, (client) =>
      client.chat.postEphemeral({
        channel,
        user: event.asker.id,
        ...(thread !== undefined && { thread_ts: thread }),
        ...renderMessage(reply),
      }),
    );
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

/** The answer of a workflow step, for the steps after it. */
function stepOutlet(event: BotEvent, clients: Clients): Outlet {
  const function_execution_id = String(event.reach.execution);
  return async (reply) => {
    const { text } = renderMessage(reply);
    const found = reply.tone === 'answer';
    await clients.send(event.place.workspace, (client) =>
      reply.tone === 'error'
        ? client.functions.completeError({ function_execution_id, error: text })
        : client.functions.completeSuccess({
            function_execution_id,
            outputs: { answer: text, found },
          }),
    );
    return undefined;
  };
}

/** The thread that a message is answered in: the one it stands in, else the one it begins. */
export function threadOf({ place, reach }: BotEvent): string | undefined {
  if (reach.via !== 'message' || place.channel === '') return undefined;
  return place.thread ?? (typeof reach.ts === 'string' ? reach.ts : undefined);
}

/** Is there a channel to whisper in? Direct messages with others are closed to the bot. */
function whispers({ place }: BotEvent): boolean {
  return place.channel !== '' && !isDirect(place.channel);
}
