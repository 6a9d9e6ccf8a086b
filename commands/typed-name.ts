import type { Platform } from '../src/bot/events.ts';
import type { Command } from './command.ts';

/** What stands before a command's name, where the platform or another app has that name already. */
export const COMMAND_PREFIX = 'verbatim-';

/** What people type after the slash: `status`, in Slack `verbatim-status`. */
export function typedName(
  { name, reserved = [] }: Pick<Command, 'name' | 'reserved'>,
  platform: Platform,
): string {
  return reserved.includes(platform) ? COMMAND_PREFIX + name : name;
}
