import { type InteractionResponseType, Routes } from 'discord.js';
import { attempt, type Rest } from './api.ts';
import { checked } from './channels.ts';
import type { InteractionReach } from './reach.ts';
import type { Payload } from './render.ts';
import { sentMessage } from './shapes.ts';

interface Response {
  readonly type: InteractionResponseType;
  readonly data?: object;
}

/** What names an interaction to Discord. */
type Named = Pick<InteractionReach, 'id' | 'token'>;

/** The message that the first response made, or that was pressed on. */
export const ORIGINAL = '@original';
/** The token in the address is all the right that is needed. */
const UNAUTHORIZED = { auth: false } as const;

/** Responds to an interaction, for the first and only time. Throws `DeliveryError`. */
export async function respond(rest: Rest, { id, token }: Named, body: Response): Promise<void> {
  await attempt('Responding to an interaction', () =>
    rest.post(Routes.interactionCallback(id, token), { body, ...UNAUTHORIZED }),
  );
}

/**
 * What the token of an interaction lets anybody write who has it, for 15 minutes and whatever the
 * bot may do in the channel. Every method throws `DeliveryError`.
 */
export class Webhook {
  readonly #rest: Rest;
  readonly #reach: InteractionReach;

  constructor(rest: Rest, reach: InteractionReach) {
    this.#rest = rest;
    this.#reach = reach;
  }

  respond(body: Response): Promise<void> {
    return respond(this.#rest, this.#reach, body);
  }

  /** Returns what Discord tells of the message. */
  edit(message: string, payload: Payload): Promise<unknown> {
    const body = checked(payload);
    return attempt('Writing the answer', () =>
      this.#rest.patch(this.#route(message), { body, ...UNAUTHORIZED }),
    );
  }

  /** Not repeatable: Discord has no nonce for follow-ups. Returns the id of the new message. */
  async followUp(payload: Payload): Promise<string> {
    const { application, token } = this.#reach;
    const body = checked(payload);
    const call = () =>
      this.#rest.post(Routes.webhook(application, token), { body, ...UNAUTHORIZED });
    return sentMessage.parse(await attempt('Sending a follow-up', call, 'once')).id;
  }

  async remove(message: string): Promise<void> {
    await attempt('Withdrawing the answer', () =>
      this.#rest.delete(this.#route(message), UNAUTHORIZED),
    );
  }

  async read(message: string) {
    const found = await attempt('Looking for the answer', () =>
      this.#rest.get(this.#route(message), UNAUTHORIZED),
    );
    return sentMessage.parse(found);
  }

  /** Written out: `Routes.webhookMessage` would escape the `@`, which not every server undoes. */
  #route(message: string): `/${string}` {
    const { application, token } = this.#reach;
    return `${Routes.webhook(application, token)}/messages/${message}`;
  }
}
