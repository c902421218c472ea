import { expect, test } from 'vitest';
import { packRows } from '../../../src/text/sparseRows';
import { binaryFeatures, commonestColumns, meanLogOdds } from './binaryFeatures';
import { columnMeans, keptWeights } from './labelFitter';

const row = (columns: number[], values: number[]) => ({
  columns: Int32Array.from(columns),
  values: Float32Array.from(values),
});
const ROWS = packRows([row([0, 2], [0.5, 1]), row([2], [3]), row([], [])], 4);

test('means count the rows that lack a feature', () => {
  expect([...columnMeans(ROWS)]).toEqual([0.5 / 3, 0, 4 / 3, 0]);
});

test('what small weights add on average goes into the bias', () => {
  const fit = { weights: Float64Array.of(2, -0.01, 0.03, -0.5), bias: 1 };
  const kept = keptWeights(fit, columnMeans(ROWS), 0.1);
  expect([...kept.features]).toEqual([0, 3]);
  expect([...kept.values]).toEqual([2, -0.5]);
  expect(kept.bias).toBeCloseTo(1 + (0.03 * 4) / 3, 12);
});

test('the commonest columns, the first of equally common ones, ascending', () => {
  expect([...commonestColumns(Uint32Array.of(5, 9, 1, 5, 7), 3)]).toEqual([0, 1, 4]);
});

test('binary features are numbered as the columns they stand for', () => {
  const { values, offsets } = binaryFeatures(ROWS, Int32Array.of(1, 2));
  expect([...values]).toEqual([1, 1]);
  expect([...offsets]).toEqual([0, 1, 2, 2]);
});

test.each([
  ['no tree', 0, Math.log(0.5 / 10.5)],
  ['half the trees', 0.5, 0],
  ['all trees', 1, Math.log(10.5 / 0.5)],
])('log-odds of %s', (_, share, expected) => {
  expect(meanLogOdds(Float32Array.of(share), 10)[0]).toBeCloseTo(expected, 6);
});
