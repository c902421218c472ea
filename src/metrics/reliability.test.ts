import { expect, test } from 'vitest';
import { expectedCalibrationError, reliabilityBins } from './reliability';

const binsOf = (scores: number[], truth: number[], options = {}) =>
  reliabilityBins(Float32Array.from(scores), Uint8Array.from(truth), options);

test('fifteen bins of equal width', () => {
  const bins = binsOf([0.875, 0.875, 0.125, 0.03125], [1, 0, 0, 1]);
  expect(bins).toHaveLength(15);
  expect(bins[13]).toEqual({
    from: 13 / 15,
    to: 14 / 15,
    decisions: 2,
    meanScore: 0.875,
    positiveShare: 0.5,
  });
  expect(bins[1]).toMatchObject({ decisions: 1, meanScore: 0.125, positiveShare: 0 });
  // 0.03125 lies below the floor
  expect(bins[0]).toMatchObject({ decisions: 0, meanScore: undefined, positiveShare: undefined });
});

test('bins include their lower end, the last one also 1', () => {
  const counts = binsOf([0, 0.5, 1], [0, 0, 1], { floor: 0, bins: 2 });
  expect(counts.map(({ decisions }) => decisions)).toEqual([1, 2]);
});

test.each([
  // gaps 0.375 of two decisions and 0.125 of one
  ['by hand', [0.875, 0.875, 0.125, 0.03125], [1, 0, 0, 1], (2 * 0.375 + 0.125) / 3],
  ['what is claimed comes true', [0.75, 0.75, 0.75, 0.75], [1, 1, 1, 0], 0],
  ['always sure, always wrong', [1, 1], [0, 0], 1],
])('ECE: %s', (_, scores, truth, expected) => {
  expect(expectedCalibrationError(binsOf(scores, truth))).toBeCloseTo(expected, 12);
});

test('of empty bins there is no ECE', () => {
  expect(expectedCalibrationError(binsOf([0.01], [1]))).toBeUndefined();
});
