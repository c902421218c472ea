import { expect, test } from 'vitest';
import { columns } from './ports.testing';
import { rankedRows, type RowQuery } from './rows';
import type { ScoresByModel } from './state';

const NAMES = ['Appliances', 'Coffee', 'Coffee Pods', 'Games'];
const COLUMNS = columns.slice(0, 3);

const scored = (sequence: number, ...values: number[]) => ({
  sequence,
  scores: Float32Array.from(values),
});
const SCORES: ScoresByModel = {
  mlp: scored(2, 0.5, 0.25, 0, 1),
  cnn: scored(2, 0.5, 1, 0.5, 0),
  lstm: scored(1, 0, 0, 1, 0),
};

const query = (change: Partial<RowQuery> = {}): RowQuery => ({
  columns: COLUMNS,
  asked: COLUMNS,
  sort: 'together',
  filter: '',
  limit: 10,
  ...change,
});
const ranked = (scores: ScoresByModel, change?: Partial<RowQuery>) =>
  rankedRows(NAMES, scores, query(change)).rows.map(({ label }) => label);

test.each([
  ['by all together, ties in label order', {}, [1, 0, 3, 2]],
  ['by one model', { sort: 'mlp' }, [3, 0, 1, 2]],
  ['by a model that is behind', { sort: 'lstm' }, [2, 0, 1, 3]],
  ['filtered in any case', { filter: ' COFFEE ' }, [1, 2]],
  ['filtered to nothing', { filter: 'x' }, []],
  ['cut', { limit: 1 }, [1]],
] as [string, Partial<RowQuery>, number[]][])('%s', (_, change, labels) => {
  expect(ranked(SCORES, change)).toEqual(labels);
});

test('without scores the order of the labels stays', () => {
  expect(ranked({}, { sort: 'cnn' })).toEqual([0, 1, 2, 3]);
});

test('a row has a score for each column, and the matches are counted before the cut', () => {
  const { rows, matching } = rankedRows(NAMES, SCORES, query({ filter: 'coffee', limit: 1 }));
  expect(matching).toBe(2);
  expect(rows).toEqual([{ label: 1, name: 'Coffee', scores: [0.25, 1, 0] }]);
  const { rows: partial } = rankedRows(NAMES, { cnn: SCORES.cnn! }, query({ limit: 1 }));
  expect(partial[0]!.scores).toEqual([undefined, 1, undefined]);
});
