import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { automaticCut, shareAbove } from './automaticShare';
import { scoredTruth } from './samples.testing';

const confidences = Float32Array.from([0.875, 0.75, 0.625, 0.5]);

test.each([
  // right so far: 1/1, 2/2, 2/3, 3/4
  ['all may be filed', [1, 1, 0, 1], 0.75, 0],
  ['the first two', [1, 1, 0, 1], 0.9, 0.6875],
  ['a bad stretch is bridged by good ones below', [1, 0, 1, 1], 0.7, 0],
  ['none is good enough', [0, 1, 0, 1], 0.9, undefined],
])('%s', (_, right, precision, cut) => {
  expect(automaticCut(confidences, Uint8Array.from(right), precision)).toBe(cut);
});

test('a tie is filed as a whole or not at all', () => {
  const tied = Float32Array.from([0.75, 0.5, 0.5]);
  expect(automaticCut(tied, Uint8Array.from([1, 1, 0]), 0.9)).toBe(0.625);
});

test('without products there is no cut and no share', () => {
  expect(automaticCut(new Float32Array(0), new Uint8Array(0), 0.95)).toBeUndefined();
  const nothing = shareAbove(new Float32Array(0), new Uint8Array(0), 0.5);
  expect(nothing).toEqual({ share: 0, precision: undefined });
});

test.each([
  ['the first two', 0.6875, { share: 0.5, precision: 1 }],
  ['at the cut counts', 0.625, { share: 0.75, precision: 2 / 3 }],
  ['none', 1, { share: 0, precision: undefined }],
])('share: %s', (_, cut, expected) => {
  expect(shareAbove(confidences, Uint8Array.from([1, 1, 0, 1]), cut)).toEqual(expected);
});

test('no lower cut is as precise as asked', () => {
  fc.assert(
    fc.property(scoredTruth, fc.constantFrom(0.5, 0.8, 0.95), ({ scores, truth }, precision) => {
      const cut = automaticCut(scores, truth, precision);
      if (cut !== undefined) {
        expect(shareAbove(scores, truth, cut).precision).toBeGreaterThanOrEqual(precision);
      }
      for (const lower of scores.filter((score) => cut === undefined || score < cut)) {
        expect(shareAbove(scores, truth, lower).precision).toBeLessThan(precision);
      }
    }),
  );
});
