import { InvalidArgumentError } from 'commander';
import { COMMANDS } from '../../commands/index.ts';
import { readConfig } from '../config/config.ts';
import { slackManifest } from '../slack/manifest.ts';
import { verb } from './arguments.ts';
import type { Io } from './io.ts';

const AFTER = `
Paste it at https://api.slack.com/apps ("From a manifest"). Without options it is for Socket Mode:
nothing needs to reach the bot. The language of the descriptions is LOCALE (fr or en).
`;

interface Options {
  readonly url?: string;
  readonly socket?: true;
  readonly prefix?: true;
  readonly name?: string;
}

/** `npm run manifest`: prints the manifest of the Slack app. Returns the exit code. */
export async function manifest(argv: readonly string[], io: Io): Promise<number> {
  const command = verb('manifest', io)
    .description('Print the manifest of the Slack app.')
    .option('--url <url>', 'for HTTP: Slack posts to https://HOST/slack/events', httpsUrl)
    .option('--socket', 'Socket Mode, with --url as the address for installing')
    .option('--prefix', '/verbatim-ask for /ask, where another app has /ask')
    .option('--name <name>', 'the name of the app (default: Verbatim)')
    .addHelpText('after', AFTER)
    .parse([...argv], { from: 'user' });
  const { name, prefix, socket, ...given } = command.opts<Options>();
  const { LOCALE: locale, SLACK_PUBLIC_URL } = readConfig(io.env);
  const made = slackManifest(COMMANDS, {
    locale,
    url: given.url ?? (socket && SLACK_PUBLIC_URL),
    ...(socket && { socket }),
    ...(prefix && { prefixed: true }),
    ...(name !== undefined && { name }),
  });
  io.out(`${JSON.stringify(made, null, 2)}\n`);
  return 0;
}

function httpsUrl(url: string): string {
  if (URL.canParse(url) && new URL(url).protocol === 'https:') return url;
  throw new InvalidArgumentError('It must be the https address at which Slack reaches the bot.');
}
