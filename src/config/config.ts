import { z } from 'zod';
import { isZone, readZone } from './time-zone.ts';

const text = z.string().trim().min(1).optional();
const flag = z.stringbool({ error: 'write true or false' }).optional();
const list = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )
  .optional();
const count = (fallback: number, max = 1_000_000_000) => {
  const error = `write a whole number from 0 to ${max}`;
  return z.coerce
    .number({ error })
    .int({ error })
    .min(0, { error })
    .max(max, { error })
    .default(fallback);
};
const choice = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, { error: `write one of ${choices.join(', ')}` });
const address = z
  .url({ protocol: /^https?$/, error: 'write an address such as https://example.org' })
  .optional();
const timeZone = z
  .string()
  .refine(isZone, { error: ({ input }) => noTimeZone(String(input)) })
  .default('Europe/Paris');

/** Every variable of the environment that the bot reads; `.env.example` lists the same keys. */
export const environment = z.object({
  CORPUS: list,
  GLOSSARY: text,
  LOCALE: choice(['fr', 'en']).default('fr'),
  TIME_ZONE: timeZone,

  DATABASE_FILE: z.string().min(1).default('data/verbatim.db'),
  DATABASE_URL: text,
  INDEX_CACHE: z.string().default('data/index'),
  ENCRYPTION_KEY: text,
  HASH_SALT: text,
  RETENTION_DAYS: count(365, 3650),

  RESTRICTED_COLLECTIONS: list,
  COLLECTION_CHANNELS: text,
  QUESTIONS_PER_MINUTE_PERSON: count(10),
  QUESTIONS_PER_MINUTE_CHANNEL: count(30),
  QUEUE_LIMIT: count(200),

  SLACK_BOT_TOKEN: text,
  SLACK_APP_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: text,
  SLACK_PUBLIC_URL: address,
  SLACK_PORT: count(3000, 65_535),
  SLACK_HOST: z.string().default('127.0.0.1'),
  SLACK_API_URL: address,
  SLACK_RETRIES: count(5, 100),
  SLACK_RETRY_MIN_MS: count(1_000),
  SLACK_TIMEOUT_MS: count(15_000),
  SLACK_PING_TIMEOUT_MS: count(5_000),
  SLACK_SERVER_PING_TIMEOUT_MS: count(30_000),
  SLACK_OPERATOR: text,

  DISCORD_TOKEN: text,
  DISCORD_API_URL: address,
  DISCORD_RETRIES: count(3, 100),
  DISCORD_TIMEOUT_MS: count(15_000),
  DISCORD_GUILD: text,
  DISCORD_SHARDS: text,
  DISCORD_ANSWER_WITHOUT_MENTION: list,
  DISCORD_REGISTER_AT_START: z.stringbool({ error: 'write true or false' }).default(true),
  DISCORD_OPERATOR: text,

  LOG_LEVEL: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_QUESTIONS: flag,
});

export type Config = Readonly<z.infer<typeof environment>>;

/** The configuration does not hold; `message` names each variable, what is wrong and the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Parses the environment. An empty value counts as unset. Throws `ConfigError`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = environment.safeParse(set);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path: [name = ''], message }) => {
    return `  ${String(name)}: “${set[String(name)]}” is not possible: ${message}`;
  });
  const told = [...new Set(lines)].join('\n');
  throw new ConfigError(`The configuration does not hold:\n${told}`);
}

function noTimeZone(written: string): string {
  const read = readZone(written);
  const meant = 'zone' in read ? [read.zone] : read.suggestions;
  const remedy =
    meant.length === 0 ? 'write for example Europe/Paris' : `did you mean ${meant.join(' or ')}?`;
  return `it is no IANA time zone; ${remedy}`;
}
