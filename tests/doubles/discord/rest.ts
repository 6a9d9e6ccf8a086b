import type { IncomingMessage, ServerResponse } from 'node:http';
import { overlayFaults } from './overlay.ts';
import type { Validator } from './schema.ts';

/** A refusal as Discord words it: HTTP status, its own code, a sentence. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly extra: object;
  constructor(status: number, code: number, message: string, extra: object = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

export interface Call {
  readonly method: string;
  /** Below the version: `/channels/1/messages`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The token of the Authorization header. */
  readonly token: string | undefined;
}

/** Handles a call and returns the body of the answer; undefined answers 204. */
export type Handler = (call: Call, ...parameters: string[]) => unknown;
export type Route = readonly [method: string, pattern: string, handler: Handler];

/** What goes wrong with the next calls that match. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  /** `lost`: carried out, but the answer never arrives. */
  readonly kind: 'lost' | 'refused' | 'silent';
  readonly refusal?: Refusal;
  times: number;
}

/** So many calls in a window of so many milliseconds, counted by path. */
export interface Limit {
  readonly method: string;
  readonly path: RegExp;
  readonly calls: number;
  readonly windowMs: number;
}

export interface Recorded extends Call {
  readonly status: number;
}

/** The HTTP side: finds the route, holds the body against the rules, limits, injects faults. */
export class Rest {
  readonly #routes: readonly Route[];
  readonly #validate: Validator;
  readonly #windows = new Map<string, { count: number; until: number }>();
  readonly faults: Fault[] = [];
  readonly limits: Limit[] = [];
  readonly calls: Recorded[] = [];
  /** What was wrong with the bodies that came; tests end by finding this empty. */
  readonly violations: string[] = [];

  constructor(routes: readonly Route[], validate: Validator) {
    this.#routes = routes;
    this.#validate = validate;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await read(request);
    const fault = this.#fault(call);
    if (fault?.kind === 'silent') return;
    const answer = this.#answer(call, fault);
    this.calls.push({ ...call, status: answer.status });
    if (fault?.kind === 'lost') return void request.socket.destroy();
    write(response, answer);
  }

  #answer(call: Call, fault: Fault | undefined): Answer {
    const headers = this.#count(call);
    try {
      if (headers.refused) throw headers.refused;
      if (fault?.refusal) throw fault.refusal;
      this.#hold(call);
      const body = this.#dispatch(call);
      return { status: body === undefined ? 204 : 200, body, headers: headers.headers };
    } catch (error) {
      return { ...refusalAnswer(error), headers: headers.headers };
    }
  }

  #fault(call: Call): Fault | undefined {
    const fault = this.faults.find(
      ({ method, path, times }) => times > 0 && method === call.method && path.test(call.path),
    );
    if (fault) fault.times -= 1;
    return fault;
  }

  #hold(call: Call): void {
    if (call.body === undefined) return;
    const faults = [
      ...this.#validate(call.method, call.path, call.body),
      ...overlayFaults(call.method, call.path, call.body),
    ];
    this.violations.push(...faults.map((fault) => `${call.method} ${call.path}: ${fault}`));
    if (faults.length > 0) throw new Refusal(400, 50035, 'Invalid Form Body', { errors: faults });
  }

  #dispatch(call: Call): unknown {
    for (const [method, pattern, handler] of this.#routes) {
      const parameters = method === call.method ? match(pattern, call.path) : undefined;
      if (parameters) return handler(call, ...parameters);
    }
    throw new Refusal(404, 0, `404: Not Found (${call.method} ${call.path})`);
  }

  #count(call: Call): { headers: Record<string, string>; refused?: Refusal } {
    const limit = this.limits.find((l) => l.method === call.method && l.path.test(call.path));
    if (!limit) return { headers: {} };
    const window = this.#window(call, limit);
    window.count += 1;
    const seconds = Math.max(0, window.until - Date.now()) / 1000;
    const headers = limitHeaders(limit, window.count, seconds);
    if (window.count <= limit.calls) return { headers };
    const refused = new Refusal(429, 0, 'You are being rate limited.', {
      retry_after: seconds,
      global: false,
    });
    return { headers: { ...headers, 'retry-after': String(seconds) }, refused };
  }

  #window(call: Call, limit: Limit): { count: number; until: number } {
    const key = `${call.method} ${call.path}`;
    const known = this.#windows.get(key);
    if (known && known.until > Date.now()) return known;
    const fresh = { count: 0, until: Date.now() + limit.windowMs };
    this.#windows.set(key, fresh);
    return fresh;
  }
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;
}

function limitHeaders(limit: Limit, used: number, seconds: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit.calls),
    'x-ratelimit-remaining': String(Math.max(0, limit.calls - used)),
    'x-ratelimit-reset-after': String(seconds),
    'x-ratelimit-bucket': `${limit.method}${limit.path.source.length}`,
  };
}

function refusalAnswer(error: unknown): { status: number; body: unknown } {
  if (!(error instanceof Refusal)) throw error;
  const { status, code, message, extra } = error;
  return { status, body: { code, message, ...extra } };
}

function match(pattern: string, path: string): string[] | undefined {
  const want = pattern.split('/');
  const have = path.split('/');
  const fits = want.every((part, index) => part === ':' || part === have[index]);
  return fits && want.length === have.length
    ? // Not unescaped: what needs it here would not be found on every server.
      have.filter((_, index) => want[index] === ':')
    : undefined;
}

async function read(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? 'GET',
    path: url.pathname.replace(/^\/api(\/v\d+)?/, ''),
    query: url.searchParams,
    body: text ? JSON.parse(text) : undefined,
    token: request.headers.authorization?.replace(/^Bot /, ''),
  };
}

function write(response: ServerResponse, { status, body, headers }: Answer): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
