import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Option } from 'commander';
import { readConfig } from '../config/config.ts';
import { toCsv, toJsonLines } from '../insights/export.ts';
import { askedIn } from '../store/asked.ts';
import type { Store } from '../store/store.ts';
import { countArgument, verb } from './arguments.ts';
import { forgetHistory } from './history.ts';
import type { Io } from './io.ts';
import { openConfiguredStore } from './store.ts';

const FORMATS = { csv: toCsv, jsonl: toJsonLines } as const;

/** What a sub-command needs. */
interface Job {
  readonly io: Io;
  readonly store: Store;
}

type Work = (job: Job) => Promise<number>;

/** `npm run data -- export|purge|backup`. Returns the exit code. */
export async function data(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const run = async (work: Work) => {
    const store = await openConfiguredStore(readConfig(io.env), () => new Date());
    try {
      code = await work({ io, store });
    } finally {
      await store.close();
    }
  };
  const command = verb('data', io).description('Export, back up or delete what the bot remembers.');
  command
    .command('export')
    .description('write all of it as JSON Lines, or the questions alone')
    .addOption(
      new Option('--questions <format>', 'only the questions, without who asked').choices(
        Object.keys(FORMATS),
      ),
    )
    .option('--to <file>', 'into a new file instead of standard output')
    .action((options: ExportOptions) => run((job) => exportAll(job, options)));
  command
    .command('purge')
    .description('delete what is older than RETENTION_DAYS, or all of it')
    .option('--older-than <days>', 'another number of days', countArgument)
    .option('--all', 'everything; asks for --yes')
    .option('--yes', 'yes, everything')
    .action((options: PurgeOptions) => run((job) => purge(job, options)));
  command
    .command('backup <file>')
    .description('write a copy of the database to a new file while the bot runs (SQLite)')
    .action((file: string) => run((job) => backup(job, file)));
  await command.parseAsync([...argv], { from: 'user' });
  return code;
}

interface ExportOptions {
  readonly questions?: keyof typeof FORMATS;
  readonly to?: string;
}

async function exportAll({ io, store }: Job, { questions, to }: ExportOptions): Promise<number> {
  const lines =
    questions === undefined ? allLines(store) : questionLines(store, FORMATS[questions]);
  if (to === undefined) {
    for await (const line of lines) io.out(line);
    return 0;
  }
  await toFile(lines, to);
  io.err(`Written to ${to}.\n`);
  return 0;
}

async function* allLines(store: Store): AsyncGenerator<string> {
  for await (const line of store.export()) yield `${line}\n`;
}

async function* questionLines(store: Store, format: typeof toCsv): AsyncGenerator<string> {
  yield format(await askedIn(store.tools).everything());
}

/** A file that exists already is not overwritten. */
async function toFile(lines: AsyncIterable<string>, file: string): Promise<void> {
  try {
    await pipeline(lines, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  } catch (cause) {
    throw new Error(
      `Nothing could be written to ${file}: see that its folder exists and that there is no such file yet.`,
      { cause },
    );
  }
}

interface PurgeOptions {
  readonly olderThan?: number;
  readonly all?: true;
  readonly yes?: true;
}

async function purge({ io, store }: Job, { olderThan, all, yes }: PurgeOptions): Promise<number> {
  if (all && !yes) {
    io.err('This deletes all that the bot remembers: write --all --yes if that is meant.\n');
    return 2;
  }
  const config = readConfig(io.env);
  const days = olderThan ?? config.RETENTION_DAYS;
  const count = all ? await store.purge() : await store.prune(new Date(), days);
  if (all) forgetHistory(config);
  const what = all ? 'All' : `All that is older than ${days} days`;
  io.out(`${what} is deleted: ${count} rows.\n`);
  return 0;
}

async function backup({ io, store }: Job, file: string): Promise<number> {
  await store.backup(file);
  io.out(`Copied to ${file}.\n`);
  return 0;
}
