import { type Config, readConfig } from '../config/config.ts';

import type { Store } from '../store/store.ts';
import { verb } from './arguments.ts';
import type { Io } from './io.ts';
import { openConfiguredStore } from './store.ts';

type Work = (store: Store) => Promise<void>;

/** `npm run data -- export | backup FILE | purge --yes`. Returns the exit code. */
export async function data(argv: readonly string[], io: Io): Promise<number> {
  let work: Work | undefined;
  const command = verb('data', io)
    .description('Export, back up or delete what the bot remembers.')
    .addHelpText('after', AFTER);
  command
    .command('export')
    .description('print all that is remembered, one line of JSON each')
    .action(() => {
      work = (store) => exportAll(store, io);
    });
  command
    .command('backup <file>')
    .description('copy the database to a new file while the bot runs (SQLite only)')
    .action((file: string) => {
      work = (store) => store.backup(file);
    });
  command
    .command('purge')
    .description('delete everything: questions, answers, digests, settings, installations')
    .requiredOption('--yes', 'yes, everything')
    .action(() => {
      work = (store) => purge(store, io);
    });
  command.parse([...argv], { from: 'user' });
  await withStore(readConfig(io.env), work);
  return 0;
}

const AFTER = `
The database is DATABASE_FILE (default data/verbatim.db), or the PostgreSQL of DATABASE_URL.
`;

async function withStore(config: Config, work: Work | undefined): Promise<void> {
  const store = await openConfiguredStore(config, () => new Date());
  try {
    await work?.(store);
  } finally {
    await store.close();
  }
}

async function exportAll(store: Store, io: Io): Promise<void> {
  for await (const line of store.export()) io.out(`${line}\n`);
}

async function purge(store: Store, io: Io): Promise<void> {
  const rows = await store.purge();
  io.out(`Deleted: ${rows} ${rows === 1 ? 'row' : 'rows'}.\n`);
}
