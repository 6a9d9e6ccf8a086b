import { readConfig } from '../../src/config/config.ts';
import { startSlack } from '../../src/slack/app.ts';
import { openStore } from '../../src/store/store.ts';
import { createContractBot } from '../contract/bot.ts';
import { createLibrary } from '../support/library.ts';
import { ownProcess } from './own-process.ts';

// A bot in a process of its own that never comes to an answer: it says that it is at work, and
// waits to be killed.
const config = readConfig(process.env);
const store = await openStore(
  { file: config.DATABASE_FILE },
  { now: () => new Date(), owner: ownProcess() },
);
const library = createLibrary();
const ask: typeof library.ask = () => {
  process.send?.('working');
  for (;;);
};
const { bot, log } = createContractBot({ ...library, ask }, store, config);
const adapter = await startSlack({ config, bot, store, log, now: () => new Date() });
process.send?.({ port: adapter.port });
