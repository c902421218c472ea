import { expect, test } from 'vitest';
import { countCooccurrences } from './cooccurrences';
import { noGivenVectors } from './givenVectors';
import { rowLength, startState } from './gloveState';
import { A, B, C } from './toyGlove.testing';

const SIZE = 6;
const DIMENSION = 4;

function start(seed = 1) {
  const given = noGivenVectors(SIZE, DIMENSION);
  given.known[A] = 1;
  given.vectors.set([3, -2, 0.5, 8], A * DIMENSION);
  const found = countCooccurrences(Int32Array.of(A, B, 0, A, C, 0), SIZE, 10);
  return startState(found, given, { dimension: DIMENSION, seed });
}

function rowOf(id: number) {
  const row = start().parameters.subarray(id * rowLength(DIMENSION));
  return {
    word: row.slice(0, DIMENSION),
    bias: row[DIMENSION]!,
    context: row.slice(DIMENSION + 1, 2 * DIMENSION + 1),
    contextBias: row[2 * DIMENSION + 1]!,
  };
}

test('a given vector is halved between word and context, which differ a little', () => {
  const { word, context } = rowOf(A);
  [3, -2, 0.5, 8].forEach((value, k) => {
    expect(word[k]! + context[k]!).toBeCloseTo(value, 5);
    expect(Math.abs(word[k]! - context[k]!)).toBeLessThan(1 / DIMENSION);
    expect(word[k]).not.toBe(context[k]);
  });
});

test('other words start at small noise', () => {
  const { word, context } = rowOf(B);
  for (const x of [...word, ...context]) {
    expect(Math.abs(x)).toBeLessThanOrEqual(0.5 / DIMENSION);
    expect(x).not.toBe(0);
  }
});

test('biases start where independent words would be', () => {
  // X_A = 2, X_B = X_C = 1, X = 4
  expect(rowOf(A).bias).toBeCloseTo(Math.log(2) - Math.log(4) / 2, 6);
  expect(rowOf(B).contextBias).toBeCloseTo(-Math.log(4) / 2, 6);
});

test('reserved rows stay zero, the sums of squares start at one', () => {
  const state = start();
  expect(state.parameters.subarray(0, A * rowLength(DIMENSION)).every((x) => x === 0)).toBe(true);
  expect(state.squares.every((x) => x === 1)).toBe(true);
});

test('a word that stands alone has finite parameters', () => {
  const found = countCooccurrences(Int32Array.of(A, 0), SIZE, 10);
  const state = startState(found, noGivenVectors(SIZE, DIMENSION), {
    dimension: DIMENSION,
    seed: 1,
  });
  expect(state.parameters.every(Number.isFinite)).toBe(true);
});
