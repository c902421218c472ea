import { expect, test } from 'vitest';
import { ndcgAtK, precisionAtK } from './topRanks';

const log2 = Math.log2;

test.each([
  ['the best is right', [0.9, 0.8, 0.7], [1, 0, 1], 1, 1, 1],
  ['the best is wrong', [0.9, 0.8, 0.7], [0, 1, 1], 1, 0, 0],
  ['one of two', [0.9, 0.8, 0.7], [1, 0, 1], 2, 1 / 2, 1 / (1 + 1 / log2(3))],
  // gain 1 + 1/log₂4 of the ideal 1 + 1/log₂3
  ['down to the last', [0.9, 0.8, 0.7], [1, 0, 1], 3, 2 / 3, 1.5 / (1 + 1 / log2(3))],
  ['a single label cannot fill two ranks', [0.9, 0.8, 0.7], [1, 0, 0], 2, 1 / 2, 1],
  // each rank of the tie holds the true label half the time
  ['a tie shares its ranks', [0.8, 0.8, 0.1], [0, 1, 0], 1, 1 / 2, 1 / 2],
  ['a tie cut by k', [0.9, 0.5, 0.5], [1, 1, 0], 2, 3 / 4, (1 + 0.5 / log2(3)) / (1 + 1 / log2(3))],
  ['no label', [0.9, 0.8, 0.7], [0, 0, 0], 2, 0, 0],
])('%s', (_, scores, truth, k, precision, ndcg) => {
  const matrix = [Float32Array.from(scores), Uint8Array.from(truth), 3] as const;
  expect(precisionAtK(...matrix, k)).toBeCloseTo(precision, 12);
  expect(ndcgAtK(...matrix, k)).toBeCloseTo(ndcg, 12);
});

test('mean over products', () => {
  const scores = Float32Array.from([0.9, 0.1, 0.9, 0.1]);
  const truth = Uint8Array.from([1, 0, 0, 1]);
  expect(precisionAtK(scores, truth, 2, 1)).toBe(0.5);
  expect(ndcgAtK(scores, truth, 2, 1)).toBe(0.5);
});

test('without products there is none', () => {
  expect(precisionAtK(new Float32Array(0), new Uint8Array(0), 3, 1)).toBeUndefined();
});

test.each([0, 4, 1.5])('k = %d of three labels is refused', (k) => {
  expect(() => precisionAtK(new Float32Array(3), new Uint8Array(3), 3, k)).toThrow('k is between');
});
