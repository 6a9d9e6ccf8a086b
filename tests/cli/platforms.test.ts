import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { House } from '../../src/cli/house.ts';
import { type Adapter, startPlatforms } from '../../src/cli/platforms.ts';
import { recordingLog } from '../support/log.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How long a platform takes to let the bot in, and what is logged of it. */
async function startingIn(ms: number): Promise<readonly unknown[]> {
  const log = recordingLog();
  const adapter: Adapter = { primary: true, stop: async () => undefined };
  const start = () => new Promise<Adapter>((resolve) => setTimeout(() => resolve(adapter), ms));
  const platform = { name: 'Slack', start, isPrimary: () => true };
  // Nothing else of the house is looked at in this test.
  const house = { log } as Partial<House> as House;
  const started = startPlatforms([platform], house);
  await vi.advanceTimersByTimeAsync(ms);
  expect(await started).toEqual([adapter]);
  await vi.advanceTimersByTimeAsync(60_000);
  return log.lines;
}

test('a platform that is slow to answer is told of long before it is given up, once', async () => {
  const lines = await startingIn(34_000);
  expect(lines).toMatchObject([{ message: expect.stringContaining('Slack has not answered yet') }]);
});

test('one that answers soon is not spoken of', async () => {
  expect(await startingIn(2_000)).toEqual([]);
});
