import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageTurn } from './pageTurn';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it is another turn, and waits for no timer', async () => {
  const order: string[] = [];
  const turn = pageTurn().then(() => order.push('turn'));
  await Promise.resolve().then(() => order.push('same turn'));
  await turn;
  expect(order).toEqual(['same turn', 'turn']);
});
