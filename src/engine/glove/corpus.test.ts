import { expect, test } from 'vitest';
import { wordCounts, wordSequence } from './corpus';

const product = (name: number[], description: number[]) => ({
  name: Int32Array.from(name),
  description: Int32Array.from(description),
  unknown: [],
});

test('name and description are one sequence; unknown words and the marker take no place', () => {
  const products = [product([5, 1, 6], [2, 7]), product([], []), product([1], [8])];
  expect([...wordSequence(products)]).toEqual([5, 6, 7, 0, 0, 8, 0]);
});

test('no products, no words', () => {
  expect(wordSequence([])).toHaveLength(0);
});

test('counts words and nothing else', () => {
  expect([...wordCounts(Int32Array.of(5, 4, 5, 0, 5, 0), 6)]).toEqual([0, 0, 0, 0, 1, 3]);
});
