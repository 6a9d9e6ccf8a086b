import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readResult } from '../../src/bench/plots.ts';
import { plot } from '../../src/cli/plot.ts';

const LINES = [
  {
    kind: 'speed',
    corpus: 'generated',
    engine: 'MiniSearch',
    warm: { passages: 1000, medianMs: 1, p99Ms: 4 },
  },
  {
    kind: 'quality',
    engine: 'whole answers',
    scores: {
      set: 'small',
      quoteAt1: 0.5,
      quoteAt3: 0.75,
      reliability: [{ mean: 0.55, right: 0.5, count: 4 }],
    },
  },
  // A set without answers has no shares: JSON writes them as null.
  {
    kind: 'quality',
    engine: 'Orama',
    scores: { set: 'empty', quoteAt1: null, quoteAt3: null, reliability: [] },
  },
];

it('draws speed, quality and reliability as SVG', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plots-test-'));
  const file = join(folder, 'results.jsonl');
  writeFileSync(file, LINES.map((line) => `${JSON.stringify(line)}\n`).join(''));
  let printed = '';
  const io = { out: (text: string) => (printed += text), err: () => {}, env: {}, isTTY: false };
  expect(await plot([file, '--out', folder], io)).toBe(0);
  for (const name of ['speed', 'quality', 'reliability']) {
    const path = join(folder, `${name}.svg`);
    expect(printed).toContain(path);
    expect(readFileSync(path, 'utf8')).toMatch(/^<svg /);
  }
  expect(readFileSync(join(folder, 'quality.svg'), 'utf8')).toContain('whole answers');
});

it('refuses a line that the bench did not write', () => {
  expect(() => readResult('{"kind":"taste"}')).toThrow();
});
