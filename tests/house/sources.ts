import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A module of the project, by its path from the top: `src/bot/create.ts`. */
export interface Module {
  readonly path: string;
  readonly code: string;
  /** What it imports, and re-exports from: packages by name, modules by their path from the top. */
  readonly imports: readonly string[];
  /** Those of them that are there when the program runs: types are not. */
  readonly runtimeImports: readonly string[];
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every module of the bot itself: src and commands. */
export function modules(): Module[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => moduleAt(join(folder, name)))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

const TYPES = /\b(?:import|export) type [^;]*;/g;
const IMPORTS = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;

function moduleAt(path: string): Module {
  const code = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
  const importsOf = (text: string) =>
    [...text.matchAll(IMPORTS)].map(([, , name = '']) =>
      name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), name)) : name,
    );
  const runtimeImports = importsOf(code.replace(TYPES, ''));
  return { path, code, imports: importsOf(code), runtimeImports };
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
