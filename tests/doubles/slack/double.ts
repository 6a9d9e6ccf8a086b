import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { checkMessage } from './checks.ts';
import { type Fault, Faults } from './faults.ts';
import { type Json, parseBody, text } from './json.ts';
import { OAuth } from './oauth.ts';
import { Payloads } from './payloads.ts';
import { SocketMode } from './socket.ts';
import { METHODS } from './web-api.ts';
import { Workspace } from './workspace.ts';

/** One call that the app made. */
export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly token: string;
}

type Outcome =
  | 'broken'
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: Json | string;
    };

/** A made-up Slack on 127.0.0.1: what it is asked it does, what breaks its rules it notes. */
export class SlackDouble {
  readonly space: Workspace;
  readonly faults = new Faults();
  readonly calls: Call[] = [];
  /** Rules of Slack that a message, a view or a response broke. Tests expect none. */
  readonly violations: string[] = [];
  /** Tokens that are no longer valid, with the error that Slack gives for them. */
  readonly deadTokens = new Map<string, string>();
  readonly oauth: OAuth;
  readonly payloads: Payloads;
  readonly socket: SocketMode;
  readonly signingSecret = 'the-signing-secret';
  readonly #http: Server;
  readonly #now: () => number;

  private constructor(now: () => number) {
    this.#now = now;
    this.space = new Workspace(now);
    this.oauth = new OAuth(this.space);
    this.#http = createServer((request, response) => void this.#serve(request, response));
    this.socket = new SocketMode(this.#http);
    this.payloads = new Payloads(this.space, (id) => `${this.origin}/response/${id}`);
  }

  static async start(now: () => number = Date.now): Promise<SlackDouble> {
    const double = new SlackDouble(now);
    await new Promise<void>((done) => double.#http.listen(0, '127.0.0.1', done));
    return double;
  }

  get origin(): string {
    const address = this.#http.address();
    if (typeof address !== 'object' || address === null) throw new Error('The double is closed.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** What SLACK_API_URL is to be. */
  get apiUrl(): string {
    return `${this.origin}/api/`;
  }

  callsOf(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Posts a payload to the app as Slack does: signed, as JSON for events and as a form else. */
  async deliver(
    port: number,
    payload: Json,
    options: { readonly retry?: number; readonly secret?: string; readonly age?: number } = {},
  ): Promise<Response> {
    const form = payload.type !== 'event_callback' && payload.type !== 'url_verification';
    const body = form ? formOf(payload) : JSON.stringify(payload);
    const stamp = String(Math.floor(Date.now() / 1000) - (options.age ?? 0));
    const secret = options.secret ?? this.signingSecret;
    const signature = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
    return fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': `v0=${signature}`,
        ...(options.retry && {
          'x-slack-retry-num': String(options.retry),
          'x-slack-retry-reason': 'http_timeout',
        }),
      },
    });
  }

  async close(): Promise<void> {
    this.socket.close();
    this.#http.closeAllConnections();
    await new Promise((done) => this.#http.close(done));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const outcome = this.#outcome(request, await bodyOf(request));
    if (outcome === 'broken') {
      response.destroy();
      return;
    }
    const { status, headers = {}, body = {} } = outcome;
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  #outcome(request: IncomingMessage, body: string): Outcome {
    const url = new URL(request.url ?? '/', this.origin);
    const args = parseBody(body, request.headers['content-type'] ?? '');
    const [, first = '', rest = ''] = url.pathname.split('/');
    if (first === 'oauth') {
      return { status: 302, headers: { location: this.oauth.allow(url.searchParams) } };
    }
    if (first === 'response')
      return this.#withFault('response_url', args, () => this.#use(rest, args));
    if (first !== 'api') return { status: 404, body: 'Not found' };
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    return this.#withFault(rest, args, () => this.#api(rest, args, token), token);
  }

  #withFault(method: string, args: Json, act: () => Outcome, token = ''): Outcome {
    this.calls.push({ method, args, token });
    const fault = this.faults.take(method);
    if (!fault) return act();
    if (fault.kind === 'lost') act();
    if (fault.kind === 'late') setTimeout(act, fault.afterMs);
    return failed(fault);
  }

  #api(method: string, args: Json, token: string): Outcome {
    const answer = this.deadTokens.get(token) ?? this.#answer(method, args);
    if (typeof answer === 'string') return { status: 200, body: { ok: false, error: answer } };
    return { status: 200, body: { ok: true, ...answer } };
  }

  #answer(method: string, args: Json): Json | string {
    if (method === 'apps.connections.open') {
      return { url: `${this.origin.replace('http', 'ws')}/link?ticket=${this.calls.length}` };
    }
    if (method === 'oauth.v2.access') return this.oauth.access(args);
    return METHODS[method]?.(this.space, args, this.violations) ?? 'unknown_method';
  }

  #use(id: string, args: Json): Outcome {
    const url = this.space.useUrl(id);
    if (typeof url === 'string') return { status: 404, body: { ok: false, error: url } };
    if (args.delete_original === true) this.#deleteOriginal(url.channel, url.message);
    else if (url.message && args.replace_original === true) {
      this.space.change(url.channel, url.message, { args });
    } else this.#whisper(url.channel, url.user, args);
    return { status: 200, body: { ok: true } };
  }

  #whisper(channel: string, user: string, args: Json): void {
    this.violations.push(...checkMessage(args));
    if (args.response_type === 'in_channel') {
      this.space.post(channel, args);
      return;
    }
    const last = this.space.whispers.findLastIndex((w) => w.channel === channel && w.user === user);
    const old = this.space.whispers[last];
    const replaced = args.replace_original === true && old !== undefined;
    if (replaced) this.space.whispers.splice(last, 1);
    this.space.whispers.push({ channel, user, args, via: 'response_url', replaced });
  }

  #deleteOriginal(channel: string, message: string | undefined): void {
    if (message) this.space.change(channel, message, { deleted: true });
    else this.space.whispers.pop();
  }
}

function formOf(payload: Json): string {
  if (!('command' in payload)) {
    return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  }
  const entries = Object.entries(payload).map(([name, value]) => [name, text(value)]);
  return new URLSearchParams(Object.fromEntries(entries)).toString();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function failed(fault: Fault): Outcome {
  if (fault.kind === 'rate-limited') {
    return { status: 429, headers: { 'retry-after': String(fault.retryAfter) } };
  }
  if (fault.kind === 'status') return { status: fault.status };
  if (fault.kind === 'page') return { status: 200, body: '<html>Bad gateway</html>' };
  if (fault.kind === 'error') {
    const { kind: _kind, ...told } = fault;
    return { status: 200, body: { ok: false, ...told } };
  }
  return 'broken';
}
