import { expect, test } from 'vitest';
import { classesOf, labelSetsOf, outputShares } from './labelSets';
import { packProducts } from './packedProducts';

const nameless = { name: new Int32Array(0), description: new Int32Array(0), unknown: [] };
const packed = (labels: number[][]) =>
  packProducts(
    labels.map(() => nameless),
    labels,
  );

const PRODUCTS = packed([[10, 2], [3], [2, 10], [], [3], [3]]);

test('sets once each, the most frequent first, labels by number', () => {
  expect(labelSetsOf(PRODUCTS.labels)).toEqual([[3], [2, 10], []]);
});

test('every product finds its set, whatever the order of its labels', () => {
  expect([...classesOf(PRODUCTS.labels, labelSetsOf(PRODUCTS.labels))]).toEqual([1, 0, 1, 2, 0, 0]);
});

test('a set that was never seen has no class', () => {
  expect([...classesOf(packed([[3, 10]]).labels, [[3], [2, 10]])]).toEqual([-1]);
});

test('the same set twice is a fault', () => {
  expect(() => classesOf(PRODUCTS.labels, [[3], [3]])).toThrow('each set once');
});

test('shares are those of sets where the net chooses among sets', () => {
  const bag = { kind: 'bag' as const, field: 'name' as const, length: 4, buckets: 2 };
  const sizes = { vocabularySize: 5, embedding: 4, hidden: 4, labels: 11 };
  const shares = outputShares(PRODUCTS, {
    kind: 'powerset',
    inputs: [bag, bag],
    sets: labelSetsOf(PRODUCTS.labels),
    ...sizes,
  });
  expect([...shares].map((share) => share * 6)).toEqual([3, 2, 1].map((n) => expect.closeTo(n, 5)));
  const labels = outputShares(PRODUCTS, { kind: 'mlp', inputs: [bag, bag], ...sizes });
  expect(labels[10]).toBeCloseTo(2 / 6, 6);
});
