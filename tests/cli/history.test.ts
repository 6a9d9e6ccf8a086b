import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { typedHistory } from '../../src/cli/history.ts';
import { readConfig } from '../../src/config/config.ts';

const historyBeside = (database: string) => typedHistory(readConfig({ DATABASE_FILE: database }));

test('what was typed is there the next time, and is nobody else’s to read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-history-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const database = join(folder, 'data', 'verbatim.db');
  expect(historyBeside(database).lines).toEqual([]);
  historyBeside(database).save(['Quand ?', 'Qui ?']);
  expect(historyBeside(database).lines).toEqual(['Quand ?', 'Qui ?']);
  expect(statSync(join(folder, 'data', 'history')).mode & 0o077).toBe(0);
});

test('beside a database in memory nothing is kept', () => {
  historyBeside(':memory:').save(['Quand ?']);
  expect(historyBeside(':memory:').lines).toEqual([]);
  expect(existsSync('history')).toBe(false);
});
