import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  averagePrecision,
  averagePrecisionByLabel,
  meanAveragePrecision,
} from './averagePrecision';
import { scoredTruth } from './samples.testing';

test.each([
  ['perfect order', [0.9, 0.8, 0.1], [1, 1, 0], 1],
  // scikit-learn's example: 1/2 × 1 + 1/2 × 2/3
  ['one negative between', [0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], 5 / 6],
  ['the only positive last of four', [0.9, 0.8, 0.7, 0.1], [0, 0, 0, 1], 1 / 4],
  // a tie enters as a whole: precision 1/2, whatever its order
  ['tie of one and one', [0.5, 0.5, 0.1], [1, 0, 0], 1 / 2],
  // 1/2 × 1/1 + 1/2 × 2/3
  ['tie behind a positive', [0.9, 0.5, 0.5], [1, 1, 0], 5 / 6],
  ['all tied: the share of positives', [0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0], 1 / 4],
])('%s', (_, scores, truth, expected) => {
  const actual = averagePrecision(Float32Array.from(scores), Uint8Array.from(truth));
  expect(actual).toBeCloseTo(expected, 12);
});

test('without a positive there is none', () => {
  expect(averagePrecision(new Float32Array(2), new Uint8Array(2))).toBeUndefined();
});

test('by label, and their mean over labels with a positive', () => {
  const scores = Float32Array.from([0.9, 0.1, 0.5, 0.1, 0.9, 0.6]);
  const truth = Uint8Array.from([1, 1, 0, 0, 0, 0]);
  expect(averagePrecisionByLabel(scores, truth, 3)).toEqual([1, 0.5, undefined]);
  expect(meanAveragePrecision(scores, truth, 3)).toBe(0.75);
  expect(meanAveragePrecision(scores, new Uint8Array(6), 3)).toBeUndefined();
});

test('is the mean, over positives, of the precision at their score', () => {
  fc.assert(
    fc.property(scoredTruth, ({ scores, truth }) => {
      const indices = [...scores.keys()];
      const positives = indices.filter((i) => truth[i] === 1);
      fc.pre(positives.length > 0);
      const precisions = positives.map((i) => {
        const atLeast = indices.filter((j) => scores[j]! >= scores[i]!);
        return atLeast.filter((j) => truth[j] === 1).length / atLeast.length;
      });
      const expected = precisions.reduce((sum, value) => sum + value) / positives.length;
      expect(averagePrecision(scores, truth)).toBeCloseTo(expected, 12);
    }),
  );
});
