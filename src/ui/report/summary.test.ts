import { expect, test } from 'vitest';
import {
  sampleFigures,
  sampleModelReport,
  sampleReport,
} from '../../manifest/sampleReport.testing';
import { METRIC_GROUPS, METRICS, type MetricGroup } from './metrics';
import { summaryColumns, summaryRows, type SummaryColumn } from './summary';

const better = sampleModelReport('mlp');
const models = [
  sampleModelReport('nb', { kind: 'baseline' }),
  {
    ...better,
    millisecondsPerProduct: 2,
    parts: {
      ...better.parts,
      novel: sampleFigures({
        microAuc: 0.995,
        automatic: { share: 0.9, precision: 0.99 },
        coverageError: 4,
      }),
    },
  },
];
const report = sampleReport({
  models,
  references: [
    { name: 'tool', kind: 'tool', part: 'test', microF1: 0.99, hardAuc: 0.5 },
    { name: 'tool', kind: 'tool', part: 'novel', microF1: 0.8, microAuc: 0.9 },
    { name: 'net', kind: 'article', part: 'test', loss: 0.001 },
  ],
});

const rowOf = (columns: readonly SummaryColumn[], group: MetricGroup, name: string) => {
  const row = summaryRows(columns, group).find(({ metric }) => metric.name === name)!;
  return [row.values, row.best];
};

test('ours come first, then what was trained beside it, the article, the tools', () => {
  const titles = summaryColumns(report, 'test').map(({ kind, title }) => [kind, title]);
  expect(titles).toEqual([
    ['shipped', 'MLP'],
    ['trained', 'NB'],
    ['article', 'net'],
    ['tool', 'tool'],
  ]);
  expect(summaryColumns(report, 'validation')).toHaveLength(2);
});

test.each<[name: string, group: MetricGroup, values: (number | null)[], best?: number]>([
  ['microAuc', 'ranking', [0.995, 0.99, 0.9], 0.995],
  // less is better
  ['coverageError', 'ranking', [4, 3.2, null], 3.2],
  ['milliseconds', 'cost', [2, 0.5, null], 0.5],
  // no end is better
  ['automaticPrecision', 'automatic', [0.99, 0.95, null]],
  // on these products the tool decides at 0.5
  ['microF1', 'tuned', [0.85, 0.85, null], 0.85],
  ['microF1', 'atHalf', [0.85, 0.85, 0.8], 0.85],
])('%s, %s', (name, group, values, best) => {
  expect(rowOf(summaryColumns(report, 'novel'), group, name)).toEqual([values, best]);
});

test('on the test set others decide by the better thresholds, their AUC of decisions at 0.5', () => {
  const columns = summaryColumns(report, 'test');
  expect(rowOf(columns, 'tuned', 'microF1')).toEqual([[0.85, 0.85, null, 0.99], 0.99]);
  expect(rowOf(columns, 'atHalf', 'microF1')).toEqual([[0.85, 0.85, null, null], 0.85]);
  expect(rowOf(columns, 'atHalf', 'hardAuc')).toEqual([[0.8, 0.8, null, 0.5], 0.8]);
  expect(rowOf(columns, 'tuned', 'hardAuc')).toEqual([[0.8, 0.8, null, null], 0.8]);
  expect(rowOf(columns, 'calibration', 'loss')).toEqual([[0.02, 0.02, 0.001, null], 0.001]);
});

test('one model alone is not the best of anything', () => {
  const [column] = summaryColumns(report, 'test');
  expect(rowOf([column!], 'ranking', 'microAuc')).toEqual([[0.99], undefined]);
});

test('every figure of the report has a row', () => {
  const shown = METRIC_GROUPS.flatMap((group) => METRICS[group].map(({ name }) => name));
  // 12 kinds of decisions twice, 9 of ranking, 2 each of the rest
  expect(shown).toHaveLength(2 * 12 + 9 + 2 + 2 + 2);
});
