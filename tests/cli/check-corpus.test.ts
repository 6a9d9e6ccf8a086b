import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runIn, testIo } from './io.ts';

function corpusOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const GOOD = '---\ntitle: Acme ferme\nsource: AFP\ndate: 2019\nlang: fr\n---\n\nAcme ferme.\n';

describe('check-corpus', () => {
  test('finds nothing wrong with the articles that are shipped', async () => {
    const io = testIo();
    expect(await runIn(io, 'check-corpus')).toBe(0);
    expect(io.printed()).toMatch(/^\d+ articles in \d+ files: 0 errors, 0 warnings\.\n$/);
  });

  test('names file, line and remedy of what is left out, and fails', async () => {
    const folder = corpusOf({ 'a.md': GOOD, 'b.md': '', 'c.jsonl': '{"id":"x"\n' });
    const io = testIo();
    expect(await runIn(io, 'check-corpus', '--corpus', folder)).toBe(1);
    expect(io.printed()).toMatch(/^b\.md.*: error: .* — /m);
    expect(io.printed()).toMatch(/^c\.jsonl:1: error: .* — /m);
    expect(io.printed()).toContain('1 article in ');
  });

  test('does not fail for what is served all the same', async () => {
    const folder = corpusOf({ 'a.md': GOOD.replace('2019', '32 mars 2019') });
    const io = testIo();
    expect(await runIn(io, 'check-corpus', folder)).toBe(0);
    expect(io.printed()).toMatch(/^a\.md:\d+: warning: /m);
  });

  test('warns of a date in the future, in its line', async () => {
    const now = new Date();
    const line = (id: string, date: string) =>
      `${JSON.stringify({ id, title: id, date, source: 'AFP', lang: 'fr', text: 'Acme ferme.' })}\n`;
    const ahead = `${now.getUTCFullYear() + 2}-01-15`;
    const folder = corpusOf({
      'a.jsonl': line('x', String(now.getUTCFullYear() - 1)) + line('y', ahead),
    });
    const io = testIo();
    expect(await runIn(io, 'check-corpus', folder)).toBe(0);
    expect(io.printed()).toMatch(
      new RegExp(
        `^a\\.jsonl:2: warning: The date ${ahead} of "y" is in the future\\. — Correct it`,
        'm',
      ),
    );
    expect(io.printed()).toContain('0 errors, 1 warning.');
  });

  test('fails where there is no article at all, and says what to put there', async () => {
    const folder = corpusOf({});
    const io = testIo();
    expect(await runIn(io, 'check-corpus', folder)).toBe(1);
    expect(io.printed()).toContain(`There are no articles in ${folder}: put .md, .txt or .jsonl`);
  });
});
