import { type Client, GatewayCloseCodes } from 'discord.js';
import type { Publisher } from '../bot/events.ts';
import { keepTrying } from '../bot/keep-trying.ts';
import { connect } from './client.ts';
import { Desk, type DeskParts } from './desk.ts';
import { createPublisher } from './publisher.ts';
import { wordsOf } from './words.ts';

/** A connection, with what hears it and what posts. */
interface Open {
  readonly client: Client<true>;
  readonly desk: Desk;
  readonly publisher: Publisher;
}

/**
 * The line to Discord. Where Discord takes the intent for messages away while it is open, another
 * connection without it takes its place.
 */
export class Line {
  readonly #parts: DeskParts;
  readonly #closing = new AbortController();
  readonly #end: () => void;
  /** Resolves when Discord lets the bot in no more: its token was reset, or its other intents. */
  readonly ended: Promise<void>;
  open: Open;

  private constructor(parts: DeskParts, open: Open, ended: Promise<void>, end: () => void) {
    this.#parts = parts;
    this.open = open;
    this.ended = ended;
    this.#end = end;
  }

  /** Throws `DiscordStartError` or `UnreachableError`, with what to do. */
  static async to(parts: DeskParts): Promise<Line> {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const wanted = (parts.config.DISCORD_ANSWER_WITHOUT_MENTION ?? []).length > 0;
    const onClosed = (code: number, readsEverything: boolean) =>
      line.#closed(code, readsEverything);
    const line: Line = new Line(parts, await join(parts, wanted, onClosed), ended, end);
    return line;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await hangUp(this.open);
  }

  #closed(code: number, readsEverything: boolean): void {
    const { config, log } = this.#parts;
    const isIntent = code === GatewayCloseCodes.DisallowedIntents;
    if (isIntent && readsEverything) return void this.#replace();
    if (isIntent) this.open.desk.tellOperator(wordsOf(config.LOCALE).missingIntent);
    log.error(
      { code },
      'Discord closed the connection for good. Look at DISCORD_TOKEN and at the intents of the application, then restart the bot.',
    );
    this.#end();
  }

  /** What is in hand goes out over the old connection: calls need no gateway. */
  async #replace(): Promise<void> {
    const { log } = this.#parts;
    const { signal } = this.#closing;
    const old = this.open;
    const onClosed = (code: number) => this.#closed(code, false);
    try {
      this.open = await keepTrying(() => join(this.#parts, false, onClosed), signal);
    } catch (err) {
      if (!signal.aborted) log.error({ err }, 'Discord: no connection without the intent either');
      return this.#end();
    }
    warnOfIntent(this.#parts, this.open.desk);
    await hangUp(signal.aborted ? this.open : old);
  }
}

type OnClosed = (code: number, readsEverything: boolean) => void;

async function join(parts: DeskParts, wanted: boolean, onClosed: OnClosed): Promise<Open> {
  const { config, bot, log } = parts;
  const joining = {
    ...{ config, log },
    readsEverything: wanted,
    listenersOf: (client: Client, readsEverything: boolean) =>
      new Desk(client, parts, readsEverything),
    onClosed,
  };
  const { client, listeners: desk, missingIntent } = await connect(joining);
  if (missingIntent) warnOfIntent(parts, desk);
  const publisher = createPublisher(desk.tools.channels, client.user.id);
  bot.connect(publisher);
  return { client, desk, publisher };
}

async function hangUp({ client, desk }: Open): Promise<void> {
  await desk.close();
  await client.destroy();
}

function warnOfIntent({ config, log }: DeskParts, desk: Desk): void {
  log.warn({ intent: 'MessageContent' }, wordsOf('en').missingIntent);
  desk.tellOperator(wordsOf(config.LOCALE).missingIntent);
}
