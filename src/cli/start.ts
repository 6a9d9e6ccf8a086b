import { randomUUID } from 'node:crypto';
import type { Log } from '../bot/log.ts';
import { type Config, readConfig } from '../config/config.ts';
import { nearNames } from '../config/near-names.ts';
import { type Repeating, repeat } from '../digest/repeat.ts';
import { startTerminal } from '../terminal/app.ts';
import { verb } from './arguments.ts';
import { typedHistory } from './history.ts';
import { type House, openHouse } from './house.ts';
import { type LiveIo, wantsColors } from './io.ts';
import { chatLog, serviceLog } from './logger.ts';
import { allEnded, platformsOf, startPlatforms } from './platforms.ts';

const DAY_MS = 86_400_000;
/** How often it is looked whether a digest is due: it is on time by the minute. */
const DIGESTS_MS = 20_000;

const AFTER = `
Everything else is configured by the environment or the file .env; .env.example lists it all.
`;

/** `npm start`: the bot in Slack and Discord, or a chat in the terminal. Returns the exit code. */
export async function start(argv: readonly string[], io: LiveIo): Promise<number> {
  verb('start', io)
    .description(
      'Run the bot: in Slack and Discord where their tokens are set, else as a chat right here.',
    )
    .addHelpText('after', AFTER)
    .parse([...argv], { from: 'user' });
  const config = readConfig(io.env);
  if (platformsOf(config).length > 0) return serve(config, io);
  await chat(config, io);
  return 0;
}

/**
 * On the platforms, until the process is asked to end. Where all of them let the bot in no more, it
 * ends by itself with 1, so that whatever watches over the process notices.
 */
async function serve(config: Config, io: LiveIo): Promise<number> {
  const log = serviceLog(config, io);
  warnOfNames(log, io);
  const stopped = io.stopped();
  io.strays((err) => log.error({ err }, 'a promise failed that nobody waited for'));
  const house = await openHouse(config, log, () => new Date());
  try {
    const { articles, passages, problems } = house.library.holdings('all');
    log.info({ articles, passages, problems: problems.length }, 'the articles are ready');
    const adapters = await startPlatforms(platformsOf(config), house);
    const isInCharge = adapters.every(({ primary }) => primary);
    const chores = isInCharge ? startChores(house) : [];
    const reason = await Promise.race([stopped, allEnded(adapters)]);
    log.info({ signal: reason }, 'ending');
    await Promise.all([...adapters, ...chores].map((one) => one.stop()));
    return reason === undefined ? 1 : 0;
  } finally {
    await house.close();
  }
}

/** With whoever sits at the terminal, until they leave. */
async function chat(config: Config, io: LiveIo): Promise<void> {
  const log = chatLog(config, io);
  warnOfNames(log, io);
  const stopped = io.stopped();
  // Limits are there to share the bot fairly; here nobody else waits.
  const alone = { ...config, QUESTIONS_PER_MINUTE_PERSON: 0 };
  const house = await openHouse(alone, log, () => new Date());
  try {
    const terminal = startTerminal({
      bot: house.bot,
      holdings: house.library.holdings('all'),
      locale: config.LOCALE,
      ...{ input: io.stdin, output: io.stdout, interactive: io.isTyped && io.isTTY },
      ...{ colors: wantsColors(io), columns: () => io.columns() },
      history: typedHistory(config),
      session: randomUUID(),
    });
    const chores = startChores(house);
    await Promise.race([terminal.ended, stopped]);
    await Promise.all([terminal, ...chores].map((one) => one.stop()));
  } finally {
    await house.close();
  }
}

/** A mistyped token would go unnoticed: the bot would just be somewhere else. */
function warnOfNames(log: Log, { env }: LiveIo): void {
  for (const message of nearNames(env)) log.warn({}, message);
}

/** What is done by itself: old data go every day, digests come when they are due. */
function startChores({ store, digests, config, log }: House): Repeating[] {
  const prune = async () => {
    await store.prune(new Date(), config.RETENTION_DAYS).catch((err: unknown) => {
      log.error({ err }, 'old data could not be deleted; tried again tomorrow');
    });
  };
  return [repeat(prune, DAY_MS), repeat(() => digests.tick(new Date()), DIGESTS_MS)];
}
