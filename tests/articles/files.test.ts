import { once } from 'node:events';
import { chmod, mkdir, symlink, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readCorpora } from '../../src/articles/corpora.ts';
import { CorpusError } from '../../src/articles/locate.ts';
import { folderWith, latin1, put } from './folder.ts';

const GOOD = '---\ntitle: Bon\nlang: fr\n---\nLe texte.\n';

/** Reads a corpus of one odd file and a good one, which must be served whatever the other is. */
async function readBesideGood(name: string, content: string | Uint8Array) {
  const root = await folderWith({ [name]: content, 'good.md': GOOD });
  const { articles, problems } = await readCorpora([root]);
  expect(articles.map(({ id }) => id)).toContain('good.md');
  return { article: articles.find(({ id }) => id === name), problems };
}

describe('the bytes of a file', () => {
  const french = '---\ntitle: Été\nlang: fr\n---\nÀ Orléans, c’est l’été.\n';

  test.each([
    ['a byte order mark', `\ufeff${french}`],
    ['CRLF', french.replaceAll('\n', '\r\n')],
    ['CRLF and a byte order mark', `\ufeff${french.replaceAll('\n', '\r\n')}`],
    ['UTF-16, little end first', Buffer.from(`\ufeff${french}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${french}`, 'utf16le').swap16()],
  ])('with %s are read as the same article', async (_, content) => {
    const { article, problems } = await readBesideGood('x.md', content);
    expect(article).toMatchObject({ title: 'Été', text: 'À Orléans, c’est l’été.\n' });
    expect(problems).toEqual([]);
  });

  test.each(['\r\n', '\r'])('of %j in plain text are line feeds in the article', async (end) => {
    const { article } = await readBesideGood('x.txt', `Un titre de texte${end}${end}Corps.${end}`);
    expect(article?.text).toBe('Un titre de texte\n\nCorps.\n');
  });

  test('in windows-1252 are converted, with a warning', async () => {
    const bytes = latin1(french.replaceAll('’', '\x92'));
    const { article, problems } = await readBesideGood('x.md', bytes);
    expect(article).toMatchObject({ title: 'Été', text: 'À Orléans, c’est l’été.\n' });
    expect(problems).toEqual([
      {
        file: 'x.md',
        severity: 'warning',
        message: 'The file is in windows-1252, not in UTF-8; it was converted.',
        remedy: 'Save the file again as UTF-8.',
      },
    ]);
  });

  test('in windows-1252 are no other alphabet for their apostrophes and quotation marks', async () => {
    // A short text has as many marks as accents, and was taken for Cyrillic.
    const text = '\xab L\x92\xe9t\xe9 \xbb co\xfbte 5\xa0\x80 \xe0 l\x92\xc9tat\x85\n';
    const { article } = await readBesideGood('x.md', latin1(`---\nlang: fr\n---\n${text}`));
    expect(article?.text).toBe('« L’été » coûte 5\u00a0€ à l’État…\n');
  });

  test('in UTF-8 with a broken letter are read, and the line is named', async () => {
    const bytes = Buffer.concat([Buffer.from(french), latin1('caf\xe9.\n')]);
    const { article, problems } = await readBesideGood('x.md', bytes);
    expect(article?.text).toBe('À Orléans, c’est l’été.\ncaf�.\n');
    expect(problems).toEqual([expect.objectContaining({ line: 6, severity: 'warning' })]);
  });

  test.each([
    ['NUL', Buffer.from('Un titre de texte\n\nA\0B')],
    ['UTF-16 without a mark', Buffer.from('Un titre de texte', 'utf16le')],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['Russian in windows-1251', latin1('\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0. '.repeat(20))],
    ['Japanese in Shift_JIS', latin1('\x93\xfa\x96{\x8c\xea\x82\xcc\x83e\x83L\x83X\x83g')],
  ])('with %s are skipped', async (_, content) => {
    const { article, problems } = await readBesideGood('x.txt', content);
    expect(article).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'x.txt',
        severity: 'error',
        message: 'The file is no text, or its encoding is unknown.',
      }),
    ]);
  });

  test.each(['x.md', 'x.txt', 'x.jsonl'])('that are none are told: %s', async (name) => {
    const { problems } = await readBesideGood(name, '');
    expect(problems).toEqual([
      expect.objectContaining({ file: name, severity: 'error', message: 'The file is empty.' }),
    ]);
  });

  test.each([
    ['x.md', `---\ntitle: T\ntags: ${'['.repeat(100_000)}\nlang: fr\n---\nLe texte.\n`],
    ['x.jsonl', `{"text":"Un.","tags":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`],
  ])('nested without end stop no other file: %s', async (name, content) => {
    const { problems } = await readBesideGood(name, content);
    expect(problems).toEqual([expect.objectContaining({ file: name })]);
  });

  test('whatever they are end in an article or a problem', async () => {
    const pieces = [
      '---',
      '\n',
      'title: ',
      'date: ',
      '"',
      "'",
      '[',
      '{',
      ': ',
      '*a',
      '- ',
      ' ',
      '#',
    ];
    const odd = fc.string({ unit: fc.oneof(fc.constantFrom(...pieces), fc.string()) });
    const content = fc.oneof(
      fc.uint8Array(),
      odd.map((text) => Buffer.from(text)),
      odd.map((text) => Buffer.from(`---\n${text}\n---\nLe texte.\n`)),
    );
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const root = await folderWith({ 'x.md': bytes, 'x.txt': bytes, 'x.jsonl': bytes });
        for (const { file, articles, problems } of (await readCorpora([root])).files.values()) {
          const isBlankLines = file.endsWith('.jsonl') && !Buffer.from(bytes).toString().trim();
          expect(articles.length + problems.length > 0 || isBlankLines).toBe(true);
        }
      }),
    );
  });

  test('of 50 MB are skipped without being read', async () => {
    const root = await folderWith({ 'x.md': '', 'good.md': GOOD });
    await truncate(join(root, 'x.md'), 50_000_000);
    const { articles, problems } = await readCorpora([root]);
    expect(articles.map(({ id }) => id)).toEqual(['good.md']);
    expect(problems).toEqual([
      expect.objectContaining({ file: 'x.md', message: expect.stringContaining('50 MB') }),
    ]);
  });
});

describe('a folder', () => {
  test('is read with its subfolders as collections; hidden files and packages are not', async () => {
    const root = await folderWith({
      'top.md': GOOD,
      'README.md': GOOD,
      'a/b/deep.markdown': GOOD,
      'c/x.TXT': 'Un titre de texte\n\nCorps.',
      '.git/x.md': GOOD,
      '.draft.md': GOOD,
      'node_modules/p/x.md': GOOD,
      'data.csv': 'a,b',
    });
    const { articles, problems } = await readCorpora([root]);
    expect(articles.map(({ id, collection }) => [id, collection])).toEqual([
      ['README.md', ''],
      ['a/b/deep.markdown', 'a'],
      ['c/x.TXT', 'c'],
      ['top.md', ''],
    ]);
    expect(problems).toEqual([]);
  });

  test.each(['x.docx', 'x.pdf', 'x.html'])('with %s tells that it is not read', async (name) => {
    const { problems } = await readBesideGood(name, 'PK');
    expect(problems).toEqual([
      {
        file: name,
        severity: 'warning',
        message: 'This kind of file is not read.',
        remedy: 'Convert it to Markdown (.md).',
      },
    ]);
  });

  test('follows links inside once, and tells those that lead out or nowhere', async () => {
    const root = await folderWith({ 'a/x.md': GOOD, '.store/y.md': GOOD });
    await put(dirname(root), { 'secret.md': GOOD, 'secrets/s.md': GOOD });
    await symlink(join(root, 'a'), join(root, 'a/loop'));
    await symlink(join(root, 'a/x.md'), join(root, '0-again.md'));
    await symlink('.store', join(root, 'stored'));
    await symlink('../secret.md', join(root, 'out.md'));
    await symlink('../secrets', join(root, 'outs'));
    await symlink('gone.md', join(root, 'gone-link.md'));
    const { articles, problems } = await readCorpora([root]);
    expect(articles.map(({ id }) => id)).toEqual(['a/x.md', 'stored/y.md']);
    expect(problems.map(({ file, severity, message }) => [file, severity, message])).toEqual([
      ['gone-link.md', 'error', 'The symbolic link leads nowhere.'],
      ['out.md', 'error', 'The symbolic link leads out of the corpus.'],
      ['outs', 'error', 'The symbolic link leads out of the corpus.'],
    ]);
  });

  test('tells a socket that looks like an article, and does not wait for it', async () => {
    const root = await folderWith({ 'good.md': GOOD });
    const server = createServer().listen(join(root, 'socket.md'));
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { articles, problems } = await readCorpora([root]);
    expect(articles.map(({ id }) => id)).toEqual(['good.md']);
    expect(problems).toEqual([
      expect.objectContaining({ file: 'socket.md', message: 'It is no ordinary file.' }),
    ]);
  });

  test('tells files and folders that may not be read', async () => {
    const root = await folderWith({ 'good.md': GOOD, 'shut.md': GOOD, 'shut/x.md': GOOD });
    await chmod(dirname(root), 0o755);
    await chmod(join(root, 'shut.md'), 0);
    await chmod(join(root, 'shut'), 0);
    beOrdinaryUser();
    const { articles, problems } = await readCorpora([root]);
    expect(articles.map(({ id }) => id)).toEqual(['good.md']);
    const told = { severity: 'error', message: 'It cannot be read (EACCES).' };
    expect(problems).toEqual([
      expect.objectContaining({ file: 'shut', ...told }),
      expect.objectContaining({ file: 'shut.md', ...told }),
    ]);
  });
});

describe('several corpora', () => {
  const line = (text: string) => `${JSON.stringify({ id: 'same', text, lang: 'fr' })}\n`;

  test('give an id that occurs twice the name of the later corpus', async () => {
    const one = await folderWith({ 'x.md': GOOD });
    const root = dirname(await folderWith({}));
    await put(root, { 'archive/x.md': GOOD, 'archive/docs.pdf': '' });
    const { articles, files, problems } = await readCorpora([one, join(root, 'archive')]);
    expect(articles.map(({ id }) => id)).toEqual(['x.md', 'archive/x.md']);
    expect([...files.keys()]).toEqual(['news/x.md', 'archive/docs.pdf', 'archive/x.md']);
    expect(problems.map(({ file }) => file)).toEqual(['archive/docs.pdf']);
  });

  test('tell an id that one corpus uses again, and skip it the third time', async () => {
    const root = await folderWith({ 'a.jsonl': line('Un.') + line('Deux.') + line('Trois.') });
    const { articles, problems } = await readCorpora([root]);
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ['same', 'Un.'],
      ['news/same', 'Deux.'],
    ]);
    expect(problems.map(({ file, line, severity }) => [file, line, severity])).toEqual([
      ['a.jsonl', 2, 'warning'],
      ['a.jsonl', 3, 'error'],
    ]);
  });

  test('of the same name are told apart, and one that is named twice is read once', async () => {
    const [one, two] = [await folderWith({ 'x.md': GOOD }), await folderWith({ 'x.md': GOOD })];
    const { files } = await readCorpora([one, two, one, join(two, 'x.md')]);
    expect([...files.keys()]).toEqual(['news/x.md', 'news-2/x.md']);
  });

  test('may be single files', async () => {
    const root = await folderWith({ 'a.jsonl': line('Un.'), 'b/x.md': GOOD, 'other.md': GOOD });
    const paths = [join(root, 'a.jsonl'), join(root, 'b/x.md')];
    const { articles } = await readCorpora(paths);
    expect(articles.map(({ id, collection }) => [id, collection])).toEqual([
      ['same', ''],
      ['x.md', ''],
    ]);
  });

  test('must exist and be of a kind that is read', async () => {
    const root = await folderWith({ 'x.pdf': '' });
    const refusal = (name: string) => readCorpora([join(root, name)]).catch((error) => error);
    expect(await refusal('no')).toBeInstanceOf(CorpusError);
    expect((await refusal('no')).message).toMatch(/does not exist\. Check the path/);
    expect((await refusal('x.pdf')).message).toMatch(/\.pdf file.*Name a folder/);
    await mkdir(join(root, 'empty'));
    expect((await readCorpora([join(root, 'empty')])).articles).toEqual([]);
  });

  test('have a hash that follows what is served', async () => {
    const root = await folderWith({ 'x.md': GOOD });
    const hash = async () => (await readCorpora([root])).hash;
    const before = await hash();
    await put(root, { 'empty.md': '' });
    expect(await hash()).toBe(before);
    await put(root, { 'x.md': GOOD.replace('Bon', 'Mauvais') });
    const edited = await hash();
    expect(edited).not.toBe(before);
    await put(root, { 'y.md': GOOD });
    expect(await hash()).not.toBe(edited);
  });
});

/** Permissions do not hold for root, who runs tests in containers. */
function beOrdinaryUser(): void {
  if (process.getuid?.() !== 0) return;
  process.seteuid?.(65_534);
  onTestFinished(() => process.seteuid?.(0));
}
