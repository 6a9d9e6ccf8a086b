import { App, type AppOptions, type Context, type ReceiverEvent } from '@slack/bolt';
import type { Log } from '../bot/log.ts';
import { silentLogger } from './bolt-logger.ts';
import type { SlackReceived } from './received.ts';

/** Reads and claims a payload; undefined when nothing is to be done about it. */
export type Admit = (body: unknown) => Promise<SlackReceived | undefined>;

/** Where events come from, whose they are, and how Bolt calls Slack. */
type Wiring = Required<Pick<AppOptions, 'receiver' | 'authorize' | 'clientOptions'>>;

/**
 * Bolt tells Slack that all is well before any listener runs, and would lose what it was about if
 * the process died then. This app claims every event durably first, and drops what was claimed.
 */
export class ClaimingApp extends App {
  readonly #admit: Admit;

  constructor(wiring: Wiring, admit: Admit, log: Log) {
    super({ ...wiring, logger: silentLogger, convoStore: false });
    this.#admit = admit;
    this.error(async (error) => {
      log.error({ platform: 'slack', error: error.message }, 'Slack: an event was not worked on.');
    });
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const received = await this.#admit(event.body);
    if (received === undefined) return event.ack();
    await super.processEvent({
      ...event,
      ack: forgiving(event.ack),
      customProperties: { received },
    });
  }
}

/** What the listeners are told of the payload. */
export function receivedIn(context: Context): SlackReceived | undefined {
  // Nobody but `processEvent` above writes this property.
  return context.received as SlackReceived | undefined;
}

/**
 * An acknowledgement that gets lost, because the connection just broke, must not keep the work
 * from being done: Slack sends the event again, and the claim refuses it then.
 */
function forgiving(ack: ReceiverEvent['ack']): ReceiverEvent['ack'] {
  return async (response) => {
    try {
      await ack(response);
    } catch {
      // Told by the redelivery.
    }
  };
}
