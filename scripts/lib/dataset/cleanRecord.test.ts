import { expect, test } from 'vitest';
import { cleanRecord } from './cleanRecord';

const original = {
  sku: 1,
  name: 'Phone',
  type: 'HardGood',
  price: 5.49,
  category: [
    { id: 'a', name: 'Electronics' },
    { id: 'b', name: 'Phones' },
  ],
  description: 'A &amp; B',
};

test('both forms give the same product, texts untouched', () => {
  const product = {
    sku: 1,
    name: 'Phone',
    description: 'A &amp; B',
    path: ['Electronics', 'Phones'],
  };
  expect(cleanRecord(original)).toEqual({ product, doubledNames: 0 });
  const { category, ...line } = original;
  const categories = category.map(({ name }) => name);
  expect(cleanRecord({ ...line, categories, manufacturer: null })).toEqual({
    product,
    doubledNames: 0,
  });
});

test('a doubled name is left out, the order stays', () => {
  const categories = ['B', 'A', ' B ', 'C', ''];
  expect(cleanRecord({ sku: 1, name: 'x', categories })).toEqual({
    product: { sku: 1, name: 'x', description: '', path: ['B', 'A', 'C'] },
    doubledNames: 1,
  });
});

test.each([
  [{ ...original, name: ' ' }, 'no name'],
  [{ ...original, name: null }, 'no name'],
  [{ ...original, sku: undefined }, 'no sku'],
  [{ ...original, category: [] }, 'no categories'],
  [{ ...original, category: undefined }, 'no categories'],
  [{ ...original, category: 'Phones' }, 'not a product'],
  ['text', 'not a product'],
  [null, 'not a product'],
  [[1], 'not a product'],
])('%j is skipped: %s', (record, skipped) => {
  expect(cleanRecord(record)).toEqual({ skipped });
});
