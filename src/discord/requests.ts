import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { z } from 'zod';

type Send = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<Send>>;

/**
 * How requests go out: as discord.js sends them, over what servers in Discord's place do otherwise.
 */
export function requestsTo(api: string | undefined): Send {
  const send: Send = async (...request) =>
    withPause(await DefaultRestOptions.makeRequest(...request));
  return api !== undefined && new URL(api).pathname === '/' ? findingApi(api, send) : send;
}

/**
 * A server that is named without a path has its API at its root, or below `/api` as Discord has:
 * the first request that is not met with "not found" tells.
 */
function findingApi(api: string, send: Send): Send {
  const below = (url: string) => url.replace(api, `${api}/api`);
  let found: ((url: string) => string) | undefined;
  return async (url, init) => {
    if (found) return send(found(url), init);
    const atRoot = await send(url, init);
    const isAtRoot = atRoot.status !== 404;
    const answer = isAtRoot ? atRoot : await send(below(url), init);
    if (isAtRoot) found = (same) => same;
    else if (answer.status !== 404) found = below;
    return answer;
  };
}

const limited = z.object({ retry_after: z.number(), global: z.boolean().optional() });

/** discord.js reads from the headers how long to wait, and asks again at once where they say nothing. */
async function withPause(answer: Answer): Promise<Answer> {
  if (answer.status !== 429 || answer.headers.has('retry-after')) return answer;
  const text = await answer.text();
  const headers = new Headers([...answer.headers]);
  const { data } = limited.safeParse(jsonIn(text));
  headers.set('retry-after', String(data?.retry_after ?? 1));
  if (data?.global) headers.set('x-ratelimit-global', 'true');
  return new Response(text, { status: 429, headers });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
