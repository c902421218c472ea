import { expect, test } from 'vitest';
import { calibrated, combined } from './ensemble';

test('odds are multiplied by their share of the weight', () => {
  const scores = combined([
    { weight: 1, scores: Float32Array.of(0.8, 0.5) },
    { weight: 3, scores: Float32Array.of(0.5, 0.2) },
  ]);
  // odds 4^¼ · 1^¾ = √2 and 1^¼ · ¼^¾ = 2^(−1.5)
  expect(scores[0]).toBeCloseTo(Math.SQRT2 / (1 + Math.SQRT2), 6);
  expect(scores[1]).toBeCloseTo(2 ** -1.5 / (1 + 2 ** -1.5), 6);
});

test('only the ratio of the weights counts, so members that are not there yet can be left out', () => {
  const scores = Float32Array.of(0.1, 0.7);
  expect(combined([{ weight: 0.2, scores }])[1]).toBeCloseTo(0.7, 6);
});

test('nobody is no ensemble', () => {
  expect(() => combined([])).toThrow('at least one member');
  expect(() => combined([{ weight: 0, scores: Float32Array.of(0.5) }])).toThrow('weight');
});

test('calibration is applied to every label', () => {
  const scores = calibrated({ yes: 0.5, no: 0.5, offset: 0 }, Float32Array.of(0.8, 0.2));
  expect(scores[0]).toBeCloseTo(2 / 3, 6);
  expect(scores[1]).toBeCloseTo(1 / 3, 6);
});
