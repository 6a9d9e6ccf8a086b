import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Asker, Place, Received } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';

/** What Slack tells besides the events that the bot knows. */
export type SlackReceived =
  | Received
  | {
      readonly kind: 'home';
      readonly tab: 'home' | 'messages';
      readonly user: string;
      readonly channel: string;
      readonly workspace: string;
    }
  /** The app was uninstalled there, or its bot token revoked; `why` is what Slack calls that. */
  | { readonly kind: 'revoked'; readonly workspace: string; readonly why: string };

/** What must be known to read a payload. */
export interface Reading {
  /** The bot's own user id, for payloads that do not carry it. */
  readonly botUser?: string;
  /** Until the asker's own is known. */
  readonly locale: Locale;
}

/** What every event says of where it is from. */
export interface Origin extends Reading {
  readonly workspace: string;
  readonly shared: boolean | undefined;
}

/** Absent, null and '' are all "not told" in Slack's payloads. */
export const id = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

/** What somebody wrote, if only in files. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** Whose data it is: the organisation for an installation over a whole one, else the team. */
export function workspaceOf(from: {
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
  readonly wholeOrganisation: boolean;
}): string {
  const { team, enterprise, wholeOrganisation } = from;
  return (wholeOrganisation ? enterprise : undefined) ?? team ?? enterprise ?? '';
}

/** What a payload tells of the place that it is from. */
interface Where {
  readonly workspace: string;
  readonly channel: string;
  readonly thread?: string | undefined;
  /** Said outright to be a direct message; else the channel's id tells. */
  readonly direct?: boolean;
  /** Is it shared with another organisation? */
  readonly shared?: boolean | undefined;
}

/**
 * A place, judged by what the payload tells. Whether a channel is shared with another organisation
 * is often not told; it counts as shared then, until the directory has looked.
 */
export function placeOf({ workspace, channel, thread, direct, shared }: Where): Place {
  const kind = direct || isDirect(channel) ? 'direct' : shared === false ? 'channel' : 'shared';
  const place = { platform: 'slack', workspace, channel, kind } as const;
  return thread === undefined ? place : { ...place, thread };
}

/** Direct messages have ids with D; the Home tab, which has no channel, is its person's (U, W). */
export function isDirect(channel: string): boolean {
  return /^[DUW]/.test(channel);
}

/** Someone of whom nothing but the id is known: may manage nothing. */
export function stranger(user: string, displayName?: string): Asker {
  const asker = { id: user, canManage: false };
  return displayName === undefined ? asker : { ...asker, displayName };
}

/** The key of a message: `app_mention` and `message` for one message make the same. */
export function messageKey(workspace: string, channel: string, ts: string): string {
  return `slack:${workspace}:${channel}:${ts}`;
}

/** The key of anything else: a redelivery has the same content, another press or command not. */
export function contentKey(workspace: string, kind: string, parts: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return `slack:${workspace}:${kind}:${digest.slice(0, 24)}`;
}
