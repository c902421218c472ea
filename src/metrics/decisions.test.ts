import { expect, test } from 'vitest';
import { decide, thresholdPerLabel } from './decisions';

const scores = Float32Array.from([0.5, 0.25, 0.49, 0.75]);

test.each([
  ['one threshold, reached or not', 0.5, [1, 0, 0, 1]],
  ['a threshold per label', [0.5, 0.25], [1, 1, 0, 1]],
  ['none is reached', 1, [0, 0, 0, 0]],
  ['all are reached', 0, [1, 1, 1, 1]],
])('%s', (_, thresholds, expected) => {
  expect([...decide(scores, 2, thresholds)]).toEqual(expected);
});

test('a threshold between two neighbouring float32 scores parts them', () => {
  const lower = Math.fround(0.3);
  const higher = lower + 2 ** -25;
  expect(Math.fround(higher)).toBe(higher);
  const neighbours = Float32Array.from([lower, higher]);
  expect([...decide(neighbours, 1, (lower + higher) / 2)]).toEqual([0, 1]);
  expect([...decide(neighbours, 1, [(lower + higher) / 2])]).toEqual([0, 1]);
});

test('thresholds must fit the labels', () => {
  expect(() => thresholdPerLabel([0.5], 2)).toThrow('one threshold per label');
  expect(() => decide(scores, 3, 0.5)).toThrow('whole rows');
});
