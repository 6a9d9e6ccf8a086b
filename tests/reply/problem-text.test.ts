import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readCorpora } from '../../src/articles/corpora.ts';
import { LIMITS } from '../../src/articles/limits.ts';
import { problemText } from '../../src/reply/problem-text.ts';

const BROKEN: Readonly<Record<string, string | Buffer>> = {
  'binary.md': Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]),
  'empty.md': '',
  'no-text.md': '---\ntitle: Rien\n---\n',
  'blank.txt': ' \n',
  'lines.jsonl': '[]\n{"id": "a"}\n{"id": "b", "text": "Un."}\n{"id": "b", "text": "Deux."}\n',
  'no-key.md': '---\ntitle: Un\nn’importe quoi\n---\n\nUn texte.\n',
  'no-yaml.md': '---\ntitle: [un\n  : deux\n---\n\nUn texte.\n',
  'long.md': `---\ntitle: ["${'x'.repeat(LIMITS.yaml)}",\n  "y"]\n---\n\nUn texte.\n`,
  'large.txt': 'x'.repeat(LIMITS.textFile + 1),
};

/** What the readers refuse of a folder with one of everything. */
async function refusals() {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-refused-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(BROKEN)) writeFileSync(join(folder, name), text);
  symlinkSync(join(folder, 'nowhere.md'), join(folder, 'nowhere-link.md'));
  symlinkSync(join(tmpdir()), join(folder, 'out-link.md'));
  mkdirSync(join(folder, 'folder.md'));
  const { problems } = await readCorpora([folder]);
  return problems.filter(({ severity }) => severity === 'error');
}

test('why a file is refused is told in the language of whoever reads it', async () => {
  const refused = await refusals();
  const kinds = new Set(refused.map(({ file }) => file));
  expect(kinds.size).toBeGreaterThanOrEqual(8);
  for (const problem of refused) {
    const { message, remedy } = problem;
    expect(problemText(problem, 'en')).toBe(`${message} ${remedy}`);
    const french = problemText(problem, 'fr');
    expect(french).not.toMatch(/\$\d|\b(?:the|it|is|are|file|line|write|remove)\b/i);
    expect(french).not.toContain(message);
    expect(french).not.toContain(remedy);
  }
});

test('what is not known in French is told as it is', () => {
  const problem = { file: 'a.md', severity: 'error', message: 'Odd.', remedy: 'Even it.' } as const;
  expect(problemText(problem, 'fr')).toBe('Odd. Even it.');
});
