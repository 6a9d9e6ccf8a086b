import type { Bot } from '../bot/bot.ts';
import type { Log } from '../bot/log.ts';
import type { Config } from '../config/config.ts';
import { notice } from '../reply/notices.ts';
import type { Store } from '../store/store.ts';
import { isUninstalled, type Trouble } from './errors.ts';
import { parseOperator } from './operator.ts';
import { type SlackWords, words } from './words.ts';

export interface DepartureParts {
  readonly bot: Pick<Bot, 'forgetWorkspace'>;
  readonly store: Pick<Store, 'installations'>;
  readonly config: Config;
  readonly log: Log;
  /** Sends a direct message; may fail, for the operator's own workspace may be the one that left. */
  readonly tell: (
    workspace: string,
    user: string,
    reply: ReturnType<typeof notice>,
  ) => Promise<void>;
  /** With one token for all, nothing works without it. */
  readonly stop: () => void;
}

/** What happens when Slack will not have the bot any more, somewhere or at all. */
export class Departures {
  readonly #parts: DepartureParts;
  readonly #leaving = new Set<string>();
  readonly #refused = new Set<string>();

  constructor(parts: DepartureParts) {
    this.#parts = parts;
  }

  /**
   * The app was uninstalled, or its token revoked: forgets that workspace. Slack tells of both for
   * one departure; the second time there is nothing to announce.
   */
  async left(workspace: string, why: string): Promise<void> {
    if (this.#leaving.has(workspace)) return;
    this.#leaving.add(workspace);
    try {
      const wasThere = await this.#isInstalled(workspace);
      await this.#parts.bot.forgetWorkspace('slack', workspace);
      await this.#parts.store.installations.remove('slack', workspace);
      if (wasThere) await this.#announce(workspace, (say) => say.revoked(workspace, why));
    } finally {
      this.#leaving.delete(workspace);
    }
  }

  async #isInstalled(workspace: string): Promise<boolean> {
    const { config, store } = this.#parts;
    if (config.SLACK_BOT_TOKEN !== undefined) return true;
    return (await store.installations.list('slack')).includes(workspace);
  }

  /** A call was refused. A token that is merely wrong deletes nothing: it can be put right. */
  async refused(workspace: string, trouble: Trouble): Promise<void> {
    const { code = 'not_authed' } = trouble;
    if (isUninstalled(trouble)) return this.left(workspace, code);
    if (this.#refused.has(workspace)) return;
    this.#refused.add(workspace);
    await this.#announce(workspace, (say) => say.refused(workspace, code));
  }

  /** The app-level token was refused: no event will come, but the bot's own token still serves. */
  async socketRefused(code: string): Promise<void> {
    const text = this.#log('', (say) => say.socketRefused(code));
    const { team, user } = parseOperator(this.#parts.config.SLACK_OPERATOR);
    if (user !== undefined) await this.#tell(team ?? '', user, text);
    this.#parts.stop();
  }

  /** Tells the operator, unless the workspace that is gone is the one to tell them in. */
  async #announce(workspace: string, say: (w: SlackWords['operator']) => string): Promise<void> {
    const { config, stop } = this.#parts;
    const text = this.#log(workspace, say);
    const { team, user } = parseOperator(config.SLACK_OPERATOR);
    if (user !== undefined && team !== undefined && team !== workspace) {
      await this.#tell(team, user, text);
    }
    if (config.SLACK_BOT_TOKEN !== undefined) stop();
  }

  #log(workspace: string, say: (w: SlackWords['operator']) => string): string {
    const text = say(words(this.#parts.config.LOCALE).operator);
    this.#parts.log.error({ platform: 'slack', workspace }, text);
    return text;
  }

  async #tell(team: string, user: string, text: string): Promise<void> {
    try {
      await this.#parts.tell(team, user, notice(this.#parts.config.LOCALE, text));
    } catch {
      // The line in the log stands.
    }
  }
}
