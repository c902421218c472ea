import { expect, test } from 'vitest';
import type { DatasetProduct } from '../lib/products';
import { exampleNames } from './exampleNames';

const product = (name: string, labels: number[], novel = true): DatasetProduct => ({
  ...{ sku: 1, name, description: '', path: ['A'], labels, novel },
});

const PRODUCTS = [
  product('a variant', [0, 1], false),
  product('a longer name', [0]),
  product('short B', [0, 2]),
  product('short A', [0]),
  product('short A', [0]),
  product('caf&#233; &amp; co', [1]),
];

test.each([
  ['as they come', PRODUCTS],
  ['backwards', [...PRODUCTS].reverse()],
])('three of each category, novel and short ones first: %s', (_, products) => {
  expect(exampleNames(products, 4)).toEqual([
    ['short A', 'short B', 'a longer name'],
    ['café & co', 'a variant'],
    ['short B'],
    [],
  ]);
});
