import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder on disk that is gone when the test ends. */
export async function folderWith(files: Files): Promise<string> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'articles-')));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const root = join(parent, 'news');
  await mkdir(root);
  await put(root, files);
  return root;
}

export async function put(root: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
