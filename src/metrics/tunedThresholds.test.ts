import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from './decisions';
import { f1Averages } from './f1';
import { countByLabel } from './labelCounts';
import { plausibleScores, scoredTruth } from './samples.testing';
import { bestF1Threshold, tuneThresholds } from './tunedThresholds';

const best = (scores: number[], truth: number[], preferred = 0.5) =>
  bestF1Threshold(Float32Array.from(scores), Uint8Array.from(truth), preferred);

test.each([
  ['half way between the classes', [0.25, 0.375, 0.625, 0.875], [0, 0, 1, 1], 0.5],
  // F1 at the cuts: 2/3, 1/2, 4/5
  ['a negative between is worth it', [0.25, 0.5, 0.75], [1, 0, 1], 0.125],
  // taking the third positive would cost two negatives: 4/5 against 6/8
  ['too many negatives are not', [0.25, 0.375, 0.5, 0.625, 0.75], [1, 0, 0, 1, 1], 0.5625],
  ['all scores equal', [0.5, 0.5], [1, 0], 0.25],
  ['all products have the label', [0.25, 0.75], [1, 1], 0.125],
])('%s', (_, scores, truth, expected) => {
  expect(best(scores, truth)).toBe(expected);
});

test.each([
  ['no positive', [0.25, 0.75], [0, 0]],
  ['no product', [], []],
])('%s: the preferred threshold', (_, scores, truth) => {
  expect(best(scores, truth, 0.4)).toBe(0.4);
});

test.each([
  [0.9, 0.8125],
  [0.1, 0.3125],
])('of equally good thresholds the one nearest to %d', (preferred, expected) => {
  // F1 is 2/3 with one right of one, and with two right of four
  expect(best([0.875, 0.75, 0.5, 0.375, 0.25], [1, 0, 0, 1, 0], preferred)).toBe(expected);
});

test('no score would be a better threshold', () => {
  const f1At = (scores: Float32Array, truth: Uint8Array, threshold: number) =>
    f1Averages(countByLabel(decide(scores, 1, threshold), truth, 1)).micro.f1;
  fc.assert(
    fc.property(scoredTruth, ({ scores, truth }) => {
      const chosen = f1At(scores, truth, bestF1Threshold(scores, truth, 0.5));
      for (const score of scores) {
        expect(f1At(scores, truth, score)).toBeLessThanOrEqual(chosen + 1e-12);
      }
    }),
  );
});

test('a label is drawn to the global threshold by what it lacks in positives', () => {
  // label 0 has 30 positives and decides alone; label 1 has none
  const scores = new Float32Array(120);
  const truth = new Uint8Array(120);
  for (let product = 0; product < 60; product++) {
    scores[product * 2] = product < 30 ? 0.875 : 0.625;
    truth[product * 2] = product < 30 ? 1 : 0;
  }
  const { global, perLabel } = tuneThresholds(scores, truth, 2);
  expect(global).toBe(0.75);
  expect(perLabel[0]).toBeCloseTo(0.75, 12);
  expect(perLabel[1]).toBeCloseTo(0.75, 12);
});

test('thirty positives go half way in log-odds', () => {
  const scores: number[] = [];
  const truth: number[] = [];
  // label 0, 30 positives, parted at 0.2; label 1, 300 positives, parted at 0.8
  for (let product = 0; product < 600; product++) {
    scores.push(product % 20 === 0 ? 0.25 : 0.15, product % 2 === 0 ? 0.85 : 0.75);
    truth.push(product % 20 === 0 ? 1 : 0, product % 2 === 0 ? 1 : 0);
  }
  const { global, perLabel } = tuneThresholds(Float32Array.from(scores), Uint8Array.from(truth), 2);
  // the 30 positives of label 0 would cost 300 false ones of label 1
  expect(global).toBeCloseTo(0.8, 6);
  // odds √(1/4 × 4) = 1
  expect(perLabel[0]).toBeCloseTo(0.5, 6);
  expect(perLabel[1]).toBeCloseTo(0.8, 6);
});

test.each([
  [50, 'its own share', 0.2],
  [51, 'the global one', 0.8],
])('with %d positives a label has %s', (positives, _, expected) => {
  const scores: number[] = [];
  const truth: number[] = [];
  // label 0 is parted at 0.2, label 1, which decides the global threshold, at 0.8
  for (let product = 0; product < 2000; product++) {
    scores.push(product < positives ? 0.25 : 0.15, product % 2 === 0 ? 0.85 : 0.75);
    truth.push(product < positives ? 1 : 0, product % 2 === 0 ? 1 : 0);
  }
  const { perLabel } = tuneThresholds(Float32Array.from(scores), Uint8Array.from(truth), 2);
  const share = positives > 50 ? 0 : positives / (positives + 30);
  const logOdds = share * Math.log(expected / (1 - expected)) + (1 - share) * Math.log(4);
  expect(perLabel[0]).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 5);
});

test('the same scores give the same thresholds, all within (0, 1)', () => {
  const { scores, truth } = plausibleScores(300, 5, 11);
  const tuned = tuneThresholds(scores, truth, 5);
  expect(tuneThresholds(scores, truth, 5)).toEqual(tuned);
  expect(tuned.perLabel).toHaveLength(5);
  for (const threshold of tuned.perLabel) {
    expect(threshold).toBeGreaterThan(0);
    expect(threshold).toBeLessThan(1);
  }
});
