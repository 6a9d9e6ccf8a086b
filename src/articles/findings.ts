import type { Problem } from './library.ts';
import { LIMITS } from './limits.ts';

/** A problem seen by a parser, which does not know the name of its file. */
export type Finding = Omit<Problem, 'file'>;

/** The file or line is skipped. */
export function error(message: string, remedy: string, line?: number): Finding {
  return { severity: 'error', message, remedy, ...(line === undefined ? {} : { line }) };
}

/** The article is served, though not quite as its author may think. */
export function warning(message: string, remedy: string, line?: number): Finding {
  return { severity: 'warning', message, remedy, ...(line === undefined ? {} : { line }) };
}

/** The author's own words in a message, on one line and not too long. */
export function echo(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > LIMITS.echo ? `"${line.slice(0, LIMITS.echo)}…"` : `"${line}"`;
}

/** Names the file in each finding; past the limit the rest are only counted. */
export function problemsOf(file: string, findings: readonly Finding[]): readonly Problem[] {
  const told = findings.slice(0, LIMITS.problemsPerFile).map((finding) => ({ file, ...finding }));
  const rest = findings.slice(told.length);
  const [first] = rest;
  if (!first) return told;
  const severity = rest.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
  const message = `${rest.length} more problems like these.`;
  return [...told, { file, ...first, severity, message }];
}
