import type { Place, Publisher, Sent } from '../bot/events.ts';
import type { Reply } from '../reply/reply.ts';
import type { Clients } from './clients.ts';
import { post, targetOf, trace } from './posting.ts';

/** Digests and watches in Slack. What was posted already is known by the metadata of messages. */
export function createPublisher(clients: Clients): Publisher {
  const find = async (place: Place, key: string): Promise<Sent | undefined> => {
    const found = await trace(clients, targetOf(place), key);
    return found === 'absent' ? undefined : found;
  };
  return {
    platform: 'slack',
    find,
    async post(place: Place, reply: Reply, key: string): Promise<Sent> {
      return (await find(place, key)) ?? post(clients, targetOf(place), reply, key);
    },
    async tell(workspace: string, user: string, reply: Reply): Promise<void> {
      await post(clients, { workspace, channel: user }, reply);
    },
  };
}
