import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineSplitter } from '../../src/articles/byte-lines.ts';
import { readCorpora } from '../../src/articles/corpora.ts';
import { folderWith } from './folder.ts';

const lines = (...records: unknown[]) =>
  `${records.map((one) => JSON.stringify(one)).join('\n')}\n`;

describe('JSON lines', () => {
  test('hold one article a line', async () => {
    const full = {
      id: 'n1',
      title: 'Un  titre',
      lang: 'en',
      text: 'One.\r\n\r\nTwo.',
      date: '2020-07-02',
      source: 'AFP',
      author: 'A',
      url: 'https://example.org',
      tags: ['x', 'y'],
      collection: 'c',
    };
    const root = await folderWith({
      'all.jsonl': lines(full, { id: 7, title: '', lang: 'fr', text: 'Deux.' }),
    });
    const { articles, problems } = await readCorpora([root]);
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      full,
      { id: '7', title: '', lang: 'fr', text: 'Deux.', tags: [], collection: '' },
    ]);
  });

  test('keep any text byte for byte, wherever the chunks of the file end', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    const visible = text.filter((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(visible, { maxLength: 8 }), async (texts) => {
        const records = texts.map((one, id) => ({ id, title: '', lang: 'fr', text: one }));
        const root = await folderWith({ 'a.jsonl': lines(...records) });
        const { articles } = await readCorpora([root]);
        expect(articles.map((article) => article.text)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  test('keep a text of several chunks', async () => {
    const text = 'L’été à Orléans 🔴 '.repeat(60_000);
    const root = await folderWith({ 'a.jsonl': lines({ id: 'a', text, lang: 'fr' }) });
    const { articles } = await readCorpora([root]);
    expect(articles[0]?.text === text).toBe(true);
  });

  test('tell each line that holds no article, and serve the others', async () => {
    const root = await folderWith({
      'a.jsonl': `{"id":"a","text":"Un.","lang":"fr"}\r\n\r\nnot json\n[1]\n{"id":"q","question":"?"}\n{"id":"b","text":"Deux.","lang":"fr","date":"2019-02-30"}\n{"text":"Trois.","lang":"fr"}`,
    });
    const { articles, problems } = await readCorpora([root]);
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b', 'a.jsonl#7']);
    expect(problems.map(({ file, line, severity }) => [file, line, severity])).toEqual([
      ['a.jsonl', 3, 'error'],
      ['a.jsonl', 4, 'error'],
      ['a.jsonl', 5, 'error'],
      ['a.jsonl', 6, 'warning'],
      ['a.jsonl', 7, 'warning'],
    ]);
  });

  test('named questions.jsonl are no articles, and no problem', async () => {
    const root = await folderWith({
      'questions.jsonl': lines({ id: 'q', question: '?' }),
      'articles.jsonl': lines({ id: 'a', text: 'Un.', lang: 'fr' }),
    });
    const { files, problems } = await readCorpora([root]);
    expect([...files.keys()]).toEqual(['articles.jsonl']);
    expect(problems).toEqual([]);
  });

  test('without a collection are in the folder of their file', async () => {
    const root = await folderWith({
      'private/2020/a.jsonl': lines(
        { id: 'a', text: 'Un.', lang: 'fr' },
        { id: 'b', text: 'Deux.', lang: 'fr', collection: 'open' },
      ),
    });
    const { articles } = await readCorpora([root]);
    expect(articles.map(({ collection }) => collection)).toEqual(['private', 'open']);
  });

  test('may be in UTF-16, or have single lines in windows-1252, which is told once', async () => {
    const line = JSON.stringify({ id: 'a', text: 'Été à Orléans 🔴', lang: 'fr' });
    const old = (id: string) => `${JSON.stringify({ id, text: 'Un été à la mer', lang: 'fr' })}\n`;
    const root = await folderWith({
      'utf16.jsonl': Buffer.from(`\ufeff${line}\n`, 'utf16le'),
      'bom.jsonl': `\ufeff${line.replace('"a"', '"b"')}`,
      'old.jsonl': Buffer.from(old('c') + old('d'), 'latin1'),
    });
    const { articles, problems } = await readCorpora([root]);
    expect(Object.fromEntries(articles.map(({ id, text }) => [id, text]))).toEqual({
      a: 'Été à Orléans 🔴',
      b: 'Été à Orléans 🔴',
      c: 'Un été à la mer',
      d: 'Un été à la mer',
    });
    expect(problems).toEqual([
      expect.objectContaining({ file: 'old.jsonl', line: 1, severity: 'warning' }),
    ]);
  });

  test('with very many bad lines end in a count', async () => {
    const root = await folderWith({ 'a.jsonl': 'x\n'.repeat(1_000) });
    const { problems } = await readCorpora([root]);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({ line: 51, message: '950 more problems like these.' });
  });
});

describe('lines of a stream', () => {
  test('are those of the whole, however it is cut into chunks', () => {
    const chunks = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r'), maxLength: 12 }),
    );
    fc.assert(
      fc.property(chunks, (parts) => {
        const splitter = new LineSplitter(1_000);
        const found = parts.flatMap((part) => splitter.push(Buffer.from(part)));
        const lines = [...found, ...splitter.end()].map(String);
        const whole = parts.join('').split('\n');
        expect(lines).toEqual(whole.at(-1) === '' ? whole.slice(0, -1) : whole);
      }),
    );
  });

  test('longer than the limit are left out, and the next is whole', () => {
    const splitter = new LineSplitter(4);
    const lines = ['abc', 'de', 'f\nabcd\n', 'xyz'].flatMap((part) =>
      splitter.push(Buffer.from(part)),
    );
    expect([...lines, ...splitter.end()].map((line) => line?.toString())).toEqual([
      undefined,
      'abcd',
      'xyz',
    ]);
  });

  test('keep HTML that they hold, and it is reported', async () => {
    const text = '<p>L&rsquo;été.</p>';
    const root = await folderWith({
      'all.jsonl': lines({ id: 'a', title: 'A', text }, { id: 'b', title: 'B', text: 'Si a < b.' }),
    });
    const { articles, problems } = await readCorpora([root]);
    expect(articles.map((article) => article.text)).toEqual([text, 'Si a < b.']);
    expect(problems).toEqual([
      expect.objectContaining({ line: 1, message: expect.stringContaining('HTML') }),
    ]);
  });
});
