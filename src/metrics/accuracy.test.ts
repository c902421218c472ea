import { expect, test } from 'vitest';
import { meanAccuracy, subsetAccuracy } from './accuracy';

test.each([
  ['all right', [1, 0, 0, 1], [1, 0, 0, 1], 1, 1],
  ['one label wrong', [1, 0, 0, 1], [1, 1, 0, 1], 0.5, 0.75],
  ['nothing predicted', [0, 0, 0, 0], [1, 0, 0, 1], 0, 0.5],
  ['nothing predicted, nothing true', [0, 0, 0, 0], [0, 0, 1, 0], 0.5, 0.75],
])('%s', (_, decisions, truth, subset, mean) => {
  const [made, real] = [Uint8Array.from(decisions), Uint8Array.from(truth)];
  expect(subsetAccuracy(made, real, 2)).toBe(subset);
  expect(meanAccuracy(made, real)).toBe(mean);
});

test('without products there is none', () => {
  expect(subsetAccuracy(new Uint8Array(0), new Uint8Array(0), 2)).toBeUndefined();
  expect(meanAccuracy(new Uint8Array(0), new Uint8Array(0))).toBeUndefined();
});

test('shapes must agree', () => {
  expect(() => subsetAccuracy(new Uint8Array(2), new Uint8Array(4), 2)).toThrow('one truth value');
  expect(() => subsetAccuracy(new Uint8Array(3), new Uint8Array(3), 2)).toThrow('whole rows');
  expect(() => meanAccuracy(new Uint8Array(2), new Uint8Array(4))).toThrow('one truth value');
});
