import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newestOnly } from './newestOnly';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Runs that each take `ms`, and what they ran with. */
function slowWork(ms: number) {
  const ran: number[] = [];
  const run = async (input: number) => {
    ran.push(input);
    await new Promise((resolve) => setTimeout(resolve, ms));
  };
  return { ran, run };
}

test('of what arrives during a run only the newest is run', async () => {
  const { ran, run } = slowWork(100);
  const work = newestOnly(run);
  work.push(1);
  await vi.advanceTimersByTimeAsync(10);
  work.push(2);
  work.push(3);
  await vi.advanceTimersByTimeAsync(1000);
  expect(ran).toEqual([1, 3]);
});

test('sixty inputs a second do not pile up, and the last one counts', async () => {
  const { ran, run } = slowWork(100);
  const work = newestOnly(run);
  for (let input = 1; input <= 60; input++) {
    work.push(input);
    await vi.advanceTimersByTimeAsync(1000 / 60);
  }
  await vi.advanceTimersByTimeAsync(200);
  expect(ran.length).toBeLessThanOrEqual(11);
  expect(ran.at(-1)).toBe(60);
});

test('slow work waits until the input rests', async () => {
  const { ran, run } = slowWork(1);
  const work = newestOnly(run, () => 50);
  for (let input = 1; input <= 5; input++) {
    work.push(input);
    await vi.advanceTimersByTimeAsync(40);
  }
  expect(ran).toEqual([]);
  await vi.advanceTimersByTimeAsync(10);
  expect(ran).toEqual([5]);
});

test('a cleared input is not run', async () => {
  const { ran, run } = slowWork(10);
  const work = newestOnly(run);
  work.push(1);
  work.clear();
  await vi.advanceTimersByTimeAsync(100);
  expect(ran).toEqual([]);
});
