import { appendFile, mkdir, open, rename, rm, symlink, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readCorpora } from '../../src/articles/corpora.ts';
import { openCorpora } from '../../src/articles/watch.ts';
import { within } from '../support/own-time.ts';
import { type Files, folderWith, put } from './folder.ts';

const md = (title: string) => `---\ntitle: ${title}\nlang: fr\n---\nLe texte de ${title}.\n`;
/** Changes are known within two seconds. */
const SOON = 2_000;

/** Watches corpora and keeps what a library would hold: the last state of each file. */
async function watched(paths: readonly string[], options = {}) {
  const corpora = await openCorpora(paths, options);
  const held = new Map([...corpora.files].map(([file, { articles }]) => [file, articles]));
  const steps: string[][] = [];
  const watch = await corpora.watch(({ changed, removed }) => {
    for (const file of removed) held.delete(file);
    for (const { file, articles } of changed) held.set(file, articles);
    steps.push([...removed.map((file) => `-${file}`), ...changed.map(({ file }) => file)]);
  });
  onTestFinished(() => watch.close());
  const titles = () =>
    Object.fromEntries([...held].flatMap(([, all]) => all.map(({ id, title }) => [id, title])));
  /** Within two seconds the library holds just these, as a fresh reading would. */
  const holds = async (expected: Record<string, string>) => {
    await within(SOON, () => expect(titles()).toEqual(expected));
    const fresh = await readCorpora(paths);
    expect(new Set([...held.values()].flat())).toEqual(new Set(fresh.articles));
  };
  return { held, steps, titles, holds, watch };
}

async function watchedFolder(files: Files) {
  const root = await folderWith(files);
  return { root, ...(await watched([root])) };
}

describe('while a corpus is watched', () => {
  test('an added, an edited and a removed file are known', async () => {
    const { root, holds } = await watchedFolder({ 'a.md': md('A'), 'b.md': md('B') });
    await put(root, { 'c.md': md('C') });
    await holds({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C' });
    await put(root, { 'a.md': md('A2') });
    await holds({ 'a.md': 'A2', 'b.md': 'B', 'c.md': 'C' });
    await unlink(join(root, 'b.md'));
    await holds({ 'a.md': 'A2', 'c.md': 'C' });
  });

  test('a renamed file never leaves the library without its article', async () => {
    const { root, holds, steps } = await watchedFolder({ 'old.md': md('A') });
    await rename(join(root, 'old.md'), join(root, 'new.md'));
    await holds({ 'new.md': 'A' });
    const order = steps.flat();
    expect(order.indexOf('new.md')).toBeGreaterThanOrEqual(0);
    expect(steps.some((step) => step.includes('-old.md') && !order.includes('new.md'))).toBe(false);
  });

  test('a file that an editor puts in place of the old one is an edit, each time', async () => {
    const { root, holds, steps } = await watchedFolder({ 'a.md': md('A') });
    for (const title of ['B', 'C', 'D']) {
      await put(root, { 'a.md.tmp': md(title) });
      await rename(join(root, 'a.md.tmp'), join(root, 'a.md'));
      await holds({ 'a.md': title });
    }
    expect(steps.flat()).not.toContain('-a.md');
  });

  test('added, renamed and deleted folders are known with all that is in them', async () => {
    const { root, holds } = await watchedFolder({ 'a.md': md('A') });
    await put(root, { 'in/deep/b.md': md('B'), 'in/c.md': md('C') });
    await holds({ 'a.md': 'A', 'in/c.md': 'C', 'in/deep/b.md': 'B' });
    await rename(join(root, 'in'), join(root, 'out'));
    await holds({ 'a.md': 'A', 'out/c.md': 'C', 'out/deep/b.md': 'B' });
    await put(root, { 'out/deep/b.md': md('B2') });
    await holds({ 'a.md': 'A', 'out/c.md': 'C', 'out/deep/b.md': 'B2' });
    await rm(join(root, 'out'), { recursive: true });
    await holds({ 'a.md': 'A' });
  });

  test('a corpus that is replaced as a whole is known again', async () => {
    const { root, holds, titles } = await watchedFolder({ 'a.md': md('A') });
    await rm(root, { recursive: true });
    await within(SOON, () => expect(titles()).toEqual({}));
    await put(root, { 'b.md': md('B') });
    await holds({ 'b.md': 'B' });
    await put(root, { 'b.md': md('B2') });
    await holds({ 'b.md': 'B2' });
  });

  test('a half-written file is read when it is whole', async () => {
    const { root, holds, steps } = await watchedFolder({ 'a.md': md('A') });
    const file = await open(join(root, 'a.jsonl'), 'w');
    const text = JSON.stringify({ id: 'j', title: 'J', lang: 'fr', text: 'Le texte.' });
    for (const character of text) await file.write(character);
    await file.close();
    await holds({ 'a.md': 'A', j: 'J' });
    await appendFile(join(root, 'a.jsonl'), `\n${text.replace('"j"', '"k"')}`);
    await holds({ 'a.md': 'A', j: 'J', k: 'J' });
    expect(steps).toEqual([['a.jsonl'], ['a.jsonl']]);
  });

  test('a single file that is a corpus may be replaced, removed and put back', async () => {
    const root = await folderWith({ 'a.md': md('A'), 'other.md': md('Other') });
    const { holds, titles } = await watched([join(root, 'a.md')]);
    await put(root, { tmp: md('B'), 'other.md': md('Other 2') });
    await rename(join(root, 'tmp'), join(root, 'a.md'));
    await holds({ 'a.md': 'B' });
    await unlink(join(root, 'a.md'));
    await within(SOON, () => expect(titles()).toEqual({}));
    await put(root, { 'a.md': md('C') });
    await holds({ 'a.md': 'C' });
  });

  test('files that are written again without a difference are no change', async () => {
    const { root, holds, steps } = await watchedFolder({ 'a.md': md('A') });
    await put(root, { 'a.md': md('A') });
    await put(root, { 'b.md': md('B') });
    await holds({ 'a.md': 'A', 'b.md': 'B' });
    expect(steps.flat()).toEqual(['b.md']);
  });

  test('a swapped link inside the corpus leads to its new content', async () => {
    const root = await folderWith({ '.v1/x.md': md('One'), '.v2/x.md': md('Two') });
    await symlink('.v1', join(root, '..data'));
    await symlink('..data', join(root, 'current'));
    const { holds } = await watched([root]);
    await holds({ 'current/x.md': 'One' });
    await symlink('.v2', join(root, '..next'));
    await rename(join(root, '..next'), join(root, '..data'));
    await holds({ 'current/x.md': 'Two' });
  });

  test('an id that becomes free or taken changes the file that is named after its corpus', async () => {
    const one = await folderWith({ 'x.md': md('First') });
    await mkdir(join(dirname(one), 'archive'));
    await put(dirname(one), { 'archive/x.md': md('Second') });
    const { holds } = await watched([one, join(dirname(one), 'archive')]);
    await holds({ 'x.md': 'First', 'archive/x.md': 'Second' });
    await unlink(join(one, 'x.md'));
    await holds({ 'x.md': 'Second' });
    await put(one, { 'x.md': md('Third') });
    await holds({ 'x.md': 'Third', 'archive/x.md': 'Second' });
  });

  test('what changes between the reading and the watch is told first', async () => {
    const root = await folderWith({ 'a.md': md('A') });
    const corpora = await openCorpora([root]);
    await put(root, { 'a.md': md('Changed') });
    const onChange = vi.fn();
    const watch = await corpora.watch(onChange);
    onTestFinished(() => watch.close());
    expect(onChange).toHaveBeenCalledWith({
      changed: [
        expect.objectContaining({ articles: [expect.objectContaining({ title: 'Changed' })] }),
      ],
      removed: [],
    });
  });

  test('a listener that throws is told to the owner, and hears the next change', async () => {
    const root = await folderWith({});
    const onError = vi.fn();
    const corpora = await openCorpora([root], { onError });
    const heard: string[] = [];
    const watch = await corpora.watch(({ changed }) => {
      heard.push(...changed.map(({ file }) => file));
      if (heard.length === 1) throw new Error('first');
    });
    onTestFinished(() => watch.close());
    await put(root, { 'a.md': md('A') });
    await within(SOON, () => expect(onError).toHaveBeenCalledWith(new Error('first')));
    await put(root, { 'b.md': md('B') });
    await within(SOON, () => expect(heard).toEqual(['a.md', 'b.md']));
  });

  test('nothing is told after the watch is closed', async () => {
    const { root, steps, watch } = await watchedFolder({});
    await put(root, { 'a.md': md('A') });
    await watch.close();
    const told = steps.length;
    await put(root, { 'b.md': md('B') });
    const other = await watched([root]);
    await put(root, { 'c.md': md('C') });
    await other.holds({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C' });
    expect(steps).toHaveLength(told);
  });
});
