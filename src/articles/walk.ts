import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { error, type Finding, warning } from './findings.ts';
import { formatOf, isIgnored, isLikelyArticle } from './formats.ts';
import type { Corpus } from './locate.ts';
import { errorCode, type Format, unreadable } from './read-file.ts';

/** Something in a corpus that is read, or that its owner should know of. */
export interface Entry {
  /** Path below the corpus, with forward slashes. */
  readonly name: string;
  readonly path: string;
  readonly content:
    | { readonly kind: 'articles'; readonly format: Format; readonly stats: Stats }
    | { readonly kind: 'refused'; readonly finding: Finding };
}

/** A place on the walk: its path, and where it really lies. */
interface Place {
  readonly path: string;
  readonly real: string;
}

/**
 * Lists a corpus, sorted by name. A symbolic link is followed when it stays inside the folder, and
 * each file is listed once, by its own name where it has one.
 */
export async function walk(corpus: Corpus): Promise<readonly Entry[]> {
  const walker = new Walker(corpus.root);
  await walker.folder({ path: corpus.root, real: corpus.root }, corpus.only);
  await walker.followLinks();
  return walker.entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

class Walker {
  readonly entries: Entry[] = [];
  readonly #root: string;
  readonly #seen = new Set<string>();
  readonly #links: Place[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  async folder(place: Place, only?: string): Promise<void> {
    if (this.#seen.has(place.real)) return;
    this.#seen.add(place.real);
    const children = await this.#children(place);
    const wanted = children.filter(({ name }) => (only ? name === only : !isIgnored(name)));
    await Promise.all(wanted.map((child) => this.#visit(child, below(place, child.name))));
  }

  /** Links come last, so that what they lead to is known by its own name. The list may grow. */
  async followLinks(): Promise<void> {
    for (const link of this.#links) await this.#follow(link);
  }

  async #children(place: Place): Promise<readonly Dirent[]> {
    try {
      return await readdir(place.path, { withFileTypes: true });
    } catch (failure) {
      const code = errorCode(failure);
      if (code !== 'ENOENT') this.#refuse(place.path, unreadable(code));
      else if (place.path === this.#root) this.#refuse(place.path, gone());
      return [];
    }
  }

  async #visit(child: Dirent, place: Place): Promise<void> {
    if (child.isDirectory()) await this.folder(place);
    else if (child.isSymbolicLink()) this.#links.push(place);
    else await this.#file(place);
  }

  async #file(place: Place): Promise<void> {
    const format = formatOf(place.path);
    if (!format) return this.#other(place);
    if (this.#seen.has(place.real)) return;
    this.#seen.add(place.real);
    const stats = await stat(place.path).catch(() => undefined);
    if (stats?.isFile()) this.#add(place.path, { kind: 'articles', format, stats });
    else if (stats) this.#refuse(place.path, notAFile());
  }

  #other({ path }: Place): void {
    if (isLikelyArticle(path)) this.#refuse(path, unsupported());
  }

  async #follow({ path }: Place): Promise<void> {
    const real = await realpath(path).catch(() => undefined);
    if (!real) return this.#refuse(path, leadsNowhere());
    if (!real.startsWith(this.#root + sep) && real !== this.#root)
      return this.#refuse(path, leadsOut());
    const stats = await stat(real).catch(() => undefined);
    if (stats?.isDirectory()) await this.folder({ path, real });
    else if (stats) await this.#file({ path, real });
  }

  #refuse(path: string, finding: Finding): void {
    this.#add(path, { kind: 'refused', finding });
  }

  #add(path: string, content: Entry['content']): void {
    const name = path.slice(this.#root.length).split(sep).filter(Boolean).join('/') || '.';
    this.entries.push({ name, path, content });
  }
}

function below(place: Place, name: string): Place {
  return { path: join(place.path, name), real: join(place.real, name) };
}

function gone(): Finding {
  return error('The folder of the corpus is gone.', 'Put it back, or start the bot with another.');
}

function unsupported(): Finding {
  return warning('This kind of file is not read.', 'Convert it to Markdown (.md).');
}

function notAFile(): Finding {
  return error('It is no ordinary file.', 'Remove it, or put a file in its place.');
}

function leadsNowhere(): Finding {
  return error('The symbolic link leads nowhere.', 'Remove it, or put the file in its place.');
}

function leadsOut(): Finding {
  return error('The symbolic link leads out of the corpus.', 'Copy what it leads to in its place.');
}
