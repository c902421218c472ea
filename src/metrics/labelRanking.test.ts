import { expect, test } from 'vitest';
import { coverageError, labelRankingAveragePrecision } from './labelRanking';

test.each([
  // scikit-learn's example: (1/2 + 1/3) / 2 and (2 + 3) / 2
  ['two products', [0.75, 0.5, 1, 1, 0.2, 0.1], [1, 0, 0, 0, 0, 1], 5 / 12, 2.5],
  ['perfect order', [0.9, 0.8, 0.1], [1, 1, 0], 1, 2],
  // both labels of the tie have rank 2
  ['a tie takes its worst rank', [0.5, 0.5, 0.1], [1, 0, 0], 1 / 2, 2],
  // ranks 1 and 3, of which 1 and 2 are true: (1/1 + 2/3) / 2
  ['a negative tied with the second', [0.9, 0.5, 0.5], [1, 1, 0], 5 / 6, 3],
  ['no label', [0.9, 0.5, 0.1], [0, 0, 0], 1, 0],
  ['all labels', [0.9, 0.5, 0.1], [1, 1, 1], 1, 3],
])('%s', (_, scores, truth, lrap, coverage) => {
  const matrix = [Float32Array.from(scores), Uint8Array.from(truth), 3] as const;
  expect(labelRankingAveragePrecision(...matrix)).toBeCloseTo(lrap, 12);
  expect(coverageError(...matrix)).toBeCloseTo(coverage, 12);
});

test('without products there is none', () => {
  const empty = [new Float32Array(0), new Uint8Array(0), 3] as const;
  expect(labelRankingAveragePrecision(...empty)).toBeUndefined();
  expect(coverageError(...empty)).toBeUndefined();
});
