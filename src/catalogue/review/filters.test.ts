import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acceptable,
  type Filter,
  filterCounts,
  FILTERS,
  statusReader,
  visibleRows,
} from './filters';
import { ReviewLog } from './reviewLog';
import { anyDecision, anyRows, rowsOf } from './rows.testing';
import { statusOf } from './rowStatus';

const CUT = 0.8;
const rows = rowsOf([
  { name: 'Toaster', confidence: 0.9 }, // 0: automatic
  { name: 'Café Grinder', confidence: 0.5, agrees: false }, // 1: needs review
  { name: 'Grinder', confidence: 0.85, predicted: 0, unknownWords: 2 }, // 2: nothing predicted
  { kind: 'problem', name: 'broken' }, // 3
  { kind: 'empty' }, // 4
  { name: 'TV', confidence: 0.7, agrees: false }, // 5: accepted
  { name: 'TV stand', confidence: 0.95 }, // 6: edited
  { name: 'TV cafe', confidence: 0.1 }, // 7: rejected
  { name: 'not yet' }, // 8
  { name: 'not yet, but accepted before' }, // 9
]);
const log = new ReviewLog();
log.restore([
  [5, { status: 'accepted', labels: [1] }],
  [6, { status: 'edited', labels: [1] }],
  [7, { status: 'rejected', labels: [] }],
  [9, { status: 'accepted', labels: [1] }],
]);
const EXPECTED: Record<Filter, number[]> = {
  all: [0, 1, 2, 3, 5, 6, 7, 8, 9],
  'needs review': [1, 2],
  'models disagree': [1, 5],
  'nothing predicted': [2],
  accepted: [5, 9],
  edited: [6],
  rejected: [7],
  automatic: [0],
  'unknown words': [2],
  errors: [3],
  waiting: [8, 9],
};

const searchOf = (...found: number[]) => ({ finds: (row: number) => found.includes(row) });

const shown = (
  filter: Filter,
  search?: ReturnType<typeof searchOf>,
  order: 'file' | 'doubt' = 'file',
) => [...visibleRows(rows, log, { filter, search, order, cut: CUT })];

test.each(FILTERS)('the filter “%s”', (filter) => {
  expect(shown(filter)).toEqual(EXPECTED[filter]);
  expect(filterCounts(rows, log, CUT)[filter]).toBe(EXPECTED[filter].length);
});

test('those that a search finds', () => {
  expect(shown('all', searchOf(1, 7))).toEqual([1, 7]);
  expect(shown('needs review', searchOf(0, 1, 4))).toEqual([1]);
  expect(shown('all', searchOf())).toEqual([]);
});

test('ordered by doubt', () => {
  expect(shown('all', undefined, 'doubt')).toEqual([7, 2, 1, 5, 0, 6, 3, 8, 9]);
  expect(shown('all', searchOf(5, 6, 7), 'doubt')).toEqual([7, 5, 6]);
});

test('without a cut nothing is automatic', () => {
  expect(filterCounts(rows, log, undefined)).toMatchObject({ automatic: 0, 'needs review': 3 });
});

test('accepting all touches products with an answer that are undecided', () => {
  expect([...acceptable(rows, log, [...Array(10).keys()])]).toEqual([0, 1, 2]);
  expect([...acceptable(rows, log, shown('models disagree'))]).toEqual([1]);
  expect([...acceptable(rows, log, shown('all', searchOf(1, 2), 'doubt'))]).toEqual([2, 1]);
  expect([...acceptable(rows, log, shown('waiting'))]).toEqual([]);
});

const anyReview = fc.record({
  some: anyRows,
  decided: fc.array(fc.tuple(fc.nat(39), anyDecision)),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  order: fc.constantFrom('file' as const, 'doubt' as const),
});

const SHARED_OUT = [
  'needs review',
  'accepted',
  'edited',
  'rejected',
  'automatic',
  'errors',
] as const;

test('counts are those of the rows shown, and add up', () => {
  fc.assert(
    fc.property(anyReview, ({ some, decided, cut, order }) => {
      const review = rowsOf(some);
      const decisions = new ReviewLog();
      decisions.restore(decided.filter(([row]) => row < some.length));
      const counts = filterCounts(review, decisions, cut);
      for (const filter of FILTERS) {
        const visible = visibleRows(review, decisions, { filter, search: undefined, order, cut });
        expect(new Set(visible).size).toBe(counts[filter]);
      }
      const statusAt = statusReader(review, decisions, cut);
      const waiting = visibleRows(review, decisions, {
        filter: 'waiting',
        search: undefined,
        order,
        cut,
      });
      const undecided = waiting.filter((row) => statusAt(row) === undefined).length;
      const sum = SHARED_OUT.reduce((total, filter) => total + counts[filter], undecided);
      expect(counts.all).toBe(sum);
    }),
  );
});

test('where rows stand is as `statusOf` says', () => {
  fc.assert(
    fc.property(anyReview, ({ some, cut }) => {
      const review = rowsOf(some);
      const statusAt = statusReader(review, new ReviewLog(), cut);
      some.forEach(({ kind = 'product', confidence, predicted = 1 }, row) => {
        expect(statusAt(row)).toBe(statusOf({ kind, confidence, predicted }, undefined, cut));
      });
    }),
  );
});
