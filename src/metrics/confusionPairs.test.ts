import { expect, test } from 'vitest';
import { confusionPairs } from './confusionPairs';

const decisions = Uint8Array.from([
  [1, 0, 0], // 0 for 1
  [1, 0, 0], // 0 for 1
  [0, 0, 1], // 2 for 0
  [0, 1, 1], // 1 for 0, 2 for 0
  [1, 1, 0], // 1 too much, nothing missed
  [0, 0, 0], // 2 missed, nothing wrong
].flat()); // prettier-ignore
const truth = Uint8Array.from([
  [0, 1, 0],
  [0, 1, 0],
  [1, 0, 0],
  [1, 0, 0],
  [1, 0, 0],
  [0, 0, 1],
].flat()); // prettier-ignore

test('the most frequent first, equal ones in label order', () => {
  expect(confusionPairs(decisions, truth, 3, 10)).toEqual([
    { predicted: 0, missed: 1, products: 2 },
    { predicted: 2, missed: 0, products: 2 },
    { predicted: 1, missed: 0, products: 1 },
  ]);
});

test('no more than asked for', () => {
  expect(confusionPairs(decisions, truth, 3, 1)).toHaveLength(1);
});

test('a model without a fault confuses nothing', () => {
  expect(confusionPairs(truth, truth, 3, 10)).toEqual([]);
});
