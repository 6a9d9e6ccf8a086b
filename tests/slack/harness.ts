import { type Config, readConfig } from '../../src/config/config.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { type SlackAdapter, startSlack } from '../../src/slack/app.ts';
import type { Store } from '../../src/store/store.ts';
import { SlackDouble } from '../doubles/slack/double.ts';
import type { Json } from '../doubles/slack/json.ts';
import { type RecordingLog, recordingLog } from '../support/log.ts';
import { ScriptedBot } from '../support/scripted-bot.ts';
import { until } from '../support/until.ts';

/** A reply of one paragraph. */
export function saying(text: string, more: Partial<Reply> = {}): Reply {
  const blocks = [{ kind: 'paragraph' as const, spans: [text] }];
  return { tone: 'answer', locale: 'fr', blocks, actions: [], ...more };
}

/** An installation table in memory, for tests that are not about the database. */
function memoryInstallations(): Pick<Store, 'installations'> {
  const kept = new Map<string, unknown>();
  return {
    installations: {
      save: async (_platform, workspace, installation) => void kept.set(workspace, installation),
      find: async (_platform, workspace) => kept.get(workspace),
      remove: async (_platform, workspace) => void kept.delete(workspace),
      list: async () => [...kept.keys()],
    },
  };
}

/** Settings that make tests quick: short pauses, any free port. */
export function quickConfig(slack: SlackDouble, env: Record<string, string> = {}): Config {
  return readConfig({
    ...(env.SLACK_API_URL === undefined && { SLACK_API_URL: slack.apiUrl }),
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_PORT: '0',
    SLACK_RETRIES: '3',
    SLACK_RETRY_MIN_MS: '1',
    SLACK_TIMEOUT_MS: '2000',
    ...env,
  });
}

export type Mode = 'http' | 'socket';

/** Both, for suites that hold for both. */
export const MODE_NAMES: readonly Mode[] = ['http', 'socket'];

export const MODES: Readonly<Record<Mode, Record<string, string>>> = {
  http: { SLACK_SIGNING_SECRET: 'the-signing-secret' },
  socket: { SLACK_APP_TOKEN: 'xapp-test' },
};

export interface Harness {
  readonly slack: SlackDouble;
  readonly bot: ScriptedBot;
  readonly adapter: SlackAdapter;
  readonly log: RecordingLog;
  /** Sends a payload as the mode does; resolves when it was acknowledged. */
  deliver(payload: Json, retry?: number): Promise<void>;
  stop(): Promise<void>;
}

export interface HarnessOptions {
  readonly env?: Record<string, string>;
  readonly bot?: ScriptedBot;
  readonly slack?: SlackDouble;
  readonly store?: Pick<Store, 'installations'>;
}

/** The adapter, run by the real Bolt, against the double. */
export async function startHarness(mode: Mode, options: HarnessOptions = {}): Promise<Harness> {
  const slack = options.slack ?? (await SlackDouble.start());
  const bot = options.bot ?? new ScriptedBot();
  const log = recordingLog();
  const adapter = await startSlack({
    config: quickConfig(slack, { ...MODES[mode], ...options.env }),
    bot,
    store: options.store ?? memoryInstallations(),
    log,
    now: () => new Date(),
  });
  return {
    slack,
    bot,
    adapter,
    log,
    deliver: (payload, retry) => deliver(slack, adapter, mode, payload, retry),
    stop: async () => {
      await adapter.stop();
      await slack.close();
    },
  };
}

async function deliver(
  slack: SlackDouble,
  adapter: SlackAdapter,
  mode: Mode,
  payload: Json,
  retry?: number,
): Promise<void> {
  if (mode === 'http') {
    const options = retry === undefined ? {} : { retry };
    const response = await slack.deliver(adapter.port ?? 0, payload, options);
    if (response.status !== 200) throw new Error(`The app answered ${response.status}.`);
    return;
  }
  const attempt = retry === undefined ? undefined : { attempt: retry, reason: 'timeout' };
  const envelope = slack.socket.send(envelopeType(payload), payload, attempt);
  await until('the acknowledgement', () => slack.socket.ackOf(envelope) !== undefined);
}

function envelopeType(payload: Json): string {
  if (payload.type === 'event_callback') return 'events_api';
  return 'command' in payload ? 'slash_commands' : 'interactive';
}
