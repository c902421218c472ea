import { expect, test } from 'vitest';
import { mean, meanOfDefined } from './mean';

test.each([
  ['of nothing', [], undefined],
  ['of one', [3], 3],
  ['of three', [1, 2, 6], 3],
])('mean %s', (_, values, expected) => {
  expect(mean(values)).toBe(expected);
});

test.each([
  ['of nothing that exists', [undefined], undefined],
  ['of what exists, zero included', [0, undefined, 1], 0.5],
])('mean %s', (_, values, expected) => {
  expect(meanOfDefined(values)).toBe(expected);
});
