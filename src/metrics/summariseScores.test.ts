import { expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import { summariseScores } from './summariseScores';

test('every figure, by hand', () => {
  // product 0 is right, product 1 misses label 1
  const scores = Float32Array.from([0.75, 0.25, 0.25, 0.25, 0.375, 0.125]);
  const truth = Uint8Array.from([1, 0, 0, 0, 1, 0]);
  const summary = summariseScores(scores, truth, 3);
  expect(summary).toMatchObject({
    products: 2,
    microAuc: 1,
    macroAuc: 1,
    meanAveragePrecision: 1,
    // one right, none wrong, one missed
    microF1: 2 / 3,
    macroF1: 0.5,
    subsetAccuracy: 0.5,
    precisionAt1: 1,
  });
  const misses = [0.75, 0.75, 0.75, 0.75, 0.375, 0.875].map(Math.log);
  expect(summary.loss).toBeCloseTo(-misses.reduce((sum, value) => sum + value) / 6, 9);
});

test.each([
  ['no products', [], []],
  ['a label of one class only', [0.5, 0.5], [1, 1]],
])('%s: a sentence says why not', (_, scores, truth) => {
  const summarise = () => summariseScores(Float32Array.from(scores), Uint8Array.from(truth), 1);
  expect(summarise).toThrow(AppError);
  expect(summarise).toThrow('These products cannot be summarised');
});
