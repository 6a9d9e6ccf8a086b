import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../bot/log.ts';
import { troubleOf } from './errors.ts';
import { atMost, type Wait } from './waiting.ts';

type SocketModeClient = SocketModeReceiver['client'];

export interface SupervisorParts {
  readonly client: SocketModeClient;
  readonly log: Log;
  /** The pause after the first failure to connect; it doubles up to a minute. */
  readonly pauseMs: number;
  /** How long Slack may take to greet a new connection. */
  readonly helloMs: number;
  readonly wait: Wait;
  /** Slack will not let us in any more: the app's token is refused. */
  readonly onRefused: (code: string) => void;
}

const LONGEST_PAUSE_MS = 60_000;
/** A peer that died does not take part in closing. */
const CLOSING_MS = 2_000;

interface Connection {
  /** Resolves when the connection is no more. */
  readonly closed: Promise<void>;
}

/**
 * Keeps a Socket Mode connection. The client's own reconnecting is off: when it fails for good it
 * leaves a rejection that nobody can catch, and that would end the process.
 */
export class Supervisor {
  readonly #parts: SupervisorParts;
  readonly #stop = new AbortController();

  constructor(parts: SupervisorParts) {
    this.#parts = parts;
    guardMessages(parts.client, parts.log);
  }

  /** Connects. Throws when Slack refuses the token; keeps trying when it cannot be reached. */
  async start(): Promise<void> {
    const connection = await this.#connectAtLast();
    if (connection) void this.#keep(connection);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await atMost(CLOSING_MS, this.#parts.client.disconnect(), this.#parts.wait);
  }

  async #keep(first: Connection): Promise<void> {
    let connection: Connection | undefined = first;
    while (connection) {
      await connection.closed;
      if (this.#stop.signal.aborted) return;
      this.#parts.log.info({ platform: 'slack' }, 'Slack closed the connection: coming back.');
      connection = await this.#connectAtLast().catch((error: unknown) => this.#refused(error));
    }
  }

  #refused(error: unknown): undefined {
    this.#parts.onRefused(troubleOf(error).code ?? String(error));
    return undefined;
  }

  /** Tries until it is connected or told to stop. Throws when Slack refuses the token. */
  async #connectAtLast(): Promise<Connection | undefined> {
    for (let failed = 0; !this.#stop.signal.aborted; failed += 1) {
      const attempt = await this.#connect();
      if ('closed' in attempt) return attempt;
      if (troubleOf(attempt.error).failure === 'revoked') throw attempt.error;
      const pause = Math.min(this.#parts.pauseMs * 2 ** failed, LONGEST_PAUSE_MS);
      const fields = { platform: 'slack', error: String(attempt.error), pause };
      this.#parts.log.warn(fields, 'Slack cannot be reached: trying again.');
      await this.#parts.wait(pause, this.#stop.signal);
    }
    return undefined;
  }

  async #connect(): Promise<Connection | { readonly error: unknown }> {
    const { client, helloMs } = this.#parts;
    let ended: () => void = () => undefined;
    const closed = new Promise<void>((done) => {
      ended = done;
    });
    client.once('disconnected', ended);
    // Without a greeting the connection is closed, which makes `start` fail.
    const late = setTimeout(() => void client.disconnect(), helloMs);
    try {
      await client.start();
      return { closed };
    } catch (error) {
      client.off('disconnected', ended);
      return { error: error ?? new Error('the connection closed before Slack greeted it') };
    } finally {
      clearTimeout(late);
    }
  }
}

/**
 * The client's handler of messages is asynchronous, and its emitter does not wait for it: a frame
 * that is no envelope would be a rejection that nobody can catch.
 */
function guardMessages(client: SocketModeClient, log: Log): void {
  for (const listener of client.listeners('ws_message')) {
    client.off('ws_message', listener);
    client.on('ws_message', async (...frame: unknown[]) => {
      try {
        await Reflect.apply(listener, client, frame);
      } catch (error) {
        const fields = { platform: 'slack', error: String(error) };
        log.warn(fields, 'Slack sent a message that is none: ignored.');
      }
    });
  }
}
