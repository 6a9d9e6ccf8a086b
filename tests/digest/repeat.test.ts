import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeat } from '../../src/digest/repeat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('rounds come at once and then regularly, never two at a time, until they are stopped', async () => {
  let begun = 0;
  let finish = () => {};
  const round = () => {
    begun += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  };
  const repeating = repeat(round, 1_000);
  expect(begun).toBe(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toBe(1);
  finish();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toBe(2);
  let isStopped = false;
  const stopping = repeating.stop().then(() => {
    isStopped = true;
  });
  await vi.advanceTimersByTimeAsync(3_000);
  expect([begun, isStopped]).toEqual([2, false]);
  finish();
  await stopping;
  expect(isStopped).toBe(true);
});
