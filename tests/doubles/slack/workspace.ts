import type { Json } from './json.ts';

/** A message as the double keeps it. */
export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly args: Json;
  readonly edits: readonly Json[];
  readonly deleted: boolean;
}

/** A message that one person sees, from a response_url or chat.postEphemeral. */
export interface Whisper {
  readonly channel: string;
  readonly user: string;
  readonly args: Json;
  readonly via: 'response_url' | 'chat.postEphemeral';
  readonly replaced: boolean;
}

export interface Person {
  readonly locale?: string;
  readonly tz?: string;
  readonly admin?: boolean;
}

export interface Channel {
  /** Is the bot in it? */
  readonly member: boolean;
  readonly shared?: boolean;
  readonly archived?: boolean;
}

/** One pending response_url: 5 uses within 30 minutes. */
export interface ResponseUrl {
  readonly channel: string;
  readonly user: string;
  readonly created: number;
  /** The ts of the public message that its button is on. */
  readonly message?: string;
  uses: number;
}

const MINUTES = 60_000;

/** The state of one pretended workspace: what people would see. */
export class Workspace {
  readonly team = 'T0VERBATIM';
  readonly enterprise = 'E0GRID';
  readonly bot = { user: 'U0BOT', id: 'B0BOT', name: 'verbatim' };
  readonly app = 'A0VERBATIM';
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  readonly scopes = new Set(['users:read', 'channels:read', 'channels:history', 'im:history']);
  readonly whispers: Whisper[] = [];
  readonly statuses: Json[] = [];
  readonly prompts: Json[] = [];
  readonly homes: Json[] = [];
  readonly modals: Json[] = [];
  readonly steps: Json[] = [];
  readonly #messages: Posted[] = [];
  readonly #urls = new Map<string, ResponseUrl>();
  readonly #now: () => number;
  #clock = 1_790_000_000;
  #serial = 0;

  constructor(now: () => number) {
    this.#now = now;
    this.channels.set('C0GENERAL', { member: true });
    this.people.set('U0ALICE', { locale: 'fr-FR', tz: 'Europe/Paris' });
    this.people.set('U0ADMIN', { locale: 'en-US', tz: 'Europe/London', admin: true });
  }

  /** The messages that stand in a channel, oldest first. */
  messages(channel?: string): readonly Posted[] {
    return this.#messages.filter((m) => !m.deleted && (!channel || m.channel === channel));
  }

  /** A new timestamp; no two are alike. */
  nextTs(): string {
    this.#serial += 1;
    return `${this.#clock}.${String(this.#serial).padStart(6, '0')}`;
  }

  post(channel: string, args: Json): string {
    const ts = this.nextTs();
    this.#messages.push({ channel, ts, args, edits: [], deleted: false });
    return ts;
  }

  change(channel: string, ts: string, with_: Partial<Posted>): boolean {
    const at = this.#messages.findIndex((m) => m.ts === ts && m.channel === channel && !m.deleted);
    const old = this.#messages[at];
    if (old === undefined) return false;
    this.#messages[at] = { ...old, ...with_, edits: [...old.edits, old.args] };
    return true;
  }

  openUrl(channel: string, user: string, message?: string): string {
    this.#serial += 1;
    const id = `r${this.#serial}`;
    const created = this.#now();
    this.#urls.set(id, { channel, user, created, uses: 0, ...(message && { message }) });
    return id;
  }

  /** Counts a use; says why not when the rules forbid it. */
  useUrl(id: string): ResponseUrl | 'expired_url' | 'used_url' {
    const url = this.#urls.get(id);
    if (!url || this.#now() - url.created > 30 * MINUTES) return 'expired_url';
    if (url.uses >= 5) return 'used_url';
    url.uses += 1;
    return url;
  }
}
