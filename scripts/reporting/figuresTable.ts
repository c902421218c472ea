import type { Metrics } from '../../src/manifest/schema';

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
  const header = ['', ...COLUMNS.map(([title]) => title)];
  const body = rows.map(([name, metrics]) => [name, ...COLUMNS.map(([, read]) => read(metrics))]);
  const widths = header.map((_, i) => Math.max(...[header, ...body].map((row) => row[i]!.length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(header), rule, ...body.map(line)].join('\n');
}
