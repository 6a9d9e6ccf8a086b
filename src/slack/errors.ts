import { webApi } from '@slack/bolt';
import { DeliveryError, type DeliveryFailure } from '../bot/events.ts';
import type { Locale } from '../language/language.ts';
import { wordingOf } from '../reply/wording.ts';
import { words } from './words.ts';

/** Codes of channels that let the bot in and do not let it write. */
const CLOSED: readonly string[] = [
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'channel_type_not_supported',
  'team_access_not_granted',
  'no_permission',
  'ekm_access_denied',
];

/** Codes of a form that came too long after the press that it belongs to. */
const LATE: readonly string[] = [
  'expired_trigger_id',
  'exchanged_trigger_id',
  'invalid_trigger_id',
  'trigger_expired',
];

/** Slack's error codes by what they mean for a message. Codes not listed are defects of ours. */
const CODES: Readonly<Record<Exclude<DeliveryFailure, 'rejected'>, readonly string[]>> = {
  gone: [
    'not_in_channel',
    'channel_not_found',
    'is_archived',
    'is_inactive',
    ...CLOSED,
    'messages_tab_disabled',
    'cannot_dm_bot',
    'user_not_found',
    'user_disabled',
    'user_not_in_channel',
    'thread_not_found',
    'message_not_found',
    'cant_update_message',
    'cant_delete_message',
    ...LATE,
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
  /** The scope that the call needs, where that is what is missing. */
  readonly scope?: string;
  /** How long Slack wants to be left alone. */
  readonly retryAfterMs?: number;
  /** Whether an answer came that says that nothing was done. */
  readonly refused: boolean;
}

/** Sorts an error of the Web API's client. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof webApi.WebAPIPlatformError) return platformTrouble(error.data);
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
  const what = trouble.code ?? (cause instanceof Error ? cause.message : String(cause));
  const said = trouble.scope === undefined ? what : `${what} (${trouble.scope})`;
  const remedy = remedyOf(trouble, botName);
  return new DeliveryError(trouble.failure, `Slack: ${said}`, { cause, ...(remedy && { remedy }) });
}

/** A code of Slack's; whatever else comes with a 200 is a page of some proxy. */
const CODE = /^[\w.:-]+$/;

function platformTrouble(data: webApi.WebAPIPlatformError['data']): Trouble {
  const { error: code } = data;
  if (!CODE.test(code)) return { failure: 'uncertain', refused: false };
  const known = Object.entries(CODES).find(([, codesOf]) => codesOf.includes(code));
  // `Object.entries` widens the keys of the table to string.
  const failure = (known?.[0] ?? 'rejected') as DeliveryFailure;
  const trouble = { failure, code, refused: failure !== 'uncertain' };
  return 'needed' in data ? { ...trouble, scope: String(data.needed) } : trouble;
}

function remedyOf(trouble: Trouble, botName: string) {
  const [fr, en] = [remedyIn('fr', trouble, botName), remedyIn('en', trouble, botName)];
  return fr === undefined || en === undefined ? undefined : { fr, en };
}

/** What a person can do about it, in words; undefined where nobody but us could. */
function remedyIn(locale: Locale, { code = '', scope }: Trouble, botName: string) {
  const remedies = words(locale).remedies;
  if (code === 'not_in_channel' || code === 'channel_not_found') return remedies.invite(botName);
  if (code === 'is_archived') return remedies.archived;
  if (code === 'missing_scope') return remedies.scope(scope);
  if (LATE.includes(code)) return wordingOf(locale).press.formTooLate;
  return CLOSED.includes(code) ? remedies.closed : undefined;
}

/** The error codes along the chain of causes. */
function codes(error: unknown): string[] {
  const found: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') found.push(at.code);
  }
  return found;
}
