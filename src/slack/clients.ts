import { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config/config.ts';
import { silentLogger } from './bolt-logger.ts';
import { deliveryError, type Trouble, troubleOf } from './errors.ts';
import { LOOKUP_TIMEOUT_MS } from './limits.ts';
import type { Wait } from './waiting.ts';

export type WebClient = webApi.WebClient;

/** How to speak to Slack in one workspace. */
export interface Account {
  readonly token: string;
  readonly botName: string;
}

export interface ClientParts {
  readonly config: Config;
  /** Undefined when the bot is not installed there. */
  readonly accountOf: (workspace: string) => Promise<Account | undefined>;
  /** Told of every token that Slack refuses. */
  readonly onRefused: (workspace: string, trouble: Trouble) => void;
  readonly wait: Wait;
}

/** Looks whether a call that may have succeeded did. Undefined: there is no telling. */
type Check<T> = () => Promise<T | 'absent' | undefined>;

/** What Slack is asked to do until it is done. */
export interface Undertaking<T> {
  readonly workspace: string;
  /** Told to people who can help. */
  readonly botName?: string;
  readonly attempt: () => Promise<T>;
  /** What the error of an attempt means. */
  readonly sort: (error: unknown) => Trouble;
  readonly check?: Check<T> | undefined;
}

/** Calls Slack's Web API in the name of a workspace's installation. */
export class Clients {
  readonly #parts: ClientParts;
  readonly #byToken = new LRUCache<string, { sender: WebClient; looker: WebClient }>({ max: 500 });

  constructor(parts: ClientParts) {
    this.#parts = parts;
  }

  /**
   * A call that changes something. It is repeated only when Slack surely did not do it, or `check`
   * found no trace of it: the client's own retries would post twice when an answer gets lost.
   * Throws `DeliveryError`.
   */
  async send<T>(
    workspace: string,
    call: (client: WebClient) => Promise<T>,
    check?: Check<T>,
  ): Promise<T> {
    const { token, botName } = await this.#account(workspace);
    const { sender } = this.#clients(token);
    const attempt = () => call(sender);
    return this.persist({ workspace, botName, attempt, sort: troubleOf, check });
  }

  /**
   * A call that is nice to have: undefined when it fails, is not allowed, or takes more than two
   * seconds. Never repeated.
   */
  async look<T>(
    workspace: string,
    call: (client: WebClient) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      const { token } = await this.#account(workspace);
      return await call(this.#clients(token).looker);
    } catch {
      return undefined;
    }
  }

  /** How long one attempt may take. */
  get timeoutMs(): number {
    return this.#parts.config.SLACK_TIMEOUT_MS;
  }

  /** Repeats what failed for now, as often and as slowly as the configuration and Slack say. */
  async persist<T>(undertaking: Undertaking<T>): Promise<T> {
    for (let failed = 0; ; failed += 1) {
      try {
        return await undertaking.attempt();
      } catch (error) {
        const done = await this.#afterFailure(undertaking, error, failed);
        if (isThere(done)) return done;
      }
    }
  }

  /** Waits for the next attempt; returns what the last one turns out to have done after all. */
  async #afterFailure<T>(
    { workspace, botName = '', sort, check }: Undertaking<T>,
    error: unknown,
    failed: number,
  ): Promise<T | 'absent' | undefined> {
    const { SLACK_RETRIES: retries, SLACK_RETRY_MIN_MS: pause } = this.#parts.config;
    const trouble = sort(error);
    if (trouble.failure === 'revoked') this.#parts.onRefused(workspace, trouble);
    const look = async () => (trouble.refused ? 'absent' : check?.());
    const found = await look();
    if (isThere(found)) return found;
    if (failed >= retries || !mayRepeat(trouble, found === 'absent')) {
      throw deliveryError(trouble, error, botName);
    }
    await this.#parts.wait(trouble.retryAfterMs ?? pause * 2 ** failed);
    // What took Slack too long to answer may have been done since.
    return look();
  }

  async #account(workspace: string): Promise<Account> {
    const account = await this.#parts.accountOf(workspace);
    if (account) return account;
    const trouble: Trouble = { failure: 'revoked', code: 'not_authed', refused: true };
    throw deliveryError(trouble, `no installation for ${workspace}`, '');
  }

  #clients(token: string): { sender: WebClient; looker: WebClient } {
    const known = this.#byToken.get(token);
    if (known) return known;
    const made = {
      sender: new webApi.WebClient(token, clientOptions(this.#parts.config, 'sending')),
      looker: new webApi.WebClient(token, clientOptions(this.#parts.config, 'looking')),
    };
    this.#byToken.set(token, made);
    return made;
  }
}

function isThere<T>(found: T | 'absent' | undefined): found is T {
  return found !== 'absent' && found !== undefined;
}

function mayRepeat({ failure }: Trouble, absent: boolean): boolean {
  return failure === 'later' || (failure === 'uncertain' && absent);
}

/** The client's options; `bolt` is for what Bolt itself calls, which may be repeated freely. */
export function clientOptions(
  config: Config,
  purpose: 'bolt' | 'sending' | 'looking',
): webApi.WebClientOptions {
  const once = purpose !== 'bolt';
  return {
    ...(config.SLACK_API_URL && { slackApiUrl: config.SLACK_API_URL }),
    timeout:
      purpose === 'looking'
        ? Math.min(LOOKUP_TIMEOUT_MS, config.SLACK_TIMEOUT_MS)
        : config.SLACK_TIMEOUT_MS,
    rejectRateLimitedCalls: once,
    retryConfig: {
      retries: once ? 0 : config.SLACK_RETRIES,
      minTimeout: config.SLACK_RETRY_MIN_MS,
    },
    logger: silentLogger,
  };
}
