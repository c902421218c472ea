import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtOf } from './doubt';
import { ReviewRows } from './reviewRows';
import { anyRows, rowsOf } from './rows.testing';

test('rows come in pieces, answers in any order', () => {
  const rows = new ReviewRows();
  rows.append(['product', 'empty'], ['Café', '']);
  rows.append(['problem', 'product'], ['?', 'TV']);
  const answers = { confidence: [0.25, 0.75], predictedOffsets: [4, 6, 6], unknownWords: [1, 0] };
  rows.setAnswers([3, 0], answers, (index) => index === 0);
  expect(rows.count).toBe(4);
  expect(rows.answered).toBe(2);
  expect([0, 1, 2, 3].map((row) => rows.kindOf(row))).toEqual([
    'product',
    'empty',
    'problem',
    'product',
  ]);
  expect([0, 1, 2, 3].map((row) => rows.confidenceOf(row))).toEqual([
    0.75,
    undefined,
    undefined,
    0.25,
  ]);
  expect([rows.predictedOf(0), rows.predictedOf(3)]).toEqual([0, 2]);
  expect([rows.agreesOn(0), rows.agreesOn(3)]).toEqual([false, true]);
  expect([rows.unknownWordsOf(0), rows.unknownWordsOf(3)]).toEqual([0, 1]);
  expect([rows.nameOf(0), rows.textOf(0)]).toEqual(['Café', 'cafe']);
});

test('a second answer replaces the first; all can be forgotten', () => {
  const rows = rowsOf([{ confidence: 0.5 }]);
  rows.setAnswers(
    [0],
    { confidence: [0], predictedOffsets: [0, 2], unknownWords: [1e6] },
    () => true,
  );
  expect([rows.answered, rows.confidenceOf(0), rows.predictedOf(0)]).toEqual([1, 0, 2]);
  expect(rows.unknownWordsOf(0)).toBe(65_535);
  rows.clearAnswers();
  expect([rows.answered, rows.isAnswered(0), rows.count]).toEqual([0, false, 1]);
});

test('only products are answered, one answer each', () => {
  const rows = rowsOf([{ kind: 'problem' }, {}]);
  const answer = { confidence: [0.5], predictedOffsets: [0, 1], unknownWords: [0] };
  expect(() => rows.setAnswers([0], answer, () => true)).toThrow('only products');
  expect(() => rows.setAnswers([2], answer, () => true)).toThrow('has been read');
  expect(() => rows.setAnswers([1, 1], answer, () => true)).toThrow('an answer for each row');
  expect(() => rows.append(['product'], [])).toThrow('a name for each row');
});

test('rows grow beyond their first room and keep what they have', () => {
  const rows = rowsOf([{ confidence: 0.5 }]);
  const more = Array.from({ length: 5000 }, () => 'product' as const);
  rows.append(more, more);
  expect([rows.count, rows.confidenceOf(0), rows.confidenceOf(5000)]).toEqual([
    5001,
    0.5,
    undefined,
  ]);
});

test('most doubtful first, equal ones as in the file, those without an answer last', () => {
  const rows = rowsOf([
    { kind: 'problem' },
    { confidence: 0.9 },
    { confidence: 0.2 },
    { confidence: 0.9 },
    {},
    { confidence: 0.9, agrees: false }, // the confidence knows that
    { confidence: 0.2, predicted: 0 },
  ]);
  expect([...rows.byDoubt()]).toEqual([6, 2, 1, 3, 5, 0, 4]);
  rows.setAnswers(
    [4],
    { confidence: [0], predictedOffsets: [0, 0], unknownWords: [0] },
    () => true,
  );
  expect(rows.byDoubt()[0]).toBe(4);
  rows.append(['product'], ['']);
  expect(rows.byDoubt().length).toBe(8);
});

test('the order has every row once, and doubt never rises in it by more than rounding', () => {
  fc.assert(
    fc.property(anyRows, (some) => {
      const rows = rowsOf(some);
      const order = [...rows.byDoubt()];
      expect([...order].sort((a, b) => a - b)).toEqual([...some.keys()]);
      const doubts = order.flatMap((row) => {
        const confidence = rows.confidenceOf(row);
        if (confidence === undefined) return -1;
        return doubtOf({
          confidence,
          predicted: rows.predictedOf(row),
        });
      });
      doubts.slice(1).forEach((doubt, place) => {
        expect(doubt - doubts[place]!).toBeLessThanOrEqual(2 ** -32);
      });
    }),
  );
});
