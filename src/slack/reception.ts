import type { Bot } from '../bot/bot.ts';
import { type BotEvent, isOverheard, opensForm } from '../bot/events.ts';
import { InHand } from '../bot/in-hand.ts';
import type { Log } from '../bot/log.ts';
import { othersFirst } from '../bot/others-first.ts';
import type { Clients } from './clients.ts';
import { deliveryOf } from './delivery.ts';
import type { Departures } from './departures.ts';
import type { Directory } from './directory.ts';
import { welcome } from './home.ts';
import { receive } from './receive.ts';
import type { Reading, SlackReceived } from './received.ts';

export interface ReceptionParts {
  readonly bot: Bot;
  readonly log: Log;
  readonly directory: Directory;
  readonly clients: Clients;
  readonly departures: Departures;
  readonly reading: Reading;
}

/** Takes payloads in, and sees to it that each is worked on once. */
export class Reception {
  readonly #parts: ReceptionParts;
  readonly #inHand = new InHand();
  #closing = false;

  constructor(parts: ReceptionParts) {
    this.#parts = parts;
  }

  /** Reads and claims. Only the database is waited for: Slack allows three seconds for this. */
  async admit(body: unknown): Promise<SlackReceived | undefined> {
    const received = receive(body, this.#parts.reading);
    switch (received.kind) {
      case 'ignored':
        return undefined;
      case 'unsupported':
        this.#parts.log.info({ platform: 'slack', what: received.what }, 'Slack: nothing for me.');
        return undefined;
      case 'home':
      case 'revoked':
        return received;
      default: {
        const event = this.#parts.directory.known(received);
        return (await this.#parts.bot.accept(event)) ? event : undefined;
      }
    }
  }

  /** Works on what was admitted, when what came with it is acknowledged. Never throws. */
  async handle(received: SlackReceived): Promise<void> {
    await this.run(async () => {
      await othersFirst();
      switch (received.kind) {
        case 'ignored':
        case 'unsupported':
          return;
        case 'home':
          return this.#welcome(received);
        case 'revoked':
          return this.#parts.departures.left(received.workspace, received.why);
        default:
          return this.#answer(received);
      }
    });
  }

  /**
   * Works through what an earlier run claimed and did not finish. Nobody waits for it: it may have
   * to outwait the lease of a process that is not known to be gone.
   */
  resume(): void {
    const { bot, clients } = this.#parts;
    void this.#guarded(async () => {
      await bot.resume('slack', (event) => deliveryOf(event, clients));
    });
  }

  /** Runs something to its end, whoever waits for it; a failure is a line in the log. */
  run(act: () => Promise<void>): Promise<void> {
    return this.#inHand.add(this.#guarded(act));
  }

  /** Resolves when nothing is in hand any more. What fails from now on is told to nobody. */
  async settled(): Promise<void> {
    this.#closing = true;
    await this.#inHand.settled();
  }

  async #answer(event: BotEvent): Promise<void> {
    const { bot, directory, clients } = this.#parts;
    const delivery = deliveryOf(event, clients);
    // The sign of life does not wait for what is looked up about the person and the place.
    if (isQuestion(event)) await delivery.working();
    await bot.work(opensForm(event) ? event : await directory.complete(event), delivery);
  }

  async #welcome(opened: Parameters<typeof welcome>[0]): Promise<void> {
    const { bot, directory, clients, reading } = this.#parts;
    await welcome(opened, { bot, directory, clients, locale: reading.locale });
  }

  async #guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      // The store may be closed under work that nobody waited for; the next start takes it up.
      if (this.#closing) return;
      const fields = { platform: 'slack', error: String(error) };
      this.#parts.log.error(fields, 'Slack: something failed.');
    }
  }
}

/** Somebody waits for an answer to it. */
function isQuestion(event: BotEvent): boolean {
  return event.kind === 'question' && !isOverheard(event);
}
