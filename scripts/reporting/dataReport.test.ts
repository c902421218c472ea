import { expect, test } from 'vitest';
import type { DatasetProduct } from '../lib/products';
import { dataReport } from './dataReport';

const product = (name: string, labels: number[], novel?: boolean): DatasetProduct => ({
  ...{ sku: 1, name, description: '', path: ['A'], labels },
  ...(novel !== undefined && { novel }),
});

test('counts what it says', () => {
  const training = [
    product('Black Case for the phone', [0]),
    product('black 13.3" case 4', [0, 2]),
    product('Black '.repeat(25), [0, 1, 2]),
  ];
  const validation = [product('x', [0], true), product('y', [0])];
  const test = [product('z', [0], true)];
  expect(dataReport({ training, validation, test }, 4)).toEqual({
    ...{ training: 3, validation: 2, validationNovel: 1, test: 1, testNovel: 1 },
    labelsPerProduct: [0, 1, 1, 1],
    textLengths: { width: 10, products: [2, 0, 1] },
    // neither numbers nor stop words
    terms: { words: ['black', 'case', 'phone'], occurrences: [27, 2, 1] },
    labelProducts: [3, 1, 2, 0],
  });
});
