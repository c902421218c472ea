import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoredTruth } from './samples.testing';
import { countAtLeast, forEachTie, sortedByTruth } from './ties';

function tiesOf(scores: number[], truth: number[]): number[][] {
  const ties: number[][] = [];
  forEachTie(Float32Array.from(scores), Uint8Array.from(truth), (...tie) => ties.push(tie));
  return ties;
}

test.each([
  ['nothing', [], [], []],
  ['one', [0.5], [1], [[1, 0, 0.5]]],
  ['from the highest down', [0.25, 0.5, 0.75], [1, 0, 1], [[1, 0, 0.75], [0, 1, 0.5], [1, 0, 0.25]]],
  ['ties counted by truth', [0.5, 0.25, 0.5, 0.5], [1, 0, 0, 1], [[2, 1, 0.5], [0, 1, 0.25]]],
  ['zeros of both signs tie', [0, -0], [1, 0], [[1, 1, 0]]],
  ['infinities', [-Infinity, Infinity], [1, 0], [[0, 1, Infinity], [1, 0, -Infinity]]],
])('%s', (_, scores, truth, expected) => {
  expect(tiesOf(scores, truth)).toEqual(expected);
}); // prettier-ignore

test.each([
  ['NaN of a positive', [0.1, NaN], [0, 1]],
  ['NaN of a negative', [NaN, 0.1], [0, 1]],
])('%s is refused', (_, scores, truth) => {
  expect(() => tiesOf(scores, truth)).toThrow('no score is NaN');
});

test('lengths must agree', () => {
  expect(() => tiesOf([0.1], [1, 0])).toThrow('one truth value per score');
});

test.each([
  [0, 4],
  [0.25, 4],
  [0.3, 3],
  [0.5, 3],
  [0.75, 1],
  [0.8, 0],
])('%d is reached by %d of 0.25, 0.5, 0.5, 0.75', (threshold, expected) => {
  expect(countAtLeast(Float32Array.from([0.25, 0.5, 0.5, 0.75]), threshold)).toBe(expected);
});

test('every score is visited once, strictly falling', () => {
  fc.assert(
    fc.property(scoredTruth, ({ scores, truth }) => {
      let last = Infinity;
      let positives = 0;
      let all = 0;
      forEachTie(scores, truth, (tiedPositives, tiedNegatives, score) => {
        expect(score).toBeLessThan(last);
        last = score;
        positives += tiedPositives;
        all += tiedPositives + tiedNegatives;
      });
      expect(all).toBe(scores.length);
      expect(positives).toBe(sortedByTruth(scores, truth).positives.length);
    }),
  );
});
