import { expect, test } from 'vitest';
import { foldsOf, putRows, rowsOf } from './rows';

const matrix = Float32Array.of(0, 1, 10, 11, 20, 21);

test('rows in the asked order, and back where they stood', () => {
  const chosen = rowsOf(matrix, 2, [2, 0]);
  expect([...chosen]).toEqual([20, 21, 0, 1]);
  const back = new Float32Array(6);
  putRows(back, 2, [2, 0], chosen);
  expect([...back]).toEqual([0, 1, 0, 0, 20, 21]);
  expect([...matrix]).toEqual([0, 1, 10, 11, 20, 21]);
});

test('every row is measured once, never where it was fitted', () => {
  const folds = foldsOf(5);
  expect(folds.flatMap(({ measured }) => measured).sort()).toEqual([0, 1, 2, 3, 4]);
  for (const { fitted, measured } of folds) {
    expect([...fitted, ...measured].sort()).toEqual([0, 1, 2, 3, 4]);
  }
});
