import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { TerminalOptions } from '../terminal/app.ts';

/** The lines that were typed into the chat, kept beside the database and readable by their owner. */
export function typedHistory({ DATABASE_FILE }: Config): TerminalOptions['history'] {
  if (DATABASE_FILE === ':memory:') return { lines: [], save: () => undefined };
  const file = join(dirname(DATABASE_FILE), 'history');
  return {
    lines: readLines(file),
    save: (lines) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
    },
  };
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    // Nothing was typed yet.
    return [];
  }
}
