import { pino } from 'pino';
import type { Log } from '../bot/log.ts';
import type { Config } from '../config/config.ts';
import type { Io } from './io.ts';

/** Where libraries keep what must not be written down: addresses of answers hold their token. */
const SECRETS = ['token', '*.token', '*.*.token', 'err.url', 'err.requestBody', 'err.config'];

/** Lines of JSON on standard error, for whoever runs the bot as a service. */
export function serviceLog({ LOG_LEVEL: level }: Config, io: Io): Log {
  return pino({ level, base: null, redact: SECRETS }, { write: (line) => io.err(line) });
}

/** For a chat in a terminal: only what is wrong, in a line that a person can read. */
export function chatLog({ LOG_LEVEL: level }: Config, io: Io): Log {
  const isSilent = level === 'silent';
  const tell = (fields: object, message: string) => {
    if (!isSilent) io.err(`${[message, ...detailsOf(fields)].join(' · ')}\n`);
  };
  return { info: () => undefined, warn: tell, error: tell };
}

function detailsOf(fields: object): string[] {
  const { err, errorId }: { err?: unknown; errorId?: unknown } = fields;
  return [
    ...(typeof errorId === 'string' ? [errorId] : []),
    ...(err instanceof Error ? [err.message] : []),
  ];
}
