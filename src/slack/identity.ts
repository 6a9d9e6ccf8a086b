import { type Authorize, type AuthorizeResult, type HTTPReceiver, webApi } from '@slack/bolt';
import { type Config, ConfigError } from '../config/config.ts';
import { type Account, clientOptions } from './clients.ts';
import { type Trouble, troubleOf } from './errors.ts';

/** In whose name the bot speaks: with one token, or with that of each workspace. */
export interface Identity {
  /** For Bolt: whose event is it? */
  readonly authorize: Authorize<boolean>;
  accountOf(workspace: string): Promise<Account | undefined>;
  /** The bot's user id, when there is but one. */
  readonly botUser?: string;
}

/** What people call the bot where Slack was not asked; the manifest's name. */
const BOT_NAME = 'verbatim';

/** One workspace, one token. Asks Slack whether the token is good; throws `ConfigError` if not. */
export async function singleIdentity(config: Config, token: string): Promise<Identity> {
  const { user_id, bot_id, user } = await authTest(config, token);
  const found = {
    botToken: token,
    ...(user_id !== undefined && { botUserId: user_id }),
    ...(bot_id !== undefined && { botId: bot_id }),
  };
  return {
    authorize: async ({ teamId, enterpriseId }) => ({
      ...found,
      ...(teamId && { teamId }),
      ...(enterpriseId && { enterpriseId }),
    }),
    accountOf: async () => ({ token, botName: user ?? BOT_NAME }),
    ...(user_id !== undefined && { botUser: user_id }),
  };
}

async function authTest(config: Config, token: string) {
  try {
    return await new webApi.WebClient(token, clientOptions(config, 'bolt')).auth.test();
  } catch (error) {
    throw new ConfigError(explain(troubleOf(error), config), { cause: error });
  }
}

function explain({ code, failure }: Trouble, config: Config): string {
  return failure === 'revoked'
    ? `Slack refuses SLACK_BOT_TOKEN (${code}). Copy the token again from "OAuth & Permissions" of the app's page; it starts with xoxb-.`
    : `Slack does not answer at ${config.SLACK_API_URL ?? 'https://slack.com/api/'}. Check the network, and SLACK_API_URL if you set it; then start again.`;
}

type Installer = NonNullable<HTTPReceiver['installer']>;
type Source = Parameters<Authorize<boolean>>[0];

/** Many workspaces, each with the token of its installation. */
export function installedIdentity(installer: Installer): Identity {
  const running = new Map<string, Promise<AuthorizeResult>>();
  /** A token that rotates is refreshed when it is read: by one reader at a time. */
  const authorize = (source: Source): Promise<AuthorizeResult> => {
    const key = JSON.stringify([source.teamId, source.enterpriseId, source.isEnterpriseInstall]);
    const known = running.get(key);
    if (known !== undefined) return known;
    const reading = installer.authorize(queryOf(source)).finally(() => running.delete(key));
    running.set(key, reading);
    return reading;
  };
  return {
    authorize,
    async accountOf(workspace) {
      const found = await authorize(sourceOf(workspace)).catch(() => undefined);
      return found?.botToken ? { token: found.botToken, botName: BOT_NAME } : undefined;
    },
  };
}

function sourceOf(workspace: string): Source {
  return workspace.startsWith('E')
    ? { isEnterpriseInstall: true, enterpriseId: workspace, teamId: undefined }
    : { isEnterpriseInstall: false, teamId: workspace, enterpriseId: undefined };
}

/** The installer's query has the fields of Bolt's source, but ties their types to the kind. */
function queryOf(source: Source): Parameters<Installer['authorize']>[0] {
  // `teamId` of an organisation's source is told beside the enterprise; the store ignores it.
  return source as Parameters<Installer['authorize']>[0];
}
