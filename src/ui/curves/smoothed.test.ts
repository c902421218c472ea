import { expect, test } from 'vitest';
import { smoothed } from './smoothed';

test('no weight gives the values back as they were', () => {
  const values = [0.04205828187030751, 0.1, -3, 0];
  expect(smoothed(values, 0)).toEqual(values);
});

test('by hand, with weight 0.5', () => {
  // m: 0.5·0 + 0.5·4 = 2; 0.5·2 + 0.5·8 = 5; 0.5·5 + 0.5·0 = 2.5
  // s: 2 / 0.5 = 4; 5 / 0.75 = 6.667; 2.5 / 0.875 = 2.857
  expect(smoothed([4, 8, 0], 0.5)).toEqual([4, 20 / 3, 20 / 7]);
});

test('by hand, with weight 0.9', () => {
  // m: 0.1; 0.9·0.1 + 0.1·2 = 0.29; 0.9·0.29 + 0.1·3 = 0.561
  // s: 0.1 / 0.1 = 1; 0.29 / 0.19; 0.561 / 0.271
  const [first, second, third] = smoothed([1, 2, 3], 0.9);
  expect(first).toBeCloseTo(1, 12);
  expect(second).toBeCloseTo(0.29 / 0.19, 12);
  expect(third).toBeCloseTo(0.561 / 0.271, 12);
});

test('the first value stays, and what never changes stays as it is, at the strongest too', () => {
  expect(smoothed([7, 0, 0], 0.99)[0]).toBeCloseTo(7, 12);
  for (const value of smoothed([3, 3, 3, 3], 0.99)) expect(value).toBeCloseTo(3, 12);
});

test('nothing smoothed is nothing', () => {
  expect(smoothed([], 0.6)).toEqual([]);
});
