import type { KyselyPlugin, RootOperationNode } from 'kysely';
import type { Publisher } from '../../src/bot/events.ts';
import { anonymousOwner } from '../../src/store/owner.ts';
import { repliesIn } from '../../src/store/replies.ts';
import type { Store } from '../../src/store/store.ts';

/** A process that dies at a write, or around a call of the platform, and does nothing after it. */
export interface Mortal {
  readonly store: Store;
  readonly publisher: Publisher;
  isDead(): boolean;
  /** How many steps it has done. */
  steps(): number;
}

const WRITES = new Set<RootOperationNode['kind']>([
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
]);

/** The process as `name`, over a store that outlives it; it dies before step number `dieAt`. */
export function mortal(store: Store, publisher: Publisher, name: string, dieAt: number): Mortal {
  let steps = 0;
  let dead = false;
  const step = () => {
    if (!dead && steps === dieAt) dead = true;
    if (dead) throw new Error('the process is dead');
    steps += 1;
  };
  const read = () => {
    if (dead) throw new Error('the process is dead');
  };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (WRITES.has(node.kind)) step();
      else read();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const tools = { ...store.tools, db: store.tools.db.withPlugin(plugin) };
  const owner = anonymousOwner(name);
  return {
    store: { ...store, tools, owner, replies: repliesIn(tools) },
    publisher: mortalPublisher(publisher, step),
    isDead: () => dead,
    steps: () => steps,
  };
}

/** Dies before the platform hears of it, or after it has acted. */
function mortalPublisher(publisher: Publisher, step: () => void): Publisher {
  const { announce } = publisher;
  return {
    platform: publisher.platform,
    ...(announce && {
      announce: async (place, message) => {
        step();
        await announce(place, message);
        step();
      },
    }),
    find: (place, key) => publisher.find(place, key),
    post: async (place, reply, key) => {
      step();
      const sent = await publisher.post(place, reply, key);
      step();
      return sent;
    },
    tell: async (workspace, user, reply) => {
      step();
      await publisher.tell(workspace, user, reply);
      step();
    },
  };
}
