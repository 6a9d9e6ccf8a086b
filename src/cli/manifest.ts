import { parseArgs } from 'node:util';
import { COMMANDS } from '../../commands/index.ts';
import { readConfig } from '../config/config.ts';
import { slackManifest } from '../slack/manifest.ts';
import type { Io } from './io.ts';

const USAGE = `Prints the manifest of the Slack app, to be pasted at https://api.slack.com/apps ("From a manifest").

  npm run --silent manifest                        for Socket Mode: nothing needs to reach the bot
  npm run --silent manifest -- --url https://HOST  for HTTP: Slack posts to https://HOST/slack/events
  npm run --silent manifest -- --socket --url …    Socket Mode, with an address for installing
  --prefix                                         /verbatim-ask for /ask, where another app has /ask
  --name NAME                                      the app's name (default: Verbatim)

The language of the descriptions is LOCALE (fr or en).
`;

/** `manifest [--url URL] [--socket] [--name NAME]`. Returns the exit code. */
export async function manifest(argv: readonly string[], io: Io): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === 'string') {
    io.err(`${options}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    io.out(USAGE);
    return 0;
  }
  const { LOCALE: locale, SLACK_PUBLIC_URL } = readConfig(io.env);
  const { name, prefix, socket, url = socket ? SLACK_PUBLIC_URL : undefined } = options;
  const made = slackManifest(COMMANDS, {
    locale,
    url,
    ...(socket && { socket }),
    ...(prefix && { prefixed: true }),
    ...(name !== undefined && { name }),
  });
  io.out(`${JSON.stringify(made, null, 2)}\n`);
  return 0;
}

interface Options {
  readonly url?: string | undefined;
  readonly socket?: boolean | undefined;
  readonly name?: string | undefined;
  readonly prefix?: boolean | undefined;
  readonly help?: boolean | undefined;
}

/** The options, or what is wrong with them. */
function readOptions(argv: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        url: { type: 'string' },
        socket: { type: 'boolean' },
        name: { type: 'string' },
        prefix: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values.url === undefined || isHttps(values.url) ? values : WRONG_URL;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const WRONG_URL = '--url must be the https address at which Slack reaches the bot.';

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
