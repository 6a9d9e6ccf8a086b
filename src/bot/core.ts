import type { Command, Context } from '../../commands/command.ts';
import type { Library } from '../articles/library.ts';
import type { Config } from '../config/config.ts';
import { localDate } from '../config/time-zone.ts';
import type { Store } from '../store/store.ts';
import type { BotEvent, Publisher } from './events.ts';
import type { Log } from './log.ts';
import type { Queue } from './queue.ts';
import type { RateLimit } from './rate-limit.ts';
import { isPublic } from './run-question.ts';
import { type MoreServices, publicLocale, type Services } from './services.ts';

/** All that the bot needs; nothing in it is found by itself. */
export interface Parts {
  readonly library: Library;
  readonly store: Store;
  readonly commands: readonly Command[];
  readonly config: Config;
  readonly log: Log;
  readonly now: () => Date;
  /** Resolves after so many milliseconds: the pause between two attempts to deliver. */
  readonly delay: (ms: number) => Promise<void>;
  /** What the digest, the watches and the insights give to commands. */
  readonly more?: MoreServices;
  /** Told of every platform that can be posted to unprompted. */
  readonly onPublisher?: (publisher: Publisher) => void;
}

/** The parts, and what the bot made of them. */
export interface Core extends Parts {
  readonly services: Services;
  readonly queue: Queue;
  readonly personLimit: RateLimit;
  readonly channelLimit: RateLimit;
}

/** The home page was opened: nothing happened, but a person in a place wants to see it. */
interface Opened extends Pick<BotEvent, 'asker' | 'place' | 'locale'> {
  readonly kind: 'home';
}

/** What the handling of an event may know. */
export async function contextOf(core: Core, event: BotEvent | Opened): Promise<Context> {
  const { library, services, config } = core;
  const { asker, place } = event;
  const now = core.now();
  const open = event.kind === 'question' && isPublic(event);
  return {
    ...{ library, services, asker, place, now },
    locale: open ? await publicLocale(services, place, event.locale) : event.locale,
    visibility: await services.visibilities.of(place),
    today: localDate(now, asker.timeZone ?? config.TIME_ZONE),
  };
}
