import type { Config } from '../config/config.ts';
import { LANGUAGES, type Locale } from '../language/language.ts';
import type { Scope, SettingsTable } from '../store/settings.ts';
import type { Place } from './events.ts';

/** What managers set from chat. */
export interface BotSettings {
  /** The language of public posts in a workspace; undefined: the workspace's own, else that of whoever asks. */
  publicLanguage(place: Place): Promise<Locale | undefined>;
  setPublicLanguage(place: Place, locale: Locale | undefined): Promise<void>;
  /** Are questions in this channel answered without a mention? */
  listens(place: Place): Promise<boolean>;
  setListens(place: Place, on: boolean): Promise<void>;
  /** The restricted collections that were opened in this channel from chat. */
  opened(place: Place): Promise<readonly string[]>;
  setOpened(place: Place, collections: readonly string[]): Promise<void>;
}

export function settingsOver(table: SettingsTable, config: Config): BotSettings {
  return {
    publicLanguage: async (place) => {
      const value = await table.get(workspaceOf(place), 'language');
      return LANGUAGES.find((language) => language === value);
    },
    setPublicLanguage: async (place, locale) => {
      if (locale === undefined) await table.remove(workspaceOf(place), 'language');
      else await table.set(workspaceOf(place), 'language', locale);
    },
    listens: async (place) => {
      const configured = place.platform === 'discord' && config.DISCORD_ANSWER_WITHOUT_MENTION;
      const value = await table.get(channelOf(place), 'listen');
      return typeof value === 'boolean'
        ? value
        : Array.isArray(configured) && configured.includes(place.channel);
    },
    setListens: (place, on) => table.set(channelOf(place), 'listen', on),
    opened: async (place) => {
      const value = await table.get(channelOf(place), 'collections');
      return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
    },
    setOpened: (place, collections) => table.set(channelOf(place), 'collections', collections),
  };
}

function workspaceOf({ platform, workspace }: Place): Scope {
  return { scope: 'workspace', platform, workspace, subject: '' };
}

function channelOf({ platform, workspace, channel }: Place): Scope {
  return { scope: 'channel', platform, workspace, subject: channel };
}
