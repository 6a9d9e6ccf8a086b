import { describe, expect, test } from 'vitest';
import { type Module, modules } from './sources.ts';

const ALL = modules();
const ADAPTERS = ['slack', 'discord', 'terminal'];
const SDK = /^(?:@slack\/|discord\.js|discord-api-types|@discordjs\/)/;

/** Folders that know nothing of any platform, nor of the command line. */
const CORE = [
  'commands',
  ...['answer', 'articles', 'bench', 'bot', 'config', 'digest', 'evaluation', 'index', 'insights'],
  ...['language', 'library', 'reply', 'store', 'training', 'watches'],
];

function folderOf(path: string): string {
  const [top = '', folder = ''] = path.split('/');
  return top === 'src' ? folder : top;
}

/** `file → what it imports`, of the imports that a rule forbids. */
function broken(
  isUnderRule: (folder: string) => boolean,
  isForbidden: (imported: string, from: Module) => boolean,
): string[] {
  return ALL.filter(({ path }) => isUnderRule(folderOf(path))).flatMap((module) =>
    module.imports
      .filter((imported) => isForbidden(imported, module))
      .map((imported) => `${module.path} → ${imported}`),
  );
}

/** What each folder needs when it runs, directly or through others. */
function needs(): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map(ALL.map(({ path }) => [folderOf(path), new Set<string>()]));
  for (const { path, runtimeImports } of ALL) {
    const own = runtimeImports.filter((name) => /^(?:src|commands)\//.test(name));
    for (const name of own) needed.get(folderOf(path))?.add(folderOf(name));
  }
  for (const through of needed.keys())
    for (const all of needed.values())
      if (all.has(through)) for (const one of needed.get(through) ?? []) all.add(one);
  return needed;
}

/** Folders on a circle of imports, together: `evaluation training`. */
function circles(): string[] {
  const needed = needs();
  const circleOf = ([folder, all]: readonly [string, ReadonlySet<string>]) =>
    [...all].filter((other) => needed.get(other)?.has(folder) && all.has(folder)).sort();
  return [
    ...new Set(
      [...needed]
        .map(circleOf)
        .filter((circle) => circle.length > 1)
        .map(String),
    ),
  ];
}

describe('who may import whom', () => {
  test('the reader of imports sees them', () => {
    const create = ALL.find(({ path }) => path === 'src/bot/create.ts');
    expect(create?.imports).toContain('src/bot/work.ts');
    expect(ALL.find(({ path }) => path === 'src/slack/claiming-app.ts')?.imports).toContain(
      '@slack/bolt',
    );
    expect(ALL.length).toBeGreaterThan(150);
  });

  test('every folder of src is under a rule', () => {
    const known = [...CORE, ...ADAPTERS, 'cli', 'main.ts'];
    expect(
      [...new Set(ALL.map(({ path }) => folderOf(path)))].filter((f) => !known.includes(f)),
    ).toEqual([]);
  });

  test('the core knows no SDK, no adapter and no command line', () => {
    const outside = [...ADAPTERS, 'cli', 'main.ts'];
    const isForbidden = (imported: string) =>
      SDK.test(imported) || (imported.startsWith('src/') && outside.includes(folderOf(imported)));
    expect(broken((folder) => CORE.includes(folder), isForbidden)).toEqual([]);
  });

  test('an adapter knows neither another adapter nor its SDK', () => {
    const isForbidden = (imported: string, { path }: Module) => {
      const own = folderOf(path);
      const other = ADAPTERS.filter((name) => name !== own);
      const slack = imported.startsWith('@slack/') && own !== 'slack';
      const discord = /^(?:discord|@discordjs)/.test(imported) && own !== 'discord';
      return slack || discord || other.some((name) => imported.startsWith(`src/${name}/`));
    };
    expect(broken((folder) => ADAPTERS.includes(folder), isForbidden)).toEqual([]);
  });

  test('an adapter knows the bot, and not what the bot is made of', () => {
    const inside = ['answer/ask', 'index', 'library', 'digest', 'training', 'evaluation', 'cli'];
    const isForbidden = (imported: string) =>
      inside.some((name) => imported.startsWith(`src/${name}`));
    expect(broken((folder) => ADAPTERS.includes(folder), isForbidden)).toEqual([]);
  });

  test('folders that need each other when they run are named here, with why', () => {
    expect(circles().sort()).toEqual([
      // The bot runs commands, which ask for what it and the digest provide; what is said unasked
      // is kept and sent as answers are.
      'bot,commands,digest,watches',
      // What is learned is measured, and the measure of confidence is what gets calibrated.
      'evaluation,training',
    ]);
  });

  test('reading articles stands on the analysis of texts, and that on nothing', () => {
    const pure = {
      language: ['language'],
      articles: ['articles', 'language', 'answer'],
    };
    for (const [folder, allowed] of Object.entries(pure)) {
      const isForbidden = (imported: string) =>
        imported.startsWith('src/') && !allowed.includes(folderOf(imported));
      expect(broken((name) => name === folder, isForbidden)).toEqual([]);
    }
  });

  test('exactly one file imports minisearch', () => {
    expect(ALL.filter(({ imports }) => imports.includes('minisearch'))).toHaveLength(1);
  });

  test('imports name files by their full name', () => {
    const isForbidden = (imported: string) =>
      /^(?:src|commands)\//.test(imported) && !/\.(?:ts|json)$/.test(imported);
    expect(broken(() => true, isForbidden)).toEqual([]);
  });

  test('only the composition root and the command line touch the process', () => {
    const touching = ALL.filter(
      ({ code, imports }) =>
        /(?<![\w.'"-])process\s*\./.test(code) ||
        imports.some((name) => /^(?:node:)?process$/.test(name)),
    ).map(({ path }) => path);
    const isAllowed = (path: string) => path === 'src/main.ts' || path.startsWith('src/cli/');
    expect(touching).toContain('src/main.ts');
    expect(touching.filter((path) => !isAllowed(path))).toEqual([]);
  });
});
