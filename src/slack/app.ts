import type { Bot } from '../bot/bot.ts';
import type { Publisher } from '../bot/events.ts';
import type { Log } from '../bot/log.ts';
import { type Config, ConfigError } from '../config/config.ts';
import type { Store } from '../store/store.ts';
import { withApiFound } from './api-url.ts';
import { ClaimingApp } from './claiming-app.ts';
import { Clients, clientOptions } from './clients.ts';
import { Departures } from './departures.ts';
import { Directory } from './directory.ts';
import { type Identity, installedIdentity, singleIdentity } from './identity.ts';
import { installationStore } from './installations.ts';
import { listen } from './listeners.ts';
import { createPublisher } from './publisher.ts';
import { Reception } from './reception.ts';
import { createTransport, type Transport } from './transport.ts';
import { atMost, wait } from './waiting.ts';

export interface SlackOptions {
  readonly config: Config;
  readonly bot: Bot;
  readonly store: Pick<Store, 'installations'>;
  readonly log: Log;
  readonly now: () => Date;
}

/** The bot in Slack, running. */
export interface SlackAdapter {
  readonly publisher: Publisher;
  /** Of the HTTP server; absent in Socket Mode without installing. */
  readonly port?: number;
  /** Takes no more events, and waits some seconds for the answers under way. */
  stop(): Promise<void>;
}

/**
 * Starts the bot in Slack: connects, works through what an earlier run left, and answers. Throws
 * `ConfigError` when a token is missing or refused.
 */
export async function startSlack(options: SlackOptions): Promise<SlackAdapter> {
  const config = await withApiFound(options.config);
  const parts = await assemble({ ...options, config });
  const port = await parts.transport.start().catch(async (error: unknown) => {
    await parts.stopTransport().catch(() => undefined);
    throw error;
  });
  options.bot.connect(parts.publisher);
  parts.reception.resume();
  return {
    publisher: parts.publisher,
    ...(port !== undefined && { port }),
    stop: async () => {
      await parts.stopTransport();
      await atMost(STOP_MS, parts.reception.settled());
    },
  };
}

async function assemble({ config, bot, store, log, now }: SlackOptions) {
  const transport = createTransport({
    config,
    log,
    installations: installationStore(store),
    wait,
    onSocketRefused: (code) => void departures.socketRefused(code),
  });
  const identity = await identify(config, transport);
  const clients: Clients = new Clients({
    config,
    accountOf: (workspace) => identity.accountOf(workspace),
    onRefused: (workspace, trouble) => reception.run(() => departures.refused(workspace, trouble)),
    wait,
  });
  const publisher = createPublisher(clients);
  const stopTransport = once(() => transport.stop());
  const departures: Departures = new Departures({
    bot,
    store,
    config,
    log,
    tell: (workspace, user, reply) => publisher.tell(workspace, user, reply),
    stop: () => void stopTransport(),
  });
  const directory = new Directory(clients, config, now);
  const reading = { locale: config.LOCALE, ...(identity.botUser && { botUser: identity.botUser }) };
  const parts = { bot, log, directory, clients, departures, reading };
  const reception: Reception = new Reception(parts);
  const { receiver } = transport;
  const { authorize } = identity;
  const wiring = { receiver, authorize, clientOptions: clientOptions(config, 'bolt') };
  listen(new ClaimingApp(wiring, (body) => reception.admit(body), log), reception);
  return { transport, stopTransport, publisher, reception };
}

async function identify(config: Config, { installer }: Transport): Promise<Identity> {
  if (config.SLACK_BOT_TOKEN !== undefined) return singleIdentity(config, config.SLACK_BOT_TOKEN);
  if (installer) return installedIdentity(installer);
  throw new ConfigError(
    'Slack: set SLACK_BOT_TOKEN (xoxb-…), or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET to let workspaces install the app. docs/slack.md says where to find them.',
  );
}

/** How long stopping waits for answers under way; the next start takes up what is left. */
const STOP_MS = 10_000;

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}
