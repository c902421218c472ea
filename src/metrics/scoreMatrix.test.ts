import { expect, test } from 'vitest';
import { labelColumns, productRows, productsOf } from './scoreMatrix';

const scores = Float32Array.from([1, 2, 3, 4, 5, 6]);
const truth = Uint8Array.from([0, 1, 0, 0, 1, 1]);

test('counts the products', () => {
  expect(productsOf(scores, truth, 3)).toBe(2);
});

test.each([
  ['scores without truth', scores, truth.subarray(1), 3, 'one truth value per score'],
  ['a broken row', scores, truth, 4, 'whole rows'],
  ['no labels', scores, truth, 0, 'at least one label'],
])('%s', (_, scores, truth, labels, message) => {
  expect(() => productsOf(scores, truth, labels)).toThrow(message);
});

test('a column per label', () => {
  const columns = Array.from(labelColumns(scores, truth, 3), (column) => [
    [...column.scores],
    [...column.truth],
  ]);
  expect(columns).toEqual([
    [[1, 4], [0, 0]],
    [[2, 5], [1, 1]],
    [[3, 6], [0, 1]],
  ]); // prettier-ignore
});

test('a row per product', () => {
  const rows = Array.from(productRows(scores, truth, 3), (row) => [
    [...row.scores],
    [...row.truth],
  ]);
  expect(rows).toEqual([
    [[1, 2, 3], [0, 1, 0]],
    [[4, 5, 6], [0, 1, 1]],
  ]); // prettier-ignore
});
