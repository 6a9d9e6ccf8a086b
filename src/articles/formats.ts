import { basename, extname } from 'node:path';
import type { Format } from './read-file.ts';

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.txt', 'text'],
  ['.jsonl', 'json-lines'],
]);

/** Files that people put beside their articles and expect to be read. */
const LIKELY_ARTICLES = new Set([
  '.docx',
  '.doc',
  '.odt',
  '.rtf',
  '.pdf',
  '.html',
  '.htm',
  '.epub',
]);

/** Questions of a development set lie beside its articles. */
const NO_ARTICLES = new Set(['questions.jsonl']);

/** How a file is read, by its name; undefined when it is not. */
export function formatOf(path: string): Format | undefined {
  if (NO_ARTICLES.has(basename(path).toLowerCase())) return undefined;
  return FORMATS.get(extname(path).toLowerCase());
}

/** Would its author expect this file to be read? */
export function isLikelyArticle(path: string): boolean {
  return LIKELY_ARTICLES.has(extname(path).toLowerCase());
}

/** Hidden files and installed packages are no articles. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
