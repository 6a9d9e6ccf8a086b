import { DeliveryError } from '../bot/events.ts';
import type { Clients } from './clients.ts';
import { networkTrouble, statusTrouble, type Trouble } from './errors.ts';
import type { Message } from './render.ts';

/** What a response_url is asked for: five times at most, within 30 minutes. */
export type UrlRequest =
  | { readonly delete_original: true }
  | (Message & {
      readonly response_type: 'ephemeral';
      readonly replace_original: boolean;
      readonly thread_ts?: string;
    });

/** An address that Slack gave with a command or a press. */
export interface ResponseUrl {
  readonly workspace: string;
  readonly url: string;
}

/** The address answered, and took nothing. */
class UsedUpError extends Error {
  override readonly name = 'UsedUpError';
}

/** An HTTP status that is no success. */
class StatusError extends Error {
  readonly status: number;
  readonly retryAfter: number | undefined;
  constructor(response: Response) {
    super(`response_url answered ${response.status}`);
    this.name = 'StatusError';
    this.status = response.status;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    this.retryAfter = Number.isFinite(seconds) ? seconds : undefined;
  }
}

/**
 * Answers through a response_url, which works even where the bot is not a member. Returns false
 * when the address is used up or expired; throws `DeliveryError` for anything else.
 */
export async function respond(
  clients: Clients,
  { workspace, url }: ResponseUrl,
  request: UrlRequest,
): Promise<boolean> {
  const attempt = () => send(url, request, clients.timeoutMs);
  try {
    await clients.persist({ workspace, attempt, sort });
    return true;
  } catch (error) {
    if (error instanceof DeliveryError && error.failure === 'gone') return false;
    throw error;
  }
}

async function send(url: string, request: UrlRequest, timeoutMs: number): Promise<boolean> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new StatusError(response);
  const refusal = refusalIn(await response.text());
  if (refusal !== undefined) throw new UsedUpError(`response_url answered ${refusal}`);
  return true;
}

/** Slack's `ok` is plain text; a refusal may come as `{"ok": false, "error": "used_url"}`. */
function refusalIn(body: string): string | undefined {
  const [, error] = /^\s*\{.*"ok"\s*:\s*false\b.*?(?:"error"\s*:\s*"(\w+)"|$)/s.exec(body) ?? [];
  return error;
}

function sort(error: unknown): Trouble {
  if (error instanceof UsedUpError) return { failure: 'gone', refused: true };
  if (!(error instanceof StatusError)) return networkTrouble(error);
  const { status, retryAfter } = error;
  if (status === 429) {
    return { failure: 'later', refused: true, retryAfterMs: (retryAfter ?? 1) * 1000 };
  }
  return [403, 404, 410].includes(status)
    ? { failure: 'gone', refused: true }
    : statusTrouble(status);
}
