import type { Json } from './json.ts';
import { text } from './json.ts';
import type { Workspace } from './workspace.ts';

/** OAuth v2: codes, refreshes and enterprise installs. Tokens are made up here and nowhere else. */
export class OAuth {
  readonly #space: Workspace;
  #serial = 0;
  /** What the next install is: with rotating tokens, or for a whole organisation. */
  rotating = false;
  enterprise = false;

  constructor(space: Workspace) {
    this.#space = space;
  }

  /** What a person's click on "Allow" sends their browser to. */
  allow(query: URLSearchParams): string {
    const back = new URL(query.get('redirect_uri') ?? 'http://127.0.0.1/');
    back.searchParams.set('code', 'code-1');
    back.searchParams.set('state', query.get('state') ?? '');
    return back.href;
  }

  access(args: Json): Json | string {
    if (args.grant_type === 'refresh_token') {
      return text(args.refresh_token) ? this.#token() : 'invalid_refresh_token';
    }
    if (text(args.code) !== 'code-1') return 'invalid_code';
    return { ...this.#token(), ...this.#owner() };
  }

  #token(): Json {
    this.#serial += 1;
    const token = {
      access_token: `xoxb-test-${this.#serial}`,
      token_type: 'bot',
      scope: 'commands,chat:write',
      bot_user_id: this.#space.bot.user,
      app_id: this.#space.app,
    };
    const refresh = { refresh_token: `xoxe-test-${this.#serial}`, expires_in: 43_200 };
    return this.rotating ? { ...token, ...refresh } : token;
  }

  #owner(): Json {
    return {
      team: this.enterprise ? null : { id: this.#space.team, name: 'Verbatim' },
      enterprise: this.enterprise ? { id: this.#space.enterprise, name: 'Grid' } : null,
      is_enterprise_install: this.enterprise,
      authed_user: { id: 'U0ADMIN' },
    };
  }
}
