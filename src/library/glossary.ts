import { readFileSync } from 'node:fs';

/** The glossary cannot be read; `message` says which setting names it, and what to do. */
class GlossaryError extends Error {
  override readonly name = 'GlossaryError';
}

/**
 * Reads a team's own acronyms, `OBS = Orange Business Services` a line. A line that is not written
 * so is told with its number and left out. Throws `GlossaryError`.
 */
export function readGlossary(path: string, warn: (message: string) => void): string {
  const lines = readText(path)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const malformed = lines.flatMap((line, at) => (isMalformed(line) ? [at] : []));
  for (const at of malformed) {
    warn(
      `${path}:${at + 1}: no acronym can be read here, the line is left out. Write it as: OBS = Orange Business Services`,
    );
  }
  return lines.map((line, at) => (malformed.includes(at) ? '' : line)).join('\n');
}

function isMalformed(line: string): boolean {
  const isLeftOut = line.startsWith('#') || line.trim() === '';
  return !isLeftOut && !/^[^=]*[\p{L}\p{N}][^=]*=[^=]*[\p{L}\p{N}][^=]*$/u.test(line);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new GlossaryError(
      `The glossary ${path} cannot be read: correct GLOSSARY (or --glossary), or leave it out to do without.`,
      { cause },
    );
  }
}
