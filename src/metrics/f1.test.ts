import { expect, test } from 'vitest';
import { f1Averages, f1ByLabel, f1FromCounts } from './f1';
import type { LabelCounts } from './labelCounts';

/** Counts from rows of [true positives, false positives, false negatives]. */
const countsOf = (...rows: [number, number, number][]): LabelCounts => ({
  products: 100,
  truePositives: Uint32Array.from(rows, ([count]) => count),
  falsePositives: Uint32Array.from(rows, ([, count]) => count),
  falseNegatives: Uint32Array.from(rows, ([, , count]) => count),
});

test.each([
  ['by hand', [3, 1, 2], 3 / 4, 3 / 5, 6 / 9],
  ['all right', [4, 0, 0], 1, 1, 1],
  ['never predicted', [0, 0, 5], 0, 0, 0],
  ['never true', [0, 5, 0], 0, 0, 0],
  ['neither predicted nor true', [0, 0, 0], 0, 0, 0],
] as [string, [number, number, number], number, number, number][])(
  '%s',
  (_, counts, precision, recall, f1) => {
    const actual = f1FromCounts(...counts);
    expect(actual.precision).toBeCloseTo(precision, 12);
    expect(actual.recall).toBeCloseTo(recall, 12);
    expect(actual.f1).toBeCloseTo(f1, 12);
  },
);

// support 5 and 1; the third label has none
const counts = countsOf([3, 1, 2], [1, 1, 0], [0, 2, 0]);

test('a row per label', () => {
  expect(f1ByLabel(counts)[1]).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
});

test.each([
  // pooled: 4 right, 4 wrong, 2 missed
  ['micro', 4 / 8, 4 / 6, 8 / 14],
  ['macro', (3 / 4 + 1 / 2) / 2, (3 / 5 + 1) / 2, (2 / 3 + 2 / 3) / 2],
  ['weighted', (5 * 0.75 + 0.5) / 6, (5 * 0.6 + 1) / 6, 2 / 3],
] as const)('%s average', (average, precision, recall, f1) => {
  const actual = f1Averages(counts)[average];
  expect(actual.precision).toBeCloseTo(precision, 12);
  expect(actual.recall).toBeCloseTo(recall, 12);
  expect(actual.f1).toBeCloseTo(f1, 12);
});

test('without any support all is 0', () => {
  const none = { precision: 0, recall: 0, f1: 0 };
  expect(f1Averages(countsOf([0, 3, 0]))).toEqual({ micro: none, macro: none, weighted: none });
});
