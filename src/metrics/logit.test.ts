import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logistic, logit } from './logit';

test.each([
  [0.5, 0],
  [0.8, Math.log(4)],
  [0.2, -Math.log(4)],
  [1, Math.log((1 - 1e-7) / 1e-7)],
  [0, Math.log(1e-12 / (1 - 1e-12))],
  [1e-10, Math.log(1e-10 / (1 - 1e-10))],
])('the logit of %d is %d', (score, expected) => {
  expect(logit(score)).toBeCloseTo(expected, 8);
});

test.each([
  [0, 0.5],
  [Math.log(4), 0.8],
  [-Math.log(4), 0.2],
  [1000, 1],
  [-1000, 0],
])('the logistic function of %d is %d', (logOdds, expected) => {
  expect(logistic(logOdds)).toBeCloseTo(expected, 12);
});

test('one undoes the other', () => {
  fc.assert(
    fc.property(fc.double({ min: -16, max: 16, noNaN: true }), (logOdds) => {
      expect(logit(logistic(logOdds))).toBeCloseTo(logOdds, 6);
    }),
  );
});
