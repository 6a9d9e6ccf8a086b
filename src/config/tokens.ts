import { type Config, ConfigError } from './config.ts';

interface Rule {
  readonly isWrong: RegExp;
  readonly remedy: string;
}

type TokenName = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN' | 'DISCORD_TOKEN';

/** Only what cannot be right: what a token looks like is for the platform to say. */
const RULES: Readonly<Record<TokenName, Rule>> = {
  SLACK_BOT_TOKEN: {
    isWrong: /^xapp-/,
    remedy:
      'holds an app-level token (xapp-…), which belongs into SLACK_APP_TOKEN. The bot token is under "OAuth & Permissions" of the app’s page; it starts with xoxb-.',
  },
  SLACK_APP_TOKEN: {
    isWrong: /^xox/,
    remedy:
      'holds a bot or user token (xox…); xoxb-… belongs into SLACK_BOT_TOKEN. The app-level token is under "Basic Information", "App-Level Tokens"; it starts with xapp-.',
  },
  DISCORD_TOKEN: {
    isWrong: /^(?:xox|xapp-)/,
    remedy:
      'holds a token of Slack. That of Discord is in the Developer Portal: your application, Bot, Reset Token.',
  },
};

/** A token that was shortened with an ellipsis, as guides print it, or has what none can have. */
const NOT_COPIED = /[^\u0021-\u007e]|\.\.\.|\*{3}/;

/** Throws `ConfigError` for a token that cannot be right, before any network is asked. */
export function checkTokens(config: Config, names: readonly TokenName[]): void {
  for (const name of names) {
    const token = config[name];
    if (token === undefined) continue;
    const { isWrong, remedy } = RULES[name];
    if (isWrong.test(token)) throw new ConfigError(`${name} ${remedy}`);
    if (NOT_COPIED.test(token.replace(/^Bot /, ''))) {
      throw new ConfigError(
        `${name} is not a whole token: it has a blank, an ellipsis or another character that no token has. Copy it again with the Copy button of its page.`,
      );
    }
  }
}
