import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankedAuc } from './rankedAuc';
import { scoredTruth } from './samples.testing';

const auc = (scores: number[], truth: number[]) =>
  rankedAuc(Float32Array.from(scores), Uint8Array.from(truth));

test.each([
  ['perfect order', [0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], 1],
  ['reversed order', [0.9, 0.8, 0.2, 0.1], [0, 0, 1, 1], 0],
  ['all tied', [0.5, 0.5, 0.5, 0.5], [0, 1, 0, 1], 0.5],
  // pairs won: 2 of (2 positives × 2 negatives), one tie → (2 + 0.5) / 4
  ['one tie, by hand', [0.1, 0.4, 0.4, 0.3], [0, 0, 1, 1], 0.625],
  // scikit-learn's example: 3 of 4 pairs won
  ['one pair lost', [0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], 0.75],
  ['logits', [-3, -20, 2, 0.5], [0, 0, 1, 1], 1],
])('%s', (_, scores, truth, expected) => {
  expect(auc(scores, truth)).toBeCloseTo(expected, 12);
});

test.each([
  ['positives only', [0.1, 0.9], [1, 1]],
  ['negatives only', [0.1, 0.9], [0, 0]],
  ['nothing', [], []],
])('%s have no AUC', (_, scores, truth) => {
  expect(auc(scores, truth)).toBeUndefined();
});

test('lengths must agree', () => {
  expect(() => auc([0.1], [1, 0])).toThrow('one truth value per score');
});

test('is the share of pairs in the right order', () => {
  fc.assert(
    fc.property(scoredTruth, ({ scores, truth }) => {
      const positives = [...scores].filter((_, i) => truth[i] === 1);
      const negatives = [...scores].filter((_, i) => truth[i] === 0);
      fc.pre(positives.length > 0 && negatives.length > 0);
      const wins = positives.flatMap((p) => negatives.map((n) => (Math.sign(p - n) + 1) / 2));
      const expected = wins.reduce((sum, win) => sum + win) / wins.length;
      expect(rankedAuc(scores, truth)).toBeCloseTo(expected, 12);
    }),
  );
});
