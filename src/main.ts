import { config } from 'dotenv';
import type { LiveIo } from './cli/io.ts';
import { run } from './cli/run.ts';

// The process is met here; what does not belong to the command line is told what it needs.
config({ quiet: true });

/** How long answers under way may take when the process is asked to end, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Somebody who reads along may stop reading: `npm run ask … | head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const io: LiveIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  isTTY: process.stdout.isTTY === true,
  stdin: process.stdin,
  stdout: process.stdout,
  isTyped: process.stdin.isTTY === true,
  columns: () => process.stdout.columns,
  stopped: () => new Promise((resolve) => onSignal(resolve)),
  strays: (hear) => void process.on('unhandledRejection', hear),
};

/** A first signal asks; what is not done in time, or a second signal, ends the process at once. */
function onSignal(tell: (signal: string) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      tell(signal);
    });
  }
}

process.exitCode = await run(process.argv.slice(2), io);
