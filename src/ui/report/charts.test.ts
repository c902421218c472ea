import { expect, test } from 'vitest';
import { sampleModelReport, sampleReport } from '../../manifest/sampleReport.testing';
import { filedAt, filedCurve } from './automatic';
import {
  categorySizes,
  frequentTerms,
  labelsPerProduct,
  largestCategories,
  textLengths,
} from './dataShapes';
import { reliabilityBins } from './reliability';

const model = sampleModelReport('mlp');
const { data } = sampleReport();

test('a bin has its bounds, its decisions and what they came to', () => {
  expect(reliabilityBins(model)).toEqual([
    { from: 0, to: 0.5, decisions: 0, meanScore: null, positiveShare: null },
    { from: 0.5, to: 1, decisions: 4, meanScore: 0.7, positiveShare: 0.75 },
  ]);
});

test('what is filed and right at each cut', () => {
  expect(filedCurve(model)).toEqual([
    { cut: 0, share: 1, precision: 0.8, recall: 0.8 },
    { cut: 0.5, share: 0.5, precision: 0.9, recall: 0.45 },
    { cut: 1, share: 0, precision: null, recall: 0 },
  ]);
  expect(filedAt(model, 0.6)).toMatchObject({ cut: 0.5, share: 0.5 });
  expect(filedAt(model, 1)).toEqual({ cut: 1, share: 0, precision: null, recall: 0 });
});

test('the model’s own cut has its own figures; without one nothing is filed', () => {
  expect(filedAt(model, undefined)).toEqual({
    cut: 0.8,
    share: 0.8,
    precision: 0.95,
    recall: 0.76,
  });
  const none = sampleModelReport('mlp', { automatic: { cut: null, precision: 0.95 } });
  none.parts.test.automatic = { share: 0, precision: null };
  expect(filedAt(none, undefined)).toEqual({ cut: 1, share: 0, precision: null, recall: 0 });
});

test('products by categories and words, with their shares', () => {
  expect(labelsPerProduct(data)).toEqual([
    { key: 1, count: 40, share: 0.5 },
    { key: 2, count: 40, share: 0.5 },
  ]);
  expect(textLengths(data)).toEqual([
    { key: { from: 0, to: 9 }, count: 30, share: 0.375 },
    { key: { from: 10, to: 19 }, count: 50, share: 0.625 },
  ]);
  expect(frequentTerms(data)[0]).toMatchObject({ key: 'black', count: 20 });
});

test('categories by size, and how many there are of each size', () => {
  const labelProducts = [50, 40, 2000, 0];
  const sized = { ...data, labelProducts, training: 4000 };
  expect(largestCategories(sized, ['a', 'b', 'c', 'd']).slice(0, 2)).toEqual([
    { key: 'c', count: 2000, share: 0.5 },
    { key: 'a', count: 50, share: 0.0125 },
  ]);
  const sizes = categorySizes(sized);
  expect(sizes.map(({ count }) => count)).toEqual([1, 0, 1, 1, 0, 0, 0, 0, 1]);
  expect(sizes[0]!.key).toEqual({ from: 0, to: 9 });
  expect(sizes[2]!.key).toEqual({ from: 20, to: 49 });
  expect(sizes.at(-1)!.key).toEqual({ from: 2000, to: 4999 });
});

test('no data makes no fault', () => {
  const empty = {
    ...data,
    labelsPerProduct: [],
    labelProducts: [],
    textLengths: { width: 10, products: [] },
    terms: { words: [], occurrences: [] },
  };
  expect(labelsPerProduct(empty)).toEqual([]);
  expect(categorySizes(empty)).toEqual([]);
  expect(textLengths(empty)).toEqual([]);
});
