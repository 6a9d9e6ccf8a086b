import {
  DiscordAPIError,
  type RateLimitData,
  RateLimitError,
  type REST,
  RESTJSONErrorCodes,
  type RESTOptions,
} from 'discord.js';
import { DeliveryError, type DeliveryFailure } from '../bot/events.ts';
import type { Config } from '../config/config.ts';
import { requestsTo } from './requests.ts';

/** How discord.js calls Discord, or whatever DISCORD_API_URL puts in its place. */
export function restOptions(config: Config): Partial<RESTOptions> {
  // discord.js adds the version itself.
  const api = config.DISCORD_API_URL?.replace(/\/*(?:\/v\d+)?\/*$/, '');
  const options = {
    retries: config.DISCORD_RETRIES,
    timeout: config.DISCORD_TIMEOUT_MS,
    makeRequest: requestsTo(api),
    // It may be an hour until the next one is let through; the outbox of announcements waits.
    rejectOnRateLimit: ({ url }: RateLimitData) => url.endsWith('/crosspost'),
  };
  return api === undefined ? options : { ...options, api };
}

/** Does the error carry this number of Discord's? */
export function isCode(error: unknown, ...codes: readonly number[]): boolean {
  const cause = error instanceof DeliveryError ? error.cause : error;
  return cause instanceof DiscordAPIError && codes.includes(Number(cause.code));
}

export const isThreadExisting = (error: unknown): boolean =>
  isCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage);
export const isAnnounced = (error: unknown): boolean =>
  isCode(error, RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted);
export const isLocked = (error: unknown): boolean => isCode(error, RESTJSONErrorCodes.ThreadLocked);

export const isUnknownChannel = (error: unknown): boolean =>
  isCode(error, RESTJSONErrorCodes.UnknownChannel);

export const isArchived = (error: unknown): boolean =>
  isCode(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread);

/** The bot may not do this here, and asking again changes nothing. */
export function isForbidden(error: unknown): boolean {
  const cause = error instanceof DeliveryError ? error.cause : error;
  return (cause instanceof DiscordAPIError && cause.status === 403) || isLocked(error);
}

/** The interaction was never known, is over 3 s old unanswered, or its 15 minutes are over. */
export const isOver = (error: unknown): boolean =>
  isCode(
    error,
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.InvalidWebhookToken,
  );

/**
 * `once`: a second try could make a second message, so a lost answer is `uncertain`. Edits, and
 * posts with an enforced nonce, are `again`: for them a lost answer only means `later`.
 */
export type Repeatable = 'once' | 'again';

/** Calls Discord; whatever fails becomes a `DeliveryError` that says what was being done. */
export async function attempt<T>(
  what: string,
  call: () => Promise<T>,
  repeatable: Repeatable = 'again',
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    const failure = failureOf(error, repeatable);
    const detail = error instanceof Error ? error.message : String(error);
    throw new DeliveryError(failure, `${what}: ${detail}`, { cause: error });
  }
}

function failureOf(error: unknown, repeatable: Repeatable): DeliveryFailure {
  if (error instanceof RateLimitError) return 'later';
  if (error instanceof DiscordAPIError) return refusal(error);
  // Nothing was sent when nobody listened; everything else may have been carried out.
  const unsent = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
  return repeatable === 'again' || unsent ? 'later' : 'uncertain';
}

function refusal(error: DiscordAPIError): DeliveryFailure {
  if (isOver(error) || isForbidden(error)) return 'gone';
  if (error.status === 401) return 'revoked';
  if (error.status === 404 || isArchived(error)) return 'gone';
  return error.status === 429 ? 'later' : 'rejected';
}

/** What this folder uses of discord.js's REST manager: its queues, limits and retries. */
export type Rest = Pick<REST, 'get' | 'post' | 'put' | 'patch' | 'delete'>;
