import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../bot/log.ts';

/**
 * Bolt's lines in our log. Its debug lines hold whole payloads, questions and all: they are dropped
 * whatever the level.
 */
export function boltLogger(log: Log): Logger {
  const fields = { platform: 'slack' };
  const line = (parts: unknown[]) => parts.map(String).join(' ');
  return {
    debug() {},
    info: (...parts: unknown[]) => log.info(fields, line(parts)),
    warn: (...parts: unknown[]) => log.warn(fields, line(parts)),
    error: (...parts: unknown[]) => log.error(fields, line(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

/** For whatever has a caller of ours: that tells each failure, once. */
export const silentLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
