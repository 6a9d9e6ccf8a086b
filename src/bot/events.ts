import type { Locale } from '../language/language.ts';
import type { ActionKind, Reason, Reply } from '../reply/reply.ts';

export type Platform = 'terminal' | 'slack' | 'discord';

/** Who asks. Ids are the platform's; the store keeps them only hashed. */
export interface Asker {
  readonly id: string;
  /** May this person configure the bot here? Checked anew by the adapter at every event. */
  readonly canManage: boolean;
  /** IANA name, when the platform tells. */
  readonly timeZone?: string;
  /** How people know this person, for "shared by …"; shown as text, never as a ping. */
  readonly displayName?: string;
}

/** Where a person asks from, and what may be said there. */
export interface Place {
  readonly platform: Platform;
  /** Team, enterprise or server; `''` in a terminal or a Discord direct message. */
  readonly workspace: string;
  /** Inside a thread: the channel that the thread belongs to. */
  readonly channel: string;
  /** The thread's id, when in one. */
  readonly thread?: string;
  /** Of a chat that ends, where the place stays: what was asked in another is not followed up. */
  readonly session?: string;
  /** `shared`: people of another organisation read it too (Slack Connect). */
  readonly kind: 'direct' | 'channel' | 'shared';
  /** The language of the workspace, where the platform tells: what everybody reads is in it. */
  readonly language?: Locale;
}

/** Data of the adapter's own, kept until the event is done so that it can be answered later. */
export type Reach = Readonly<Record<string, string | number | boolean | undefined>>;

interface EventBase {
  /** The same for every delivery of one event: what a durable claim is made on. */
  readonly key: string;
  readonly asker: Asker;
  readonly place: Place;
  readonly locale: Locale;
  readonly reach: Reach;
}

/** `/ask …`: a command with its options, by name or as the text that follows the command. */
export interface CommandEvent extends EventBase {
  readonly kind: 'command';
  /** `ask`; for a sub-command with options by name, `settings language`. */
  readonly name: string;
  readonly input:
    | { readonly text: string }
    | { readonly options: Readonly<Record<string, string>> };
}

/** A message. Only `overheard` may be met with silence. */
export interface QuestionEvent extends EventBase {
  readonly kind: 'question';
  readonly text: string;
  readonly addressed: 'mention' | 'direct' | 'shortcut' | 'workflow' | 'overheard';
  /** The title of the forum post or the like: part of the question. */
  readonly about?: string;
}

/** A pressed button. */
export interface PressEvent extends EventBase {
  readonly kind: 'press';
  readonly action: ActionKind;
  readonly ref: string;
  /** For `more`: how many blocks are shown already. */
  readonly offset?: number;
}

/** The feedback form, sent. */
export interface ReasonEvent extends EventBase {
  readonly kind: 'reason';
  readonly ref: string;
  readonly reason: Reason;
}

export type BotEvent = CommandEvent | QuestionEvent | PressEvent | ReasonEvent;

/** Is it talk that nobody addressed to the bot? */
export function isOverheard(event: BotEvent): event is QuestionEvent {
  return event.kind === 'question' && event.addressed === 'overheard';
}

/**
 * Is it answered with a form? That must be the platform's first response, within three seconds:
 * neither a sign of life nor a look-up may go before it.
 */
export function opensForm(event: BotEvent): boolean {
  return event.kind === 'press' && event.action === 'unhelpful';
}

/** What an adapter's `receive` makes of the platform's payload. */
export type Received =
  | BotEvent
  /** Nobody addressed the bot: other bots, itself, edits, deletions, joins. */
  | { readonly kind: 'ignored'; readonly why: string }
  | { readonly kind: 'unsupported'; readonly what: string };

/** Where a message ended up, so that it can be edited, withdrawn or found again. */
export interface Sent {
  readonly channel: string;
  readonly message: string;
  /**
   * Set when the answer opened a thread, or stands in one: follow-ups are heard there. The same
   * as `Place.thread` of a later message in it.
   */
  readonly thread?: string;
}

/** A message in a place, be that a thread or not. */
export function sentTo(
  { channel, thread }: { readonly channel: string; readonly thread?: string | undefined },
  message: string,
): Sent {
  return thread === undefined ? { channel, message } : { channel, message, thread };
}

/**
 * How to answer one event. Made by the adapter from the event alone, so that an event that was
 * claimed before a crash can be answered after it. Every method throws `DeliveryError`.
 */
export interface Delivery {
  /** A sign of life, at once. Never fatal. */
  working(): Promise<void>;
  /**
   * The one answer to the event: private for commands, shortcuts and presses, in a thread for
   * mentions, directly in direct messages. Called again, it edits the same message.
   */
  reply(reply: Reply): Promise<Sent | undefined>;
  /** A new public message in the event's place (Share). */
  post(reply: Reply): Promise<Sent | undefined>;
  /** Removes the message whose button was pressed. */
  withdraw(): Promise<void>;
  /** Opens the form that asks why an answer was unhelpful. Must be the first response. */
  askReason(ref: string): Promise<void>;
  /** Clears the sign of life when no reply follows. Never fatal. */
  clear(): Promise<void>;
  /** After a crash: was this event answered already, by a message whose receipt was lost? */
  alreadyAnswered(): Promise<boolean>;
}

/** Why a message could not be delivered. */
export type DeliveryFailure =
  /** Archived, deleted, left or forbidden: do not try again. */
  | 'gone'
  /** The token or installation is no longer valid. */
  | 'revoked'
  /** Refused for now (rate limit, outage), and surely not delivered. */
  | 'later'
  /** The request went out and no answer came: it may have been delivered. */
  | 'uncertain'
  /** The platform says that the message is malformed: a defect of ours. */
  | 'rejected';

export class DeliveryError extends Error {
  readonly failure: DeliveryFailure;
  /** What whoever asked can do about it (`/invite @verbatim`); to be said instead of "failed". */
  readonly remedy?: Readonly<Record<Locale, string>>;
  constructor(
    failure: DeliveryFailure,
    message: string,
    options?: ErrorOptions & { readonly remedy?: Readonly<Record<Locale, string>> },
  ) {
    super(message, options);
    this.name = 'DeliveryError';
    this.failure = failure;
    if (options?.remedy) this.remedy = options.remedy;
  }
}

/** The platform will not have that message there, now or later; another way may be open. */
export function isRefused(error: unknown): boolean {
  return error instanceof DeliveryError && ['gone', 'rejected'].includes(error.failure);
}

/** Unprompted posts: digests, and answers to watches. One per platform. */
export interface Publisher {
  readonly platform: Platform;
  /** Posts once for `key`: where the platform can, a second call with the key posts nothing. */
  post(place: Place, reply: Reply, key: string): Promise<Sent>;
  /** The message that an earlier `post` with this key made, as far as the platform can tell. */
  find(place: Place, key: string): Promise<Sent | undefined>;
  /**
   * Publishes a post to those who follow its channel from elsewhere, where that channel has such.
   * Absent where no channel has; done twice, it changes nothing.
   */
  announce?(place: Place, message: string): Promise<void>;
  /** A direct message to a person. */
  tell(workspace: string, user: string, reply: Reply): Promise<void>;
}
