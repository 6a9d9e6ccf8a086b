import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpora } from '../../src/articles/corpora.ts';
import { type LiveLibrary, openLibrary } from '../../src/library/open.ts';
import type { Resources } from '../../src/library/resources.ts';
import { ANYONE, resources } from '../answer/corpus.ts';
import { shown } from '../answer/quotes.ts';
import { type Files, folderWith, put } from '../articles/folder.ts';

const COUNT = 220;

const md = (n: number, more = '') =>
  `---\ntitle: Dépêche ${n}\nlang: fr\n---\n\nLa ville numéro ${n} ouvre le musée${n} en mars ${1800 + n}.${more}\n`;

const FILES: Files = Object.fromEntries(
  Array.from({ length: COUNT }, (_, n) => [`ville/${n}.md`, md(n)]),
);

/** Something of all that is made of a file before it is analysed, for the format to stand for. */
const SAMPLE: Files = {
  'a.md': '\ufeff---\ntitle: "Un « titre »"\nlang: fr-FR\n---\n\n\n# Un autre\r\n\r\nDu texte.\n',
  'b.md':
    '# Only a heading\n\nThe bank has closed all of its branches, and that is all there is.\n',
  'c.txt': 'Une première phrase sans titre. Une seconde, où la ville se souvient de tout.\n',
  'd.txt': Buffer.from('Titre\n\nL\x92\xe9t\xe9 est fini.', 'latin1'),
  'e/f.jsonl':
    '{"id": "x", "title": " Deux  mots ", "text": " Le texte.\\r\\n"}\n{"text": "Sans nom."}\n',
};
const SAMPLE_READ = 'cc405a547ba9f0ac43a766ce182f1f4f154d2a8f';

/** The tools of the language, and the words that they were asked to analyse since last time. */
function spied(): { resources: Resources; analysed: () => string[] } {
  let seen: string[] = [];
  const stem = resources.tools.stemmers.fr;
  const fr = (form: string) => {
    seen.push(form);
    return stem(form);
  };
  const tools = { ...resources.tools, stemmers: { ...resources.tools.stemmers, fr } };
  const analysed = () => {
    const words = seen;
    seen = [];
    return words;
  };
  return { resources: { ...resources, tools }, analysed };
}

async function workspace() {
  const root = await folderWith(FILES);
  const cache = join(root, '..', 'cache');
  const { resources: own, analysed } = spied();
  const logged: string[] = [];
  const open = (): Promise<LiveLibrary> =>
    openLibrary({
      ...{ paths: [root], cache, watch: false, resources: own },
      log: (message) => logged.push(message),
    });
  const indexFile = async () => join(cache, (await readdir(cache))[0] ?? '');
  return { root, cache, open, analysed, logged, indexFile };
}

const firstArticle = (library: LiveLibrary, question: string) =>
  shown(library.ask(question, ANYONE))[0]?.article;

describe('the analysed index is kept between starts', () => {
  test('a second start analyses nothing and answers the same', async () => {
    const { open, analysed, logged } = await workspace();
    const first = await open();
    expect(analysed().length).toBeGreaterThan(COUNT);
    const second = await open();
    expect(analysed()).toEqual([]);
    for (const question of ['Quand ouvre le musée77 ?', 'musée12', 'ville zzz']) {
      expect(second.ask(question, ANYONE)).toEqual(first.ask(question, ANYONE));
    }
    expect(logged).toEqual([]);
  });

  test('only articles whose words changed are analysed again', async () => {
    const { root, open, analysed } = await workspace();
    await open();
    analysed();
    await put(root, { 'ville/7.md': md(7, ' Un hippodrome aussi.') });
    await put(root, { 'ville/8.md': md(8).replace('lang: fr', 'lang: fr\ndate: 2020') });
    await put(root, { 'ville/9.md': md(9).replace('title: Dépêche', 'title: Carrousel') });
    const library = await open();
    expect(analysed()).toEqual(['un', 'hippodrome', 'aussi', 'carrousel']);
    expect(firstArticle(library, 'Quelle ville a un hippodrome ?')).toBe('ville/7.md');
    expect(library.article('ville/8.md')?.date).toBe('2020');
    analysed();
    await open();
    expect(analysed()).toEqual([]);
  });

  test('it is saved again when the articles are not those that it was saved with', async () => {
    const { root, open, indexFile } = await workspace();
    const saved = async () => (await stat(await indexFile())).mtimeMs;
    await open();
    const first = await saved();
    await open();
    expect(await saved()).toBe(first);
    await put(root, { 'ville/8.md': md(8).replace('lang: fr', 'lang: fr\ndate: 2020') });
    await open();
    const second = await saved();
    expect(second).not.toBe(first);
    await open();
    expect(await saved()).toBe(second);
  });

  test('its format has a number for each way of reading a file', async () => {
    const root = await folderWith(SAMPLE);
    const { articles } = await readCorpora([root]);
    expect(articles.length).toBe(6);
    const words = articles.map(({ id, lang, title, text }) => [id, lang, title, text]);
    const read = createHash('sha1').update(JSON.stringify(words)).digest('hex');
    const message = 'Raise FORMAT in src/index/snapshot.ts, then renew SAMPLE_READ.';
    expect(read, message).toBe(SAMPLE_READ);
  });

  test('articles that are gone are gone, and those that are new are there', async () => {
    const { root, open } = await workspace();
    await open();
    await rm(join(root, 'ville/7.md'));
    await put(root, { 'ville/neuf.md': md(900) });
    const library = await open();
    expect(library.article('ville/7.md')).toBeUndefined();
    expect(firstArticle(library, 'Quand ouvre le musée900 ?')).toBe('ville/neuf.md');
    expect(library.ask('musée7', ANYONE).quotes.map(({ article }) => article)).not.toContain(
      'ville/7.md',
    );
    expect(library.holdings('all').articles).toBe(COUNT);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'changed',
      (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
    ],
    ['empty', () => Buffer.alloc(0)],
  ])('one that is %s is told of and built anew', async (_, damage) => {
    const { open, analysed, logged, indexFile } = await workspace();
    await open();
    const file = await indexFile();
    await writeFile(file, damage(await readFile(file)));
    analysed();
    const library = await open();
    expect(analysed().length).toBeGreaterThan(COUNT);
    expect(logged.join()).toMatch(/saved index.*built anew/);
    expect(firstArticle(library, 'Quand ouvre le musée77 ?')).toBe('ville/77.md');
    await open();
    expect(analysed().length).toBeLessThan(COUNT);
  });

  test('a folder that cannot be written is told of, and costs nothing else', async () => {
    const { root, cache } = await workspace();
    await writeFile(cache, 'a file where the folder should be');
    const logged: string[] = [];
    const log = (message: string) => logged.push(message);
    const library = await openLibrary({ paths: [root], cache, watch: false, resources, log });
    expect(logged.join()).toMatch(/cannot be saved/);
    expect(firstArticle(library, 'Quand ouvre le musée77 ?')).toBe('ville/77.md');
  });

  test('small corpora and those without a folder for it keep none', async () => {
    const root = await folderWith({ 'a.md': md(1) });
    const cache = join(root, '..', 'cache');
    await openLibrary({ paths: [root], cache, watch: false, resources });
    await expect(readdir(cache)).rejects.toThrow();
  });
});
