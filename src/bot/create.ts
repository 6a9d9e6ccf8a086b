import type { Command } from '../../commands/command.ts';
import type { Library } from '../articles/library.ts';
import type { Config } from '../config/config.ts';
import type { Store } from '../store/store.ts';
import type { Bot } from './bot.ts';
import type { Log } from './log.ts';

/** All that the bot needs; nothing in it is found by itself. */
export interface Parts {
  readonly library: Library;
  readonly store: Store;
  readonly commands: readonly Command[];
  readonly config: Config;
  readonly log: Log;
  readonly now: () => Date;
  /** Resolves after so many milliseconds: the pause between two attempts to deliver. */
  readonly delay: (ms: number) => Promise<void>;
}

/** The bot behind every adapter. Throws `ConfigError` when the map of collections does not parse. */
export function createBot(_parts: Parts): Bot {
  throw new Error('createBot is being written; its signature stands.');
}
