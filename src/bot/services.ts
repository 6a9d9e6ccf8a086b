import type { Command } from '../../commands/command.ts';
import type { Digests } from '../digest/service.ts';
import type { Locale } from '../language/language.ts';
import type { Store } from '../store/store.ts';
import type { Place } from './events.ts';
import type { BotSettings } from './settings.ts';
import type { Visibilities } from './visibility.ts';

/** What commands may use besides the library. */
export interface Services {
  /** Every command, for the help. */
  readonly commands: readonly Command[];
  readonly store: Store;
  readonly settings: BotSettings;
  readonly visibilities: Visibilities;
  /** The digest, when it runs. */
  readonly digest?: Digests;
}

/** What the folders of the digest, the watches and the insights add to the services. */
export type MoreServices = Omit<Services, 'commands' | 'store' | 'settings' | 'visibilities'>;

/**
 * The locale of what everybody in a place reads: what managers set, else the workspace's own, else
 * the asker's.
 */
export async function publicLocale(
  { settings }: Services,
  place: Place,
  locale: Locale,
): Promise<Locale> {
  return (await settings.publicLanguage(place)) ?? place.language ?? locale;
}
