import type { Log } from '../bot/log.ts';
import type { Config } from '../config/config.ts';
import { checkTokens } from '../config/tokens.ts';
import type { House } from './house.ts';

/** A platform that the bot is on. */
export interface Adapter {
  /** Does this process do what is to be done once for all processes, such as the digests? */
  readonly primary: boolean;
  /** Resolves when the platform lets the bot in no more, where that can happen. */
  readonly ended?: Promise<void>;
  stop(): Promise<void>;
}

type Start = (house: House, config: Config, log: Log) => Promise<Adapter>;

interface Platform {
  readonly name: string;
  readonly start: Start;
}

/** Resolves when none of the platforms lets the bot in any more. */
export async function allEnded(adapters: readonly Adapter[]): Promise<void> {
  await Promise.all(adapters.map(({ ended }) => ended ?? new Promise<never>(() => undefined)));
}

/** The platforms that the configuration has a token for. */
export function platformsOf(config: Config): readonly Platform[] {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID } = config;
  const isInSlack = SLACK_BOT_TOKEN ?? SLACK_APP_TOKEN ?? SLACK_SIGNING_SECRET ?? SLACK_CLIENT_ID;
  return [
    ...(isInSlack === undefined ? [] : [{ name: 'Slack', start: startInSlack }]),
    ...(config.DISCORD_TOKEN === undefined ? [] : [{ name: 'Discord', start: startInDiscord }]),
  ];
}

/**
 * Starts the platforms side by side. One that refuses its token does not keep the others from
 * running: it is logged with its remedy. Throws what the first one threw when none starts.
 */
export async function startPlatforms(
  platforms: readonly Platform[],
  house: House,
  config: Config,
  log: Log,
): Promise<readonly Adapter[]> {
  const started = await Promise.allSettled(platforms.map(({ start }) => start(house, config, log)));
  const adapters = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  for (const [at, one] of started.entries()) {
    if (one.status === 'fulfilled') continue;
    if (adapters.length === 0) throw one.reason;
    const platform = platforms[at]?.name;
    log.error({ platform, err: one.reason }, `${platform} was not started; the rest runs without`);
  }
  return adapters;
}

async function startInSlack({ bot, store }: House, config: Config, log: Log): Promise<Adapter> {
  checkTokens(config, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']);
  const { startSlack } = await import('../slack/app.ts');
  const adapter = await startSlack({ bot, store, config, log, now: () => new Date() });
  log.info({ port: adapter.port }, 'Slack: connected');
  return { primary: true, stop: () => adapter.stop() };
}

async function startInDiscord({ bot }: House, config: Config, log: Log): Promise<Adapter> {
  checkTokens(config, ['DISCORD_TOKEN']);
  const { startDiscord } = await import('../discord/app.ts');
  return startDiscord({ bot, config, log, now: () => new Date() });
}
