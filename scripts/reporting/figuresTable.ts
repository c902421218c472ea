import type { Metrics } from '../../src/manifest/schema';
import { markdownTable } from './markdownTable';

const COLUMNS: [title: string, read: (metrics: Metrics) => string][] = [
  ['products', ({ products }) => String(products)],
  ['loss', ({ loss }) => loss.toFixed(5)],
  ['micro AUC', ({ microAuc }) => microAuc.toFixed(5)],
  ['macro AUC', ({ macroAuc }) => macroAuc.toFixed(5)],
  ['mAP', ({ meanAveragePrecision }) => meanAveragePrecision.toFixed(4)],
  ['micro F1', ({ microF1 }) => microF1.toFixed(4)],
  ['macro F1', ({ macroF1 }) => macroF1.toFixed(4)],
  ['subset acc.', ({ subsetAccuracy }) => subsetAccuracy.toFixed(4)],
  ['P@1', ({ precisionAt1 }) => precisionAt1.toFixed(4)],
];

/** Figures as a Markdown table, one row a model and part. */
export function figuresTable(rows: readonly [name: string, metrics: Metrics][]): string {
  return markdownTable(
    ['', ...COLUMNS.map(([title]) => title)],
    rows.map(([name, metrics]) => [name, ...COLUMNS.map(([, read]) => read(metrics))]),
  );
}
