import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../house/sources.ts';

const PAGE = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

describe('docs/architecture.md', () => {
  test('says what each folder is for, and of none that is not there', () => {
    const named = new Set([...PAGE.matchAll(/`src\/(\w+)\/`/g)].map(([, name]) => name));
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...named].sort()).toEqual(folders.sort());
  });

  test('gives the reason of each dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    const rows = PAGE.match(/^\| (?!package|-).*?(?= \|)/gm) ?? [];
    const named = rows.flatMap((row) => row.slice(2).split(', '));
    expect(named.sort()).toEqual(Object.keys(dependencies).sort());
    const [, development = ''] = PAGE.split('For development: ');
    const alias: Record<string, string> = { '@biomejs/biome': 'biome' };
    const unnamed = Object.keys(devDependencies)
      .filter((name) => !name.startsWith('@types/'))
      .filter((name) => !development.includes(alias[name] ?? name));
    expect(unnamed).toEqual([]);
  });
});
