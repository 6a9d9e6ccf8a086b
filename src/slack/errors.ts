import { webApi } from '@slack/bolt';
import { DeliveryError, type DeliveryFailure } from '../bot/events.ts';
import { words } from './words.ts';

/** Slack's error codes by what they mean for a message. Codes not listed are defects of ours. */
const CODES: Readonly<Record<Exclude<DeliveryFailure, 'rejected'>, readonly string[]>> = {
  gone: [
    'not_in_channel',
    'channel_not_found',
    'is_archived',
    'is_inactive',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_only_channel',
    'restricted_action_non_threadable_channel',
    'channel_type_not_supported',
    'team_access_not_granted',
    'no_permission',
    'ekm_access_denied',
    'messages_tab_disabled',
    'cannot_dm_bot',
    'user_not_found',
    'user_disabled',
    'user_not_in_channel',
    'thread_not_found',
    'message_not_found',
    'cant_update_message',
    'cant_delete_message',
    'expired_trigger_id',
    'exchanged_trigger_id',
    'invalid_trigger_id',
    'trigger_expired',
  ],
  revoked: [
    'token_revoked',
    'account_inactive',
    'invalid_auth',
    'not_authed',
    'token_expired',
    'user_removed_from_team',
    'team_disabled',
    'org_login_required',
  ],
  later: ['ratelimited', 'rate_limited', 'message_limit_exceeded', 'service_unavailable'],
  // Slack says of these that part of the work may have been done.
  uncertain: ['internal_error', 'fatal_error', 'request_timeout'],
};

/** Codes after which the installation is gone for good, unlike a token that was mistyped. */
const UNINSTALLED = new Set(['token_revoked', 'account_inactive']);

/** Failures to connect: nothing was sent. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Why a call failed, and what follows. */
export interface Trouble {
  readonly failure: DeliveryFailure;
  /** Slack's own code, when it answered with one. */
  readonly code?: string;
  /** How long Slack wants to be left alone. */
  readonly retryAfterMs?: number;
  /** Whether an answer came that says that nothing was done. */
  readonly refused: boolean;
}

/** Sorts an error of the Web API's client. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof webApi.WebAPIPlatformError) return platformTrouble(error.data.error);
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { failure: 'later', retryAfterMs: error.retryAfter * 1000, refused: true };
  }
  if (error instanceof webApi.WebAPIHTTPError) return statusTrouble(error.statusCode);
  return networkTrouble(error);
}

/** An HTTP status that is neither 2xx nor 429. A gateway's 5xx does not say what happened behind. */
export function statusTrouble(status: number): Trouble {
  return { failure: status >= 500 ? 'later' : 'rejected', refused: status < 500 };
}

export function networkTrouble(error: unknown): Trouble {
  const unsent = codes(error).some((code) => UNSENT.has(code));
  return { failure: unsent ? 'later' : 'uncertain', refused: unsent };
}

/** Is the installation gone, so that its data has to go too? */
export function isUninstalled({ code }: Trouble): boolean {
  return code !== undefined && UNINSTALLED.has(code);
}

/** The error that the bot core knows, with the remedy that Slack's code suggests. */
export function deliveryError(trouble: Trouble, cause: unknown, botName: string): DeliveryError {
  const said = trouble.code ?? (cause instanceof Error ? cause.message : String(cause));
  const remedy = remedyOf(trouble.code, botName);
  return new DeliveryError(trouble.failure, `Slack: ${said}`, { cause, ...(remedy && { remedy }) });
}

function platformTrouble(code: string): Trouble {
  const known = Object.entries(CODES).find(([, codesOf]) => codesOf.includes(code));
  // `Object.entries` widens the keys of the table to string.
  const failure = (known?.[0] ?? 'rejected') as DeliveryFailure;
  return { failure, code, refused: failure !== 'uncertain' };
}

function remedyOf(code: string | undefined, botName: string) {
  if (code === 'not_in_channel' || code === 'channel_not_found') {
    return { fr: words('fr').invite(botName), en: words('en').invite(botName) };
  }
  if (code === 'is_archived') return { fr: words('fr').archived, en: words('en').archived };
  return undefined;
}

/** The error codes along the chain of causes. */
function codes(error: unknown): string[] {
  const found: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') found.push(at.code);
  }
  return found;
}
