import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { z } from 'zod';
import { projectFolder } from '../library/project-folder.ts';
import type { LiveIo } from './io.ts';

/** A verb of the command line; takes what follows its name and returns the exit code. */
type Verb = (argv: readonly string[], io: LiveIo) => Promise<number>;

interface Entry {
  readonly summary: string;
  /** Loaded only when asked for: `ask` must not wait for the libraries of Slack and Discord. */
  load(): Promise<Verb>;
}

const VERBS: Readonly<Record<string, Entry>> = {
  start: {
    summary: 'run the bot: in Slack and Discord where tokens are set, else as a chat right here',
    load: async () => (await import('./start.ts')).start,
  },
  ask: {
    summary: 'answer one question, or a file of them',
    load: async () => (await import('./ask.ts')).ask,
  },
  'check-corpus': {
    summary: 'report the files that cannot be read as articles',
    load: async () => (await import('./check-corpus.ts')).checkCorpus,
  },
  manifest: {
    summary: 'print the manifest of the Slack app',
    load: async () => (await import('./manifest.ts')).manifest,
  },
  register: {
    summary: 'register the commands with Discord',
    load: async () => (await import('./register.ts')).register,
  },
  data: {
    summary: 'export, back up or delete what the bot remembers',
    load: async () => (await import('./data.ts')).data,
  },
  evaluate: {
    summary: 'measure the answers to questions with known answers',
    load: async () => (await import('./evaluate.ts')).evaluate,
  },
  train: {
    summary: 'learn the weights of the ranking anew',
    load: async () => (await import('./train.ts')).train,
  },
  bench: {
    summary: 'measure speed and memory',
    load: async () => (await import('./bench.ts')).bench,
  },
  plot: {
    summary: 'draw what the bench measured',
    load: async () => (await import('./plot.ts')).plot,
  },
};

/** Runs the verb that the arguments start with. Never throws; returns the exit code. */
export async function run(argv: readonly string[], io: LiveIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h') {
    io.out(usage());
    return 0;
  }
  if (name === '--version' || name === '-V') {
    io.out(`${version()}\n`);
    return 0;
  }
  const entry = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (entry === undefined) {
    io.err(
      `${name === undefined ? 'What is to be done?' : `There is no “${name}”.`}\n\n${usage()}`,
    );
    return 2;
  }
  try {
    return await (await entry.load())(rest, io);
  } catch (error) {
    return explain(error, io);
  }
}

function usage(): string {
  const width = Math.max(...Object.keys(VERBS).map(({ length }) => length));
  const lines = Object.entries(VERBS).map(
    ([name, { summary }]) => `  npm run ${name.padEnd(width)}  ${summary}\n`,
  );
  return `Answers questions with dated, attributed quotes from your own articles.\n\n${lines.join('')}
Each says more with --help: npm run ask -- --help
`;
}

function version(): string {
  const written: unknown = JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(written).version;
}

/** Tells what failed and what to do; with LOG_LEVEL=debug, also where. */
function explain(error: unknown, io: LiveIo): number {
  // Commander has said what is wrong already; its own code for wrong usage is 1.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isDebugging = ['debug', 'trace'].includes(io.env.LOG_LEVEL ?? '');
  io.err(`${isDebugging && error instanceof Error ? error.stack : messages(error).join('\n  ')}\n`);
  return 1;
}

/** The message of an error, and those of what caused it. */
function messages(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const causes = error.cause === undefined ? [] : messages(error.cause);
  return [error.message, ...causes.filter((cause) => !error.message.includes(cause))];
}
