import { expect, test } from 'vitest';
import { formatChance } from './percent';

test.each([
  [0, '0%'],
  [0.0001, '<1%'],
  [0.01, '1%'],
  [0.514, '51%'],
  [0.99, '99%'],
  [0.9999, '>99%'],
  [1, '100%'],
])('%d is %s', (score, text) => {
  expect(formatChance(score)).toBe(text);
});
