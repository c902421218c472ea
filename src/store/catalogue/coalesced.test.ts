import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coalesced } from './coalesced';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const REST_MS = 250;

test('done at once, and what is asked for meanwhile once more after a rest', () => {
  const work = vi.fn();
  const ask = coalesced(work);
  ask();
  expect(work).toHaveBeenCalledTimes(1);
  for (let times = 0; times < 9; times++) ask();
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(REST_MS);
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10 * REST_MS);
  expect(work).toHaveBeenCalledTimes(2);
  ask();
  expect(work).toHaveBeenCalledTimes(3);
});

test('after the rest it waits for no timer, as those are late in a hidden window', () => {
  const work = vi.fn();
  const ask = coalesced(work);
  ask();
  ask();
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + REST_MS);
  ask();
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(REST_MS);
  expect(work).toHaveBeenCalledTimes(2);
});
