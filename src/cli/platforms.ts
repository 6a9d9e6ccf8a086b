import { UnreachableError } from '../bot/keep-trying.ts';
import type { Config } from '../config/config.ts';
import { checkTokens } from '../config/tokens.ts';
import { holdsFirst, readShards } from '../discord/shards.ts';
import type { Locale } from '../language/language.ts';
import { notice } from '../reply/notices.ts';
import { parseOperator } from '../slack/operator.ts';
import type { House } from './house.ts';
import { startLater } from './start-later.ts';

/** A platform that the bot is on. */
export interface Adapter {
  /** Does this process do what is to be done once for all processes, such as the digests? */
  readonly primary: boolean;
  /** Resolves when the platform lets the bot in no more, where that can happen. */
  readonly ended?: Promise<void> | undefined;
  /** A word to whoever looks after the bot, where somebody is named there. */
  tellOperator?(text: string): Promise<void>;
  stop(): Promise<void>;
}

interface Platform {
  readonly name: string;
  start(house: House): Promise<Adapter>;
  /** As `Adapter.primary`, by the configuration. */
  isPrimary(config: Config): boolean;
}

const SLACK: Platform = { name: 'Slack', start: startInSlack, isPrimary: () => true };
const DISCORD: Platform = {
  name: 'Discord',
  start: startInDiscord,
  isPrimary: ({ DISCORD_SHARDS }) => holdsFirst(readShards(DISCORD_SHARDS)),
};

/** Resolves when none of the platforms lets the bot in any more. */
export async function allEnded(adapters: readonly Adapter[]): Promise<void> {
  await Promise.all(adapters.map(({ ended }) => ended ?? new Promise<never>(() => undefined)));
}

/** The platforms that the configuration has a token for. */
export function platformsOf(config: Config): readonly Platform[] {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID } = config;
  const isInSlack = SLACK_BOT_TOKEN ?? SLACK_APP_TOKEN ?? SLACK_SIGNING_SECRET ?? SLACK_CLIENT_ID;
  return [
    ...(isInSlack === undefined ? [] : [SLACK]),
    ...(config.DISCORD_TOKEN === undefined ? [] : [DISCORD]),
  ];
}

/**
 * Starts the platforms side by side. One that refuses its token does not keep the others from
 * running: it is logged with its remedy. One that cannot be reached is tried again in the
 * background. Throws what the first one threw when none starts.
 */
export async function startPlatforms(
  platforms: readonly Platform[],
  house: House,
): Promise<readonly Adapter[]> {
  const attempts = platforms.map((platform) => patiently(platform, house));
  const started = await Promise.allSettled(attempts);
  const adapters = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = started.flatMap((one, at) => {
    const platform = platforms[at];
    return one.status === 'rejected' && platform ? [{ platform, err: one.reason }] : [];
  });
  const [first] = failed;
  if (first !== undefined && adapters.length === 0) throw first.err;
  const late = failed.flatMap(({ platform, err }) => {
    if (err instanceof UnreachableError) return [waitFor(platform, house, err)];
    const { name } = platform;
    house.log.error({ platform: name, err }, `${name} was not started; the rest runs without`);
    return [];
  });
  if (late.length > 0) await Promise.all(adapters.map((adapter) => tellOfOutage(adapter, house)));
  return [...adapters, ...late];
}

/** A platform that takes longer to let the bot in is being tried again, which is said. */
const SLOW_MS = 5_000;

async function patiently({ name, start }: Platform, house: House): Promise<Adapter> {
  const slow = setTimeout(() => {
    house.log.warn(
      { platform: name },
      `${name} has not answered yet: it is tried again for a while`,
    );
  }, SLOW_MS);
  try {
    return await start(house);
  } finally {
    clearTimeout(slow);
  }
}

function waitFor(
  { name, start, isPrimary }: Platform,
  house: House,
  err: UnreachableError,
): Adapter {
  const { config, log } = house;
  log.warn(
    { platform: name, err },
    `${name} is out of reach; the rest runs, and it is tried again`,
  );
  const once = { ...config, DISCORD_RETRIES: 0 };
  const attempt = () => start({ ...house, config: once });
  return startLater({ name, primary: isPrimary(config), start: attempt }, log);
}

async function tellOfOutage(adapter: Adapter, { config, log }: House): Promise<void> {
  await adapter.tellOperator?.(OUTAGE[config.LOCALE]).catch((err: unknown) => {
    log.warn({ err }, 'the operator could not be told that a platform is out of reach');
  });
}

const OUTAGE: Readonly<Record<Locale, string>> = {
  fr: 'Je n’arrive pas à joindre Discord. Je réessaie, de plus en plus rarement ; le reste fonctionne.',
  en: 'I cannot reach Discord. I go on trying, ever more rarely; the rest works.',
};

async function startInSlack({ bot, store, config, log }: House): Promise<Adapter> {
  checkTokens(config, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']);
  const { startSlack } = await import('../slack/app.ts');
  const adapter = await startSlack({ bot, store, config, log, now: () => new Date() });
  log.info({ port: adapter.port }, 'Slack: connected');
  const { team = '', user } = parseOperator(config.SLACK_OPERATOR);
  const tell = (text: string) =>
    user === undefined
      ? Promise.resolve()
      : adapter.publisher.tell(team, user, notice(config.LOCALE, text));
  return { primary: true, tellOperator: tell, stop: () => adapter.stop() };
}

async function startInDiscord({ bot, config, log }: House): Promise<Adapter> {
  checkTokens(config, ['DISCORD_TOKEN']);
  const { startDiscord } = await import('../discord/app.ts');
  return startDiscord({ bot, config, log, now: () => new Date() });
}
