import { DiscordAPIError, Routes } from 'discord.js';
import { z } from 'zod';
import type { Rest } from './api.ts';
import type { RegisteredCommand } from './commands.ts';
import { differences } from './difference.ts';

/** Where commands are registered: one server, at once; or everywhere, within an hour. */
export type Scope = { readonly guild: string } | 'global';

const LAUNCH_AN_ACTIVITY = 4;
const existing = z.array(z.looseObject({ type: z.number().optional(), name: z.string() }));

/**
 * Registers the commands if they differ from what is there, and returns the differences. One
 * request replaces them all; an activity's own entry, which Discord made, is kept.
 */
export async function registerCommands(
  rest: Rest,
  application: string,
  scope: Scope,
  wanted: readonly RegisteredCommand[],
): Promise<readonly string[]> {
  const route =
    scope === 'global'
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, scope.guild);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const all = existing.parse(await rest.get(route, { query }));
  const kept = all.filter(({ type }) => type === LAUNCH_AN_ACTIVITY);
  const found = all.filter((command) => !kept.includes(command));
  const changed = differences(found, wanted);
  if (changed.length > 0) await rest.put(route, { body: [...wanted, ...kept] });
  return changed;
}

/** Where a token's application is told; not every server has both. */
const CURRENT = [Routes.currentApplication(), Routes.oauth2CurrentApplication()] as const;

/** The id of the application that a token belongs to. */
export async function applicationOf(rest: Rest): Promise<string> {
  const [first, second] = CURRENT;
  const found = await rest.get(first).catch((error: unknown) => {
    if (error instanceof DiscordAPIError && error.status === 404) return rest.get(second);
    throw error;
  });
  return z.object({ id: z.string() }).parse(found).id;
}
