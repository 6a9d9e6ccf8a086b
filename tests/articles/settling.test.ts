import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Settling } from '../../src/articles/settling.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a file settles when it was quiet for long enough, whatever others do', () => {
  const onSettled = vi.fn();
  const settling = new Settling(150, onSettled);
  settling.touch('written');
  settling.touch('done');
  vi.advanceTimersByTime(100);
  settling.touch('written');
  vi.advanceTimersByTime(60);
  expect(onSettled).toHaveBeenCalledTimes(1);
  const unrest = settling.take();
  expect([...unrest.settled]).toEqual(['done']);
  expect(unrest.isUnsettled('written')).toBe(true);
  vi.advanceTimersByTime(90);
  expect(unrest.isUnsettled('written')).toBe(false);
  expect([...settling.take().settled]).toEqual(['written']);
  expect([...settling.take().settled]).toEqual([]);
});

test('nothing settles after the stop', () => {
  const onSettled = vi.fn();
  const settling = new Settling(150, onSettled);
  settling.touch('x');
  settling.stop();
  vi.advanceTimersByTime(1_000);
  expect(onSettled).not.toHaveBeenCalled();
});
