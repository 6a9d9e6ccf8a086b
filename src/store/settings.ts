import type { Platform } from '../bot/events.ts';
import { stamp, type Tools } from './context.ts';
import type { SettingRow } from './schema.ts';

/** What a setting is about: a workspace, a channel or a person (by hash). */
export interface Scope {
  readonly scope: SettingRow['scope'];
  readonly platform: Platform;
  readonly workspace: string;
  /** The channel or the person; `''` for a workspace. */
  readonly subject: string;
}

/** Settings made from chat. Values are JSON; whoever reads one checks its shape. */
export interface SettingsTable {
  get(scope: Scope, key: string): Promise<unknown>;
  set(scope: Scope, key: string, value: unknown): Promise<void>;
  remove(scope: Scope, key: string): Promise<void>;
  /** The value of one key in every scope of its kind. */
  all(scope: SettingRow['scope'], key: string): Promise<readonly (Scope & { value: unknown })[]>;
}

const KEY = ['scope', 'platform', 'workspace', 'subject', 'key'] as const;

export function settingsIn({ db, now }: Tools): SettingsTable {
  return {
    get: async (scope, key) => {
      const row = await db
        .selectFrom('settings')
        .select('value')
        .where((eb) => eb.and({ ...only(scope), key }))
        .executeTakeFirst();
      return row === undefined ? undefined : JSON.parse(row.value);
    },
    set: async (scope, key, value) => {
      const set = { value: JSON.stringify(value), updated_at: stamp(now()) };
      await db
        .insertInto('settings')
        .values({ ...only(scope), key, ...set })
        .onConflict((oc) => oc.columns(KEY).doUpdateSet(set))
        .execute();
    },
    remove: async (scope, key) => {
      await db
        .deleteFrom('settings')
        .where((eb) => eb.and({ ...only(scope), key }))
        .execute();
    },
    all: async (scope, key) => {
      const rows = await db
        .selectFrom('settings')
        .selectAll()
        .where('scope', '=', scope)
        .where('key', '=', key)
        .execute();
      return rows.map(fromRow);
    },
  };
}

function only({ scope, platform, workspace, subject }: Scope) {
  return { scope, platform, workspace, subject };
}

function fromRow({ scope, platform, workspace, subject, value }: SettingRow) {
  // Every row is written from a Scope.
  return { scope, platform: platform as Platform, workspace, subject, value: JSON.parse(value) };
}
