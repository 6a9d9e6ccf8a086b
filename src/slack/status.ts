import type { Locale } from '../language/language.ts';
import type { Clients } from './clients.ts';
import { words } from './words.ts';

/** The thread whose bot is at work. */
export interface StatusPlace {
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
}

/**
 * The sign of life in a thread: "… is searching". It goes out without being waited for, and the
 * steps keep their order, so that a slow start cannot outlive the end. Nothing here is ever fatal.
 */
export class Status {
  readonly #clients: Clients;
  readonly #place: StatusPlace;
  readonly #locale: Locale;
  #last: Promise<void> | undefined;

  constructor(clients: Clients, place: StatusPlace, locale: Locale) {
    this.#clients = clients;
    this.#place = place;
    this.#locale = locale;
  }

  start(): void {
    this.#last ??= this.#set('processing', words(this.#locale).searching);
  }

  /** Takes the sign away, if it was given. */
  async clear(): Promise<void> {
    const started = this.#last;
    if (!started) return;
    this.#last = undefined;
    await started;
    await this.#set('active', '');
  }

  /** Workspaces without agent sessions answer `feature_disabled`; the older method serves there. */
  async #set(status: 'processing' | 'active', text: string): Promise<void> {
    const { workspace, channel: channel_id, thread: thread_ts } = this.#place;
    const done = await this.#clients.look(workspace, (client) =>
      client.agents.sessions.setStatus({ channel_id, thread_ts, status }),
    );
    if (done) return;
    await this.#clients.look(workspace, (client) =>
      client.assistant.threads.setStatus({ channel_id, thread_ts, status: text }),
    );
  }
}
