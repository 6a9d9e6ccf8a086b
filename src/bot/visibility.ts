import type { Visibility } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import type { Config } from '../config/config.ts';
import { fold } from '../language/fold.ts';
import { channelName, hiddenCollections, readRestrictions } from './collections.ts';
import type { Place } from './events.ts';
import type { Log } from './log.ts';
import type { BotSettings } from './settings.ts';

/** What each place may read. Asked before every search. */
export interface Visibilities {
  /** Never fails: what cannot be found out is hidden. */
  of(place: Place): Promise<Visibility>;
  /** From memory, for suggestions while typing; what is not known yet is hidden. */
  known(place: Place): Visibility;
  /** Names of the restricted collections, as the articles have them. */
  restricted(): readonly string[];
  openedBy(place: Place, collection: string): Promise<'configuration' | 'settings' | undefined>;
}

interface Judging {
  readonly library: Library;
  readonly settings: BotSettings;
  readonly config: Config;
  readonly log: Log;
}

/** Throws `ConfigError` when the map of collections does not parse. */
export function visibilitiesOf({ library, settings, config, log }: Judging): Visibilities {
  const restrictions = readRestrictions(config.RESTRICTED_COLLECTIONS, config.COLLECTION_CHANNELS);
  const collections = collectionNames(library);
  const remembered = new Map<string, readonly string[]>();
  const hidden = (place: Place, opened: readonly string[] | undefined): Visibility =>
    restrictions.restricted.size === 0
      ? 'all'
      : { hidden: hiddenCollections(place, restrictions, opened, collections()) };
  return {
    of: async (place) => {
      if (restrictions.restricted.size === 0) return 'all';
      const opened = await openedIn(place, settings, log);
      if (opened !== undefined) remembered.set(channelName(place), opened);
      return hidden(place, opened);
    },
    known: (place) => hidden(place, remembered.get(channelName(place))),
    restricted: () => collections().filter((name) => restrictions.restricted.has(fold(name))),
    openedBy: async (place, collection) => {
      const name = fold(collection);
      if (restrictions.opened.get(name)?.has(channelName(place))) return 'configuration';
      const opened = await settings.opened(place);
      return opened.some((other) => fold(other) === name) ? 'settings' : undefined;
    },
  };
}

/** Undefined when the settings cannot be read. */
async function openedIn(
  place: Place,
  settings: BotSettings,
  log: Log,
): Promise<readonly string[] | undefined> {
  try {
    return await settings.opened(place);
  } catch (err) {
    log.error({ err }, 'settings cannot be read: restricted collections stay hidden');
    return undefined;
  }
}

/** The names of all collections, counted anew only when the articles changed. */
function collectionNames(library: Library): () => readonly string[] {
  let names: readonly string[] | undefined;
  library.onChange(() => {
    names = undefined;
  });
  return () => {
    names ??= library.holdings('all').collections.map(({ name }) => name);
    return names;
  };
}
