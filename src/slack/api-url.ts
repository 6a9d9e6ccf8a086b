import { z } from 'zod';
import type { Config } from '../config/config.ts';
import { LOOKUP_TIMEOUT_MS } from './limits.ts';

/**
 * The configuration with the base address of the Web API as it is. Where SLACK_API_URL names a
 * server without a path, the API is at its root or, as Slack's own, below `/api/`: whichever answers.
 */
export async function withApiFound(config: Config): Promise<Config> {
  const { SLACK_API_URL: given } = config;
  if (given === undefined || new URL(given).pathname !== '/') return config;
  const below = new URL('/api/', given).href;
  const isBelow = !(await answers(given)) && (await answers(below));
  return isBelow ? { ...config, SLACK_API_URL: below } : config;
}

const answer = z.object({ ok: z.boolean() });

/** Does a Web API answer there, whatever it says? */
async function answers(base: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(LOOKUP_TIMEOUT_MS);
    const response = await fetch(new URL('auth.test', base), { method: 'POST', signal });
    return answer.safeParse(await response.json()).success;
  } catch {
    return false;
  }
}
