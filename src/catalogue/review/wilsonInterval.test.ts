import { expect, test } from 'vitest';
import { wilsonInterval } from './wilsonInterval';

test.each([
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i, as published', (successes, n, lower, upper) => {
  const interval = wilsonInterval(successes, n);
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

test('all right says less than certain', () => {
  const { lower, upper } = wilsonInterval(50, 50);
  expect(upper).toBe(1);
  expect(lower).toBeCloseTo(1 - wilsonInterval(0, 50).upper, 12);
});

test('a sample of nothing has none', () => {
  expect(() => wilsonInterval(0, 0)).toThrow('successes of a sample');
  expect(() => wilsonInterval(3, 2)).toThrow('successes of a sample');
});
