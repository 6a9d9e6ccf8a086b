import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { environment, readConfig } from '../../src/config/config.ts';
import { ROOT } from './sources.ts';

const EXAMPLE = readFileSync(join(ROOT, '.env.example'), 'utf8');

describe('.env.example', () => {
  test('has the keys of the configuration, in its order, and no others', () => {
    expect(Object.keys(parse(EXAMPLE))).toEqual(Object.keys(environment.shape));
  });

  test('explains each key', () => {
    const lines = EXAMPLE.split('\n');
    const bare = lines.filter(
      (line, at) => /^[A-Z]/.test(line) && !/^# \S/.test(lines[at - 1] ?? ''),
    );
    expect(bare).toEqual([]);
  });

  test('shows the defaults: copied as it is, it changes nothing', () => {
    expect(readConfig(parse(EXAMPLE))).toEqual(readConfig({}));
  });
});
