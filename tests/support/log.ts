import type { Log } from '../../src/bot/log.ts';

export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly message: string;
}

/** A log that keeps its lines. */
export interface RecordingLog extends Log {
  readonly lines: Logged[];
}

export function recordingLog(): RecordingLog {
  const lines: Logged[] = [];
  const at = (level: Logged['level']) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
