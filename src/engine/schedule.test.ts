import { expect, test } from 'vitest';
import { adamRate, learningRate } from './schedule';

const schedule = { peak: 2, warmUpEpochs: 1, epochs: 5, floor: 0.1 };

test.each([
  [0, 0],
  [0.5, 1],
  [1, 2],
  [3, 2 * (0.1 + 0.9 * 0.5)], // half of the cosine
  [5, 0.2],
  [9, 0.2],
])('after %d epochs', (progress, expected) => {
  expect(learningRate(schedule, progress)).toBeCloseTo(expected, 12);
});

test('the bias correction of the first step is √0.001 / 0.1', () => {
  expect(adamRate(1, 1)).toBeCloseTo(Math.sqrt(0.001) / 0.1, 12);
  expect(adamRate(1, 100_000)).toBeCloseTo(1, 9);
});
