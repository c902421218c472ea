import { expect, test } from 'vitest';
import { parallelTable } from './parallelTable';

test('speeds are medians, and a gain is the median of the gains of each round, between the least and the most', () => {
  const rounds = [
    { oneByHand: 10, twoByHand: 5, oneJob: 12, twoJobs: 6, load: 0.1 },
    { oneByHand: 20, twoByHand: 20, oneJob: 20, twoJobs: 8, load: 1.24 },
    { oneByHand: 10, twoByHand: 8, oneJob: 10, twoJobs: 5, load: 0 },
  ];
  const table = parallelTable([{ model: 'mlp', rows: 1000, rounds }]);
  expect(
    table
      .split('\n')
      .at(-1)!
      .split('|')
      .map((cell) => cell.trim()),
  ).toEqual([
    '',
    'mlp',
    '1000',
    '100',
    '125',
    '1.25 (1.00–2.00)',
    '83',
    '167',
    '2.00 (2.00–2.50)',
    '0.1 1.2 0.0',
    '',
  ]);
});
