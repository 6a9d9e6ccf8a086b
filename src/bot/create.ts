import type { Bot } from './bot.ts';
import { complete } from './complete.ts';
import { type Core, contextOf, type Parts } from './core.ts';
import { type BotEvent, isOverheard } from './events.ts';
import { homeReply } from './home.ts';
import { concerns } from './overheard.ts';
import { createQueue } from './queue.ts';
import { createRateLimit } from './rate-limit.ts';
import { resume } from './resume.ts';
import type { Services } from './services.ts';
import { settingsOver } from './settings.ts';
import { visibilitiesOf } from './visibility.ts';
import { work } from './work.ts';

export type { Parts } from './core.ts';

/** The bot behind every adapter. Throws `ConfigError` when the map of collections does not parse. */
export function createBot(parts: Parts): Bot {
  const core = coreOf(parts);
  const { services, library, commands } = core;
  return {
    accept: (event) => accept(core, event),
    work: (event, delivery) => work({ core, event, delivery, resumed: false }),
    resume: (platform, deliveryOf) => resume(core, platform, deliveryOf),
    complete: (command, option, typed, place) =>
      complete(
        { library, commands, visibilities: services.visibilities },
        { command, option, typed, place },
      ),
    home: async (asker, place, locale) => {
      return homeReply(await contextOf(core, { kind: 'home', asker, place, locale }));
    },
    forgetWorkspace: (platform, workspace) => parts.store.forgetWorkspace(platform, workspace),
    connect: (publisher) => parts.onPublisher?.(publisher),
  };
}

function coreOf(parts: Parts): Core {
  const { config } = parts;
  return {
    ...parts,
    services: servicesOf(parts),
    queue: createQueue(config.QUEUE_LIMIT),
    personLimit: createRateLimit(config.QUESTIONS_PER_MINUTE_PERSON),
    channelLimit: createRateLimit(config.QUESTIONS_PER_MINUTE_CHANNEL),
  };
}

function servicesOf({ library, store, commands, config, log, more }: Parts): Services {
  const settings = settingsOver(store.settings, config);
  const visibilities = visibilitiesOf({ library, settings, config, log });
  return { commands, store, settings, visibilities, ...more };
}

/** Talk that is not the bot's concern is not claimed: the same message may come as a mention. */
async function accept({ store, services }: Core, event: BotEvent): Promise<boolean> {
  if (isOverheard(event) && !(await concerns(event, store, services.settings))) return false;
  return store.claims.take(event);
}
