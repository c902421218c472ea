import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isotonicRegression } from './isotonicRegression';
import { scoredTruth } from './samples.testing';

const fit = (scores: number[], truth: number[]) =>
  isotonicRegression.fit(Float32Array.from(scores), Uint8Array.from(truth));

test.each([
  ['rising already', [0.25, 0.75], [0, 1], [0.25, 0.75], [0, 1]],
  ['two violators pooled', [0.125, 0.25, 0.5, 0.75], [0, 1, 0, 1], [0.125, 0.25, 0.5, 0.75], [0, 0.5, 0.5, 1]],
  ['falling throughout: one level', [0.25, 0.5, 0.75], [1, 0, 0], [0.25, 0.75], [1 / 3, 1 / 3]],
  ['a tie is one point', [0.5, 0.5, 0.75], [1, 0, 1], [0.5, 0.75], [0.5, 1]],
  ['pooling goes on upwards', [0.25, 0.5, 0.625, 0.75], [1, 1, 0, 0], [0.25, 0.75], [0.5, 0.5]],
  ['equal neighbours are one step', [0.25, 0.5, 0.75], [0, 0, 1], [0.25, 0.5, 0.75], [0, 0, 1]],
])('%s', (_, scores, truth, points, shares) => {
  expect(fit(scores, truth)).toEqual({ scores: points, shares });
}); // prettier-ignore

test.each([
  ['below the line', 0, 0],
  ['at a point', 0.25, 0.5],
  ['halfway between points', 0.1875, 0.25],
  ['on a level', 0.4, 0.5],
  ['above the line', 1, 1],
])('%s', (_, score, expected) => {
  const line = fit([0.125, 0.25, 0.5, 0.75], [0, 1, 0, 1]);
  expect(isotonicRegression.apply(line, Float32Array.of(score))[0]).toBeCloseTo(expected, 6);
});

test('the line rises, and its values sum to the number of positives', () => {
  fc.assert(
    fc.property(scoredTruth, ({ scores, truth }) => {
      const line = isotonicRegression.fit(scores, truth);
      for (let i = 1; i < line.scores.length; i++) {
        expect(line.scores[i]).toBeGreaterThan(line.scores[i - 1]!);
        expect(line.shares[i]).toBeGreaterThanOrEqual(line.shares[i - 1]!);
      }
      const fitted = isotonicRegression.apply(line, scores);
      const positives = truth.reduce((sum, value) => sum + value, 0);
      expect(fitted.reduce((sum, value) => sum + value, 0)).toBeCloseTo(positives, 4);
    }),
  );
});

test('the parameters survive JSON', () => {
  const line = fit([0.1, 0.2, 0.3, 0.4], [0, 1, 0, 1]);
  expect(JSON.parse(JSON.stringify(line))).toEqual(line);
});

test('there must be something to fit and a line to apply', () => {
  expect(() => fit([], [])).toThrow('something to fit');
  expect(() => isotonicRegression.apply({ scores: [], shares: [] }, new Float32Array(1))).toThrow(
    'a line of at least one point',
  );
});
