import type { Platform } from '../bot/events.ts';
import { stamp, type Tools } from './context.ts';
import type { Secrets } from './secrets.ts';

/** The installations of a distributed app, with their tokens, encrypted at rest. */
export interface Installations {
  /** `workspace` is the team's id, or the enterprise's for an organisation-wide installation. */
  save(platform: Platform, workspace: string, installation: unknown): Promise<void>;
  /** As it was saved; whoever reads it checks its shape. */
  find(platform: Platform, workspace: string): Promise<unknown>;
  remove(platform: Platform, workspace: string): Promise<void>;
  /** The workspaces of all installations. */
  list(platform: Platform): Promise<readonly string[]>;
}

export function installationsIn({ db, now }: Tools, secrets: Secrets): Installations {
  return {
    save: async (platform, workspace, installation) => {
      const sealed = secrets.seal(JSON.stringify(installation), nameOf(platform, workspace));
      const set = { sealed, updated_at: stamp(now()) };
      await db
        .insertInto('installations')
        .values({ platform, workspace, ...set })
        .onConflict((oc) => oc.columns(['platform', 'workspace']).doUpdateSet(set))
        .execute();
    },
    find: async (platform, workspace) => {
      const row = await db
        .selectFrom('installations')
        .select('sealed')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return JSON.parse(secrets.open(row.sealed, nameOf(platform, workspace)));
    },
    remove: async (platform, workspace) => {
      await db
        .deleteFrom('installations')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .execute();
    },
    list: async (platform) => {
      const rows = await db
        .selectFrom('installations')
        .select('workspace')
        .where('platform', '=', platform)
        .orderBy('workspace')
        .execute();
      return rows.map((row) => row.workspace);
    },
  };
}

function nameOf(platform: Platform, workspace: string): string {
  return `the installation ${platform}/${workspace}`;
}
