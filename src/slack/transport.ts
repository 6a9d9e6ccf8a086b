import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  HTTPReceiver,
  type HTTPReceiverOptions,
  type InstallationStore,
  type Receiver,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Log } from '../bot/log.ts';
import { type Config, ConfigError } from '../config/config.ts';
import { boltLogger, silentLogger } from './bolt-logger.ts';
import { clientOptions } from './clients.ts';
import { troubleOf } from './errors.ts';
import { LIMITS } from './limits.ts';
import { OPTIONAL_SCOPES, SCOPES } from './manifest.ts';
import { Supervisor } from './supervise.ts';
import type { Wait } from './waiting.ts';

/** How Slack's events come in. */
export interface Transport {
  readonly receiver: Receiver;
  /** Present when workspaces install the app themselves. */
  readonly installer?: HTTPReceiver['installer'];
  /** Starts to listen; resolves to the port of the HTTP server, when there is one. */
  start(): Promise<number | undefined>;
  stop(): Promise<void>;
}

export interface TransportParts {
  readonly config: Config;
  readonly log: Log;
  readonly installations: InstallationStore;
  readonly wait: Wait;
  readonly onSocketRefused: (code: string) => void;
}

/**
 * Socket Mode when there is an app-level token, else HTTP. Installing is served over HTTP either
 * way, when the app's client id, secret and state secret are set.
 */
export function createTransport(parts: TransportParts): Transport {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = parts.config;
  if (appToken !== undefined) return socketTransport(parts, appToken);
  if (signingSecret !== undefined) return httpTransport(parts, signingSecret);
  throw new ConfigError(
    'Slack: set SLACK_APP_TOKEN (xapp-…, for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP). docs/slack.md says where to find them.',
  );
}

function httpTransport(parts: TransportParts, signingSecret: string): Transport {
  const receiver = httpReceiver(parts, { signingSecret, endpoints: ['/slack/events'] });
  return { receiver: withoutInstaller(receiver), ...webTransport(parts, receiver) };
}

/** Bolt refuses a receiver that installs beside an `authorize` of our own; it need not know. */
function withoutInstaller(receiver: HTTPReceiver): Receiver {
  return {
    init: (app) => receiver.init(app),
    start: (port: number) => receiver.start(port),
    stop: () => receiver.stop(),
  };
}

function socketTransport(parts: TransportParts, appToken: string): Transport {
  const { config, log } = parts;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silentLogger,
    autoReconnectEnabled: false,
    clientPingTimeout: config.SLACK_PING_TIMEOUT_MS,
    serverPingTimeout: config.SLACK_SERVER_PING_TIMEOUT_MS,
    installerOptions: { clientOptions: clientOptions(config, 'bolt') },
    processEventErrorHandler: async ({ error }) => {
      log.error({ platform: 'slack', error: error.message }, 'Slack: an event was not taken in.');
      return false;
    },
  });
  const supervisor = new Supervisor({
    client: receiver.client,
    log,
    pauseMs: config.SLACK_RETRY_MIN_MS,
    helloMs: config.SLACK_SERVER_PING_TIMEOUT_MS,
    wait: parts.wait,
    onRefused: parts.onSocketRefused,
  });
  return { receiver, ...withInstalling(parts, supervisor) };
}

/** Beside a socket, a server for browsers that install the app; it takes no events. */
function withInstalling(
  parts: TransportParts,
  supervisor: Supervisor,
): Omit<Transport, 'receiver'> {
  const options = { signingSecret: '', signatureVerification: false, endpoints: [] };
  const { installer, ...web } = installing(parts.config)
    ? webTransport(parts, httpReceiver(parts, options))
    : { installer: undefined, start: async () => undefined, stop: async () => undefined };
  return {
    installer,
    start: async () => {
      const port = await web.start();
      await supervisor.start().catch(explainRefusal);
      return port;
    },
    stop: async () => {
      await supervisor.stop();
      await web.stop();
    },
  };
}

function explainRefusal(error: unknown): never {
  const { code } = troubleOf(error);
  throw new ConfigError(
    `Slack refuses SLACK_APP_TOKEN (${code}). Make one under "Basic Information", "App-Level Tokens", with the scope connections:write; it starts with xapp-.`,
    { cause: error },
  );
}

function webTransport({ config }: TransportParts, receiver: HTTPReceiver) {
  return {
    installer: receiver.installer,
    start: () => listen(receiver, config),
    stop: () => receiver.stop(),
  };
}

function installing(config: Config): boolean {
  return config.SLACK_CLIENT_ID !== undefined && config.SLACK_CLIENT_SECRET !== undefined;
}

function httpReceiver(parts: TransportParts, options: HTTPReceiverOptions): HTTPReceiver {
  const { config, log } = parts;
  return new HTTPReceiver({
    ...options,
    logger: boltLogger(log),
    bodyLimit: LIMITS.body,
    ...(installing(config) && oauth(parts)),
    processEventErrorHandler: async ({ error, response }) => {
      log.error({ platform: 'slack', error: error.message }, 'Slack: an event was not taken in.');
      // Slack tries again after an error, which is what is wanted: nothing was claimed.
      if (!response.headersSent) response.writeHead(500).end();
      return true;
    },
  });
}

function oauth({ config, installations }: TransportParts): Partial<HTTPReceiverOptions> {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_PUBLIC_URL } = config;
  if (SLACK_STATE_SECRET === undefined) {
    throw new ConfigError(
      'Slack: SLACK_CLIENT_ID is set, so SLACK_STATE_SECRET must be too; any long random text will do.',
    );
  }
  if (config.ENCRYPTION_KEY === undefined) {
    throw new ConfigError(
      'Slack: SLACK_CLIENT_ID is set, so tokens of workspaces have to be kept, and that is done encrypted: set ENCRYPTION_KEY to what `openssl rand -base64 32` prints.',
    );
  }
  const redirectUriPath = '/slack/oauth_redirect';
  return {
    ...(SLACK_CLIENT_ID !== undefined && { clientId: SLACK_CLIENT_ID }),
    ...(SLACK_CLIENT_SECRET !== undefined && { clientSecret: SLACK_CLIENT_SECRET }),
    stateSecret: SLACK_STATE_SECRET,
    scopes: [...SCOPES, ...OPTIONAL_SCOPES],
    installationStore: installations,
    ...(SLACK_PUBLIC_URL && { redirectUri: new URL(redirectUriPath, SLACK_PUBLIC_URL).href }),
    installerOptions: {
      redirectUriPath,
      directInstall: true,
      clientOptions: clientOptions(config, 'bolt'),
      authorizationUrl: new URL('/oauth/v2/authorize', config.SLACK_API_URL ?? 'https://slack.com/')
        .href,
    },
  };
}

async function listen(receiver: HTTPReceiver, config: Config): Promise<number | undefined> {
  const server = await receiver.start({ host: config.SLACK_HOST, port: config.SLACK_PORT });
  server.prependListener('request', readToTheEnd);
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : undefined;
}

/**
 * Bolt stops reading a body in its middle where it exceeds the limit; what is left of it would be
 * in the way of the next request on that connection.
 */
function readToTheEnd(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => request.resume());
}
