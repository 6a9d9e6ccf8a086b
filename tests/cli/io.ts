import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { LiveIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a verb wrote, and how it is asked to end. */
export interface TestIo extends LiveIo {
  /** Standard output so far. */
  printed(): string;
  /** Standard error so far. */
  complained(): string;
  /** As SIGTERM would. */
  end(): void;
}

/** A process of a test's own: nothing of it outlives the test, nor touches the project's folder. */
export function testIo(env: Record<string, string> = {}, typed = ''): TestIo {
  let out = '';
  let err = '';
  let end = () => {};
  const ended = new Promise<string>((resolve) => {
    end = () => resolve('SIGTERM');
  });
  const stdout = new PassThrough();
  stdout.on('data', (data: Buffer) => {
    out += data.toString();
  });
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { DATABASE_FILE: join(folder, 'data.db'), INDEX_CACHE: '', TZ: 'UTC', ...env },
    ...{ isTTY: false, isTyped: false, stdin: Readable.from([typed]), stdout },
    columns: () => undefined,
    stopped: () => ended,
    strays: () => undefined,
    printed: () => out,
    complained: () => err,
    end: () => end(),
  };
}

/** Runs a command line to its end. */
export async function runIn(io: TestIo, ...argv: string[]): Promise<number> {
  return run(argv, io);
}
