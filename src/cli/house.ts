import { setTimeout } from 'node:timers/promises';
import { COMMANDS } from '../../commands/index.ts';
import { noArticles } from '../articles/report.ts';
import type { Bot } from '../bot/bot.ts';
import { createBot } from '../bot/create.ts';
import type { Log } from '../bot/log.ts';
import { settingsOver } from '../bot/settings.ts';
import { visibilitiesOf } from '../bot/visibility.ts';
import type { Config } from '../config/config.ts';
import { createDigests, type DigestRuns } from '../digest/digests.ts';
import { type LiveLibrary, openLibrary } from '../library/open.ts';
import { loadResources } from '../library/resources.ts';
import { parseOperator } from '../slack/operator.ts';
import type { Store } from '../store/store.ts';
import { corpusPaths } from './arguments.ts';
import { openConfiguredStore } from './store.ts';

/** All that stands behind the adapters, open. */
export interface House {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly library: LiveLibrary;
  readonly bot: Bot;
  readonly digests: DigestRuns;
  close(): Promise<void>;
}

/** Opens the store, the articles, the digests and the bot. Throws `ConfigError`, `CorpusError`. */
export async function openHouse(config: Config, log: Log, now: () => Date): Promise<House> {
  const open: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  };
  try {
    const store = await openConfiguredStore(config, now);
    open.push(store);
    const library = await openWatched(config, log);
    open.push(library);
    const ground = { config, log, store, library };
    return { ...ground, ...botOver({ ...ground, now }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openWatched(config: Config, log: Log): Promise<LiveLibrary> {
  const paths = corpusPaths(undefined, config);
  const warn = (message: string) => log.warn({}, message);
  const library = await openLibrary({
    paths,
    cache: config.INDEX_CACHE,
    watch: true,
    resources: loadResources(config.GLOSSARY, warn),
    log: warn,
  });
  if (library.holdings('all').articles === 0) log.warn({}, noArticles(paths));
  return library;
}

interface Ground extends Pick<House, 'config' | 'log' | 'store' | 'library'> {
  readonly now: () => Date;
}

function botOver({ config, log, now, store, library }: Ground): Pick<House, 'bot' | 'digests'> {
  const settings = settingsOver(store.settings, config);
  const { of: visibilityOf } = visibilitiesOf({ library, settings, config, log });
  const digests = createDigests({
    ...{ library, store, log, now, visibilityOf },
    operators: operatorsOf(config),
    timeZone: config.TIME_ZONE,
    retentionDays: config.RETENTION_DAYS,
  });
  const bot = createBot({
    ...{ library, store, config, log, now, commands: COMMANDS },
    delay: (ms) => setTimeout(ms),
    more: { digest: digests.service },
    onPublisher: (publisher) => digests.connect(publisher),
  });
  return { bot, digests };
}

function operatorsOf({ SLACK_OPERATOR, DISCORD_OPERATOR: discord }: Config) {
  const { user: slack } = parseOperator(SLACK_OPERATOR);
  return { ...(slack !== undefined && { slack }), ...(discord !== undefined && { discord }) };
}
