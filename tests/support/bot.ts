import { COMMANDS } from '../../commands/index.ts';
import type { Bot } from '../../src/bot/bot.ts';
import { createBot, type Parts } from '../../src/bot/create.ts';
import type { BotEvent, Delivery, Sent } from '../../src/bot/events.ts';
import { readConfig } from '../../src/config/config.ts';
import { plainText } from '../../src/reply/plain.ts';
import type { Reply } from '../../src/reply/reply.ts';
import type { Store } from '../../src/store/store.ts';
import { openMemoryStore } from './database.ts';
import { createLibrary, type TestLibrary } from './library.ts';
import { type Logged, recordingLog } from './log.ts';

/** A bot over the naive library and a store in memory, with a clock that tests set. */
export interface TestBot extends Bot {
  readonly library: TestLibrary;
  readonly store: Store;
  readonly clock: { at: Date };
  /** What was logged, `info` lines apart. */
  readonly logged: readonly Logged[];
  /** The pauses that were asked for; each also moves the clock. */
  readonly pauses: number[];
  /** How many events it is done with. */
  finished(): number;
  /** Accepts and works on an event, and returns what its delivery saw. */
  handle(event: BotEvent, delivery?: TestDelivery): Promise<TestDelivery>;
}

const NOON = new Date('2026-11-22T12:00:00Z');

export async function createTestBot(
  env: Readonly<Record<string, string>> = {},
  parts: Partial<Parts> & { readonly library?: TestLibrary } = {},
): Promise<TestBot> {
  const clock = { at: NOON };
  const now = () => clock.at;
  const library = parts.library ?? createLibrary();
  const store = parts.store ?? (await openMemoryStore({ now }));
  const log = recordingLog();
  const pauses: number[] = [];
  const delay = async (ms: number) => {
    pauses.push(ms);
    clock.at = new Date(clock.at.getTime() + ms);
  };
  const config = readConfig(env);
  const rest = { commands: COMMANDS, config, log, now, delay };
  const bot = createBot({ ...rest, ...parts, library, store });
  let finished = 0;
  const work: Bot['work'] = async (event, delivery) => {
    await bot.work(event, delivery);
    finished += 1;
  };
  const handle = async (event: BotEvent, delivery = createDelivery()) => {
    if (await bot.accept(event)) await work(event, delivery);
    return delivery;
  };
  const kept = { library, store, clock, logged: log.lines, pauses };
  return { ...bot, ...kept, work, handle, finished: () => finished };
}

/** A delivery that keeps what it was given; tests make it fail. */
export interface TestDelivery extends Delivery {
  readonly replies: Reply[];
  readonly posts: Reply[];
  readonly calls: string[];
  /** Thrown, one after the other, by `reply` and `post` before they succeed. */
  readonly failures: Error[];
  /** What `alreadyAnswered` says. */
  answered: boolean;
  /** The last reply as plain text. */
  text(): string;
}

export function createDelivery(sent?: Sent): TestDelivery {
  const replies: Reply[] = [];
  const posts: Reply[] = [];
  const calls: string[] = [];
  const failures: Error[] = [];
  const put = async (into: Reply[], reply: Reply) => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    into.push(reply);
    return sent;
  };
  const note = (name: string) => async () => {
    calls.push(name);
  };
  return {
    ...{ replies, posts, calls, failures, answered: false },
    working: note('working'),
    reply: (reply) => put(replies, reply),
    post: (reply) => put(posts, reply),
    withdraw: note('withdraw'),
    askReason: (ref) => note(`askReason ${ref}`)(),
    clear: note('clear'),
    async alreadyAnswered() {
      calls.push('alreadyAnswered');
      return this.answered;
    },
    text: () => {
      const reply = replies.at(-1);
      return reply === undefined ? '' : plainText(reply);
    },
  };
}
