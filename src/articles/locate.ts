import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { formatOf } from './formats.ts';

/** A folder of articles, or one file of it. */
export interface Corpus {
  /** The folder, absolute, symbolic links resolved. */
  readonly root: string;
  /** The only file that is read, when a file was named. */
  readonly only?: string;
  /** The folder's name, told apart when two folders have the same. */
  readonly label: string;
  /** What stands before the file names that people see: `label/` when there are several corpora. */
  readonly prefix: string;
}

/** A corpus cannot be read at all; the message says which, why and what to do. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/** Finds the corpora that are named. Throws `CorpusError` when a path is no folder or article file. */
export async function locate(paths: readonly string[]): Promise<readonly Corpus[]> {
  const places = await Promise.all(paths.map(placeOf));
  const labels = labelsOf(places.map(({ root }) => root));
  return places.map(({ root, only }) => {
    const label = labels.get(root) ?? basename(root);
    const prefix = labels.size > 1 ? `${label}/` : '';
    return { root, label, prefix, ...(only === undefined ? {} : { only }) };
  });
}

async function placeOf(path: string): Promise<{ root: string; only?: string }> {
  const real = await realpath(path).catch(() => {
    throw new CorpusError(
      `The corpus ${path} does not exist. Check the path, or create the folder and put articles in it.`,
    );
  });
  const stats = await stat(real);
  if (stats.isDirectory()) return { root: real };
  if (stats.isFile() && formatOf(real)) return { root: dirname(real), only: basename(real) };
  throw new CorpusError(
    `The corpus ${path} is a ${extname(real) || 'nameless'} file, which is not read. Name a folder, or a .md, .txt or .jsonl file.`,
  );
}

/** One name a folder: `news`, `news-2`. */
function labelsOf(roots: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const root of new Set(roots)) {
    const name = basename(root) || 'corpus';
    let label = name;
    for (let number = 2; taken.has(label); number++) label = `${name}-${number}`;
    labels.set(root, label);
    taken.add(label);
  }
  return labels;
}
