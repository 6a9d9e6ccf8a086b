import type { Problem } from './library.ts';

export interface Counts {
  readonly files: number;
  readonly articles: number;
}

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** What to do about a corpus that holds no article. */
export function noArticles(paths: readonly string[]): string {
  return `There are no articles in ${paths.join(', ')}: put .md, .txt or .jsonl files there.`;
}

/**
 * The report of `check-corpus`: one line a problem, `file:line: severity: message — remedy`, by
 * file and line, and a line that counts.
 */
export function formatReport(problems: readonly Problem[], counts: Counts): string {
  const lines = [...problems].sort(byPlace).map(lineOf);
  return [...lines, summary(problems, counts)].join('\n');
}

function lineOf({ file, line, severity, message, remedy }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${severity}: ${message} — ${remedy}`.replace(CONTROLS, ' ');
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}

function summary(problems: readonly Problem[], { articles, files }: Counts): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  return `${count(articles, 'article')} in ${count(files, 'file')}: ${found}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
