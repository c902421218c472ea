import { expect, test } from 'vitest';
import { labelReport } from './labelReport';

test('a row per label', () => {
  const scores = Float32Array.from([0.75, 0.5, 0.5, 0.5, 0.25, 0.5, 0.125, 0.5]);
  const truth = Uint8Array.from([1, 0, 0, 0, 1, 0, 0, 0]);
  const [first, second] = labelReport(scores, truth, 2, [0.5, 0.75]);
  expect(first!.averagePrecision).toBeCloseTo(5 / 6, 12);
  expect([{ ...first, averagePrecision: 0 }, second]).toEqual([
    {
      threshold: 0.5,
      support: 2,
      predicted: 2,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      accuracy: 0.5,
      auc: 0.75,
      averagePrecision: 0,
    },
    {
      threshold: 0.75,
      support: 0,
      predicted: 0,
      precision: 0,
      recall: 0,
      f1: 0,
      accuracy: 1,
      auc: undefined,
      averagePrecision: undefined,
    },
  ]);
});
