import { expect, test } from 'vitest';
import { expectedAt, filedRows, filedShare } from './automaticFiling';
import { rowsOf } from './rows.testing';

const CURVE = { share: [1, 0.5, 0.25, 0.25, 0], precision: [0.5, 0.75, 1, 1, null] };

test.each([
  ['at a cut of the curve', 0.25, 0.5, 0.75],
  ['at its beginning', 0, 1, 0.5],
  // filed (0.5 + 0.25) / 2, of them rightly (0.375 + 0.25) / 2
  ['halfway, by hand', 0.375, 0.375, 0.3125 / 0.375],
  ['where it is flat', 0.7, 0.25, 1],
  ['towards none', 0.875, 0.125, 1],
  ['none', 1, 0, undefined],
])('%s', (_, cut, share, precision) => {
  const expected = expectedAt(CURVE, cut);
  expect(expected.share).toBeCloseTo(share, 12);
  if (precision === undefined) expect(expected.precision).toBeUndefined();
  else expect(expected.precision).toBeCloseTo(precision, 12);
});

test('a cut of the curve is met in spite of rounding', () => {
  const share = Array.from({ length: 101 }, (_, index) => 1 - index / 200);
  const precision = share.map((_, index) => (index === 29 ? 1 : 0.5));
  expect(expectedAt({ share, precision }, 0.29)).toEqual({ share: share[29], precision: 1 });
});

test('a cut is a confidence, and the columns belong together', () => {
  expect(() => expectedAt(CURVE, 1.1)).toThrow('a cut is a confidence');
  expect(() => expectedAt({ share: [1, 0], precision: [1] }, 0.5)).toThrow('two columns');
});

test('rows of the catalogue at or above a cut', () => {
  const rows = rowsOf([
    { confidence: 0.9 },
    { kind: 'problem' },
    { confidence: 0.7 },
    { confidence: 0.69999999 },
    { confidence: 0.95, predicted: 0 },
    {},
  ]);
  expect(filedShare(rows, 0.7)).toEqual({ rows: 2, share: 0.5 });
  expect([...filedRows(rows, 0.7)]).toEqual([0, 2]);
  expect(filedShare(rows, 1)).toEqual({ rows: 0, share: 0 });
  expect(filedShare(rowsOf([]), 0)).toEqual({ rows: 0, share: 0 });
});
