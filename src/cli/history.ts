import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { TerminalOptions } from '../terminal/app.ts';

/** Where the lines are kept; nowhere, for a database in memory. */
function fileOf({ DATABASE_FILE }: Config): string | undefined {
  return DATABASE_FILE === ':memory:' ? undefined : join(dirname(DATABASE_FILE), 'history');
}

/** The lines that were typed into the chat, kept beside the database and readable by their owner. */
export function typedHistory(config: Config): TerminalOptions['history'] {
  const file = fileOf(config);
  if (file === undefined) return { lines: [], save: () => undefined };
  return {
    lines: readLines(file),
    save: (lines) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
    },
  };
}

/** Deletes the lines that were typed: they are questions, as those in the database. */
export function forgetHistory(config: Config): void {
  const file = fileOf(config);
  if (file !== undefined) rmSync(file, { force: true });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    // Nothing was typed yet.
    return [];
  }
}
