import { COMMANDS } from '../../commands/index.ts';
import type { Library } from '../../src/articles/library.ts';
import type { Bot } from '../../src/bot/bot.ts';
import { createBot } from '../../src/bot/create.ts';
import type { Log } from '../../src/bot/log.ts';
import type { Config } from '../../src/config/config.ts';
import type { Store } from '../../src/store/store.ts';

/** The real bot, and when it is done. */
export interface ContractBot {
  readonly bot: Bot;
  /** What was complained of: error and warning lines, with their fields. */
  readonly complaints: string[];
  /** How many events the bot has finished. */
  finished(): number;
  readonly log: Log;
}

/** The bot that adapters run the contract with. */
export function createContractBot(library: Library, store: Store, config: Config): ContractBot {
  const complaints: string[] = [];
  const complain = (fields: object, message: string) => {
    complaints.push(`${message} ${JSON.stringify(fields)}`);
  };
  const log: Log = { info: () => undefined, warn: complain, error: complain };
  const now = () => new Date();
  const delay = async () => undefined;
  const real = createBot({ library, store, commands: COMMANDS, config, log, now, delay });
  let finished = 0;
  const work: Bot['work'] = async (event, delivery) => {
    await real.work(event, delivery);
    finished += 1;
  };
  return { bot: { ...real, work }, complaints, finished: () => finished, log };
}
