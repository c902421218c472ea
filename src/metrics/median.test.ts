import { expect, test } from 'vitest';
import { median } from './median';

test.each([
  [[], undefined],
  [[3], 3],
  [[9, 1, 2], 2],
  [[4, 1], 2.5],
  [[10, 9, 100, 1], 9.5],
])('median of %j is %d', (values, expected) => {
  const given = [...values];
  expect(median(values)).toBe(expected);
  expect(values).toEqual(given);
});
