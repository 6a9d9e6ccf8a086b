import type { RegisteredCommand } from './commands.ts';

/** What a registration says. Whatever else a command has by now, Discord added by itself. */
const OURS: readonly string[] = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'integration_types',
  'contexts',
] satisfies (keyof RegisteredCommand)[];

type Fields = Readonly<Record<string, unknown>>;

/**
 * What registering would change, field by field: `+ /ask`, `- /old`,
 * `~ /ask options.question.description: "…" → "…"`. Empty when nothing differs.
 */
export function differences(
  registered: readonly Fields[],
  wanted: readonly RegisteredCommand[],
): readonly string[] {
  const before = new Map(registered.map((command) => [titleOf(command), command]));
  const after = new Map(wanted.map((command) => [titleOf({ ...command }), { ...command }]));
  return [
    ...[...before.keys()].filter((title) => !after.has(title)).map((title) => `- ${title}`),
    ...[...after].flatMap(([title, command]) => changes(title, before.get(title), command)),
  ];
}

function titleOf({ type, name }: Fields): string {
  return type === undefined || type === 1 ? `/${name}` : `menu "${name}"`;
}

function changes(title: string, before: Fields | undefined, after: Fields): readonly string[] {
  if (!before) return [`+ ${title}`];
  const [old, wanted] = [flatten(before), flatten(after)];
  const paths = [...new Set([...old.keys(), ...wanted.keys()])].sort();
  return paths
    .filter((path) => old.get(path) !== wanted.get(path))
    .map(
      (path) =>
        `~ ${title} ${path}: ${old.get(path) ?? '(none)'} → ${wanted.get(path) ?? '(none)'}`,
    );
}

/** Every leaf by its path. Empty things are left out: Discord drops or adds them at will. */
function flatten(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (!value && value !== 0) return new Map();
  if (typeof value !== 'object') return new Map([[path.join('.'), JSON.stringify(value)]]);
  const entries = Array.isArray(value)
    ? [...value].sort(numerically).map(byName)
    : ownFields(value, path);
  return new Map(entries.flatMap(([key, item]) => [...flatten(item, [...path, key])]));
}

/** Items that have names are compared by them, and for their order; the others by their place. */
function byName(item: unknown, index: number): [string, unknown] {
  const named = item && typeof item === 'object' && 'name' in item;
  return named ? [String(item.name), { ...item, position: index + 1 }] : [String(index), item];
}

/** The order of contexts and the like says nothing; that of options does. */
function numerically(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : 0;
}

function ownFields(value: object, path: readonly string[]): [string, unknown][] {
  return Object.entries(value).filter(([key]) => path.length > 0 || OURS.includes(key));
}
