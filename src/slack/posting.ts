import { z } from 'zod';
import { type Place, type Sent, sentTo } from '../bot/events.ts';
import type { Reply } from '../reply/reply.ts';
import type { Clients } from './clients.ts';
import { type Message, renderMessage } from './render.ts';

/** Messages carry the key of what they answer in their metadata, which nobody sees. */
const EVENT_TYPE = 'verbatim_message';

/** Where a message goes. A person's id as the channel is a direct message to them. */
export interface Target {
  readonly workspace: string;
  readonly channel: string;
  readonly thread?: string | undefined;
}

/**
 * Posts once for `key`: when the answer of Slack gets lost, it looks before it posts again. Without
 * a key it cannot look, and leaves the doubt to the caller.
 */
export async function post(
  clients: Clients,
  target: Target,
  reply: Reply,
  key?: string,
): Promise<Sent> {
  const message = renderMessage(reply);
  return clients.send(
    target.workspace,
    async (client) => {
      const answer = await client.chat.postMessage({
        channel: target.channel,
        ...(target.thread !== undefined && { thread_ts: target.thread }),
        ...body(message, key),
        unfurl_links: false,
        unfurl_media: false,
      });
      return sentTo({ ...target, channel: answer.channel ?? target.channel }, answer.ts ?? '');
    },
    async () => (key === undefined ? undefined : trace(clients, target, key)),
  );
}

/** A message of the bot, where it stands. */
interface Posted extends Target {
  readonly message: string;
}

/** Replaces a message. Slack drops the blocks of an edit that does not bring them. */
export async function edit(
  clients: Clients,
  { workspace, channel, message }: Posted,
  reply: Reply,
  key: string,
): Promise<void> {
  const drawn = body(renderMessage(reply), key);
  await clients.send(workspace, (client) => client.chat.update({ channel, ts: message, ...drawn }));
}

/** The message with this key, `absent`, or undefined where the history may not be read. */
export async function trace(
  clients: Clients,
  { workspace, channel, thread }: Target,
  key: string,
): Promise<Sent | 'absent' | undefined> {
  const page = { channel, limit: 100, include_all_metadata: true };
  const history = await clients.look(workspace, (client) =>
    thread === undefined
      ? client.conversations.history(page)
      : client.conversations.replies({ ...page, ts: thread }),
  );
  if (!history?.messages) return undefined;
  const found = history.messages.find((message) => keyOf(message) === key);
  return found?.ts === undefined ? 'absent' : sentTo({ channel, thread }, found.ts);
}

/** A place as a target. */
export function targetOf({ workspace, channel, thread }: Place): Target {
  return thread === undefined ? { workspace, channel } : { workspace, channel, thread };
}

function body({ text, blocks }: Message, key: string | undefined) {
  if (key === undefined) return { text, blocks };
  return { text, blocks, metadata: { event_type: EVENT_TYPE, event_payload: { key } } };
}

/** Slack's own types leave the metadata of a message out. */
const keyed = z.object({
  metadata: z.object({ event_payload: z.object({ key: z.string() }) }),
});

function keyOf(message: object): string | undefined {
  return keyed.safeParse(message).data?.metadata.event_payload.key;
}
