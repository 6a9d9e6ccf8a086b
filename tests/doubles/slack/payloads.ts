import type { Json } from './json.ts';
import type { Workspace } from './workspace.ts';

/** What a person does, where. */
export interface Doing {
  readonly user?: string;
  readonly channel?: string;
  readonly thread?: string;
  readonly ts?: string;
}

/** The payloads that Slack sends, with the field names of its own samples. */
export class Payloads {
  readonly #space: Workspace;
  readonly #urlOf: (id: string) => string;
  #serial = 0;

  constructor(space: Workspace, urlOf: (id: string) => string) {
    this.#space = space;
    this.#urlOf = urlOf;
  }

  /** `@verbatim …` in a channel. The text is what Slack sends, escapes and mention included. */
  mention(text: string, doing: Doing = {}): Json {
    const mention = `<@${this.#space.bot.user}>`;
    const whole = text.includes(mention) ? text : `${mention} ${text}`;
    return this.event({ ...this.#spoken(whole, doing), type: 'app_mention' });
  }

  /** A message in a channel; `more` adds or overrides fields of the event. */
  message(text: string, doing: Doing = {}, more: Json = {}): Json {
    const spoken = this.#spoken(text, doing);
    return this.event({ ...spoken, type: 'message', channel_type: 'channel', ...more });
  }

  direct(text: string, doing: Doing = {}): Json {
    return this.message(text, { channel: 'D0ALICE', ...doing }, { channel_type: 'im' });
  }

  homeOpened(tab: 'home' | 'messages', doing: Doing = {}): Json {
    const { user = 'U0ALICE', channel = 'D0ALICE' } = doing;
    const event_ts = this.#space.nextTs();
    return this.event({ type: 'app_home_opened', user, channel, tab, event_ts });
  }

  step(question: string): Json {
    return this.event({
      type: 'function_executed',
      function: { id: 'Fn1', callback_id: 'ask', title: 'Ask', type: 'app' },
      inputs: { question, user: 'U0ALICE' },
      function_execution_id: `Fx${this.#next()}`,
      workflow_execution_id: 'Wx1',
      event_ts: this.#space.nextTs(),
      bot_access_token: 'xwfp-test',
    });
  }

  /** The outer part of every event. */
  event(event: Json, outer: Json = {}): Json {
    return {
      token: 'legacy',
      team_id: this.#space.team,
      enterprise_id: '',
      api_app_id: this.#space.app,
      event,
      type: 'event_callback',
      event_id: `Ev${this.#next()}`,
      event_time: 1_790_000_000,
      event_context: '4-context',
      is_ext_shared_channel: false,
      authorizations: [
        {
          enterprise_id: '',
          team_id: this.#space.team,
          user_id: this.#space.bot.user,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      ...outer,
    };
  }

  command(name: string, text: string, doing: Doing = {}): Json {
    const { user = 'U0ALICE', channel = 'C0GENERAL' } = doing;
    return {
      token: 'legacy',
      api_app_id: this.#space.app,
      team_id: this.#space.team,
      team_domain: 'verbatim',
      channel_id: channel,
      channel_name: channel.startsWith('D') ? 'directmessage' : 'general',
      user_id: user,
      user_name: 'alice',
      command: `/${name}`,
      text,
      response_url: this.#responseUrl(channel, user),
      trigger_id: `13.${this.#next()}`,
      is_enterprise_install: 'false',
    };
  }

  shortcut(text: string, doing: Doing = {}): Json {
    const { user = 'U0ALICE', channel = 'C0GENERAL', thread } = doing;
    const ts = doing.ts ?? this.#space.nextTs();
    const { api_app_id: _app, ...sender } = this.#interaction('message_action', user);
    return {
      ...sender,
      user: { id: user, name: 'alice', team_id: this.#space.team },
      callback_id: 'ask_message',
      message_ts: ts,
      message: {
        type: 'message',
        team: this.#space.team,
        user: 'U0BOB',
        text,
        ts,
        ...(thread && { thread_ts: thread }),
      },
      channel: { id: channel, name: 'general' },
      response_url: this.#responseUrl(channel, user),
    };
  }

  /** A press of the button on a message that stands in a channel, or that one person sees. */
  press(actionId: string, doing: Doing & { readonly ephemeral?: boolean } = {}): Json {
    const { user = 'U0ALICE', channel = 'C0GENERAL', thread, ephemeral = false } = doing;
    const ts = doing.ts ?? this.#space.nextTs();
    return {
      ...this.#interaction('block_actions', user),
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: ephemeral,
        ...(thread && { thread_ts: thread }),
      },
      channel: { id: channel, name: 'general' },
      response_url: this.#responseUrl(channel, user, ephemeral ? undefined : ts),
      actions: [
        { type: 'button', action_id: actionId, block_id: 'b1', action_ts: this.#space.nextTs() },
      ],
    };
  }

  submission(view: Json, reason: string, doing: Doing = {}): Json {
    const state = {
      values: { reason: { reason: { type: 'radio_buttons', selected_option: { value: reason } } } },
    };
    return {
      ...this.#interaction('view_submission', doing.user ?? 'U0ALICE'),
      view: { id: `V${this.#next()}`, team_id: this.#space.team, hash: 'h', ...view, state },
    };
  }

  uninstalled(): Json {
    return this.event({ type: 'app_uninstalled' });
  }

  revoked(tokens: { readonly bot?: string[]; readonly oauth?: string[] }): Json {
    return this.event({ type: 'tokens_revoked', tokens: { bot: [], oauth: [], ...tokens } });
  }

  #spoken(text: string, doing: Doing): Json {
    const { user = 'U0ALICE', channel = 'C0GENERAL', thread } = doing;
    const ts = doing.ts ?? this.#space.nextTs();
    return {
      client_msg_id: `m${this.#next()}`,
      user,
      text,
      team: this.#space.team,
      channel,
      ts,
      event_ts: ts,
      ...(thread && { thread_ts: thread }),
    };
  }

  #interaction(type: string, user: string): Json {
    return {
      type,
      team: { id: this.#space.team, domain: 'verbatim' },
      user: { id: user, username: 'alice', name: 'alice', team_id: this.#space.team },
      api_app_id: this.#space.app,
      token: 'legacy',
      trigger_id: `13.${this.#next()}`,
      is_enterprise_install: false,
      enterprise: null,
    };
  }

  #responseUrl(channel: string, user: string, message?: string): string {
    return this.#urlOf(this.#space.openUrl(channel, user, message));
  }

  #next(): number {
    this.#serial += 1;
    return this.#serial;
  }
}
