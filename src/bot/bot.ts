import type { Locale } from '../language/language.ts';
import type { Reply } from '../reply/reply.ts';
import type { Asker, BotEvent, Delivery, Place, Platform, Publisher } from './events.ts';

/** What an adapter calls. It knows no platform; the adapters know nothing else. */
export interface Bot {
  /**
   * Claims the event durably; to be awaited before the platform is told that all is well.
   * False: it was claimed before, or it is overheard talk that does not concern the bot.
   */
  accept(event: BotEvent): Promise<boolean>;
  /** Answers an accepted event. Never throws: a failure is one calm reply and one log line. */
  work(event: BotEvent, delivery: Delivery): Promise<void>;
  /** Works through what was accepted before a crash and never finished. Returns how many. */
  resume(platform: Platform, deliveryOf: (event: BotEvent) => Delivery): Promise<number>;
  /** Suggestions for an option being typed, from memory, at most 25. */
  complete(command: string, option: string, typed: string, place: Place): readonly string[];
  /** The home page: help, what the bot knows, its settings. */
  home(asker: Asker, place: Place, locale: Locale): Promise<Reply>;
  /** Deletes all that is remembered of a workspace (uninstalled, or its token revoked). */
  forgetWorkspace(platform: Platform, workspace: string): Promise<void>;
  /** Makes a platform's unprompted posts possible (digests, watches). */
  connect(publisher: Publisher): void;
}
