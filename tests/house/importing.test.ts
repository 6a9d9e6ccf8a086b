import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { modules, ROOT } from './sources.ts';

/**
 * Replaces what reads files, the network, the clock or chance by functions that tell when a module
 * of the project calls them, then imports the modules whose addresses it is given.
 */
const WATCHER = `
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { readFileSync } from 'node:fs';
const require = createRequire(import.meta.url);
const [, , list, ...own] = process.argv;
const calls = [];
const watch = (object, name, label) => {
  const real = object[name];
  if (typeof real !== 'function') return;
  object[name] = function (...args) {
    const from = new Error().stack.split('\\n').find((line) => own.some((folder) => line.includes(folder)));
    const direct = new Error().stack.split('\\n')[2] ?? '';
    if (own.some((folder) => direct.includes(folder))) calls.push(label + ' ' + from.trim());
    return new.target ? Reflect.construct(real, args) : real.apply(this, args);
  };
};
const addresses = JSON.parse(readFileSync(list, 'utf8'));
for (const name of ['fs', 'fs/promises', 'net', 'http', 'https', 'child_process', 'dns', 'dgram']) {
  const builtin = require('node:' + name);
  for (const key of Object.keys(builtin)) if (!/^[A-Z_]/.test(key)) watch(builtin, key, name + '.' + key);
}
syncBuiltinESMExports();
watch(Date, 'now', 'Date.now');
watch(Math, 'random', 'Math.random');
for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'fetch']) watch(globalThis, name, name);
for (const address of addresses) await import(address);
if (calls.length > 0) console.log(calls.join('\\n'));
`;

test('importing a module does nothing but define things', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-importing-'));
  try {
    const list = join(folder, 'modules.json');
    const watcher = join(folder, 'watcher.mjs');
    const found = modules().filter(({ path }) => path !== 'src/main.ts');
    const addresses = found.map(({ path }) => pathToFileURL(join(ROOT, path)).href);
    writeFileSync(list, JSON.stringify(addresses));
    writeFileSync(watcher, WATCHER);
    const own = ['src', 'commands'].map((name) => `${join(ROOT, name)}/`);
    const arguments_ = ['--import', 'tsx', watcher, list, ...own];
    // A timer or socket that was left open would keep the process from ending by itself.
    const ended = spawnSync(process.execPath, arguments_, {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 50_000,
    });
    expect(ended).toMatchObject({ stdout: '', stderr: '', status: 0 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
