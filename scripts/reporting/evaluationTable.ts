import type { FiguresFile } from '../../src/manifest/reportSchema';
import { markdownTable } from './markdownTable';

const COLUMNS: [title: string, read: (figures: FiguresFile) => string][] = [
  ['products', ({ products }) => String(products)],
  ['loss', ({ loss }) => loss.toFixed(5)],
  ['micro AUC', ({ microAuc }) => microAuc.toFixed(5)],
  ['macro AUC', ({ macroAuc }) => macroAuc.toFixed(5)],
  ['mAP', ({ meanAveragePrecision }) => meanAveragePrecision.toFixed(4)],
  ['LRAP', ({ labelRankingAveragePrecision }) => labelRankingAveragePrecision.toFixed(4)],
  ['P@1', ({ precisionAt1 }) => precisionAt1.toFixed(4)],
  ['micro F1', ({ tuned }) => tuned.micro.f1.toFixed(4)],
  ['macro F1', ({ tuned }) => tuned.macro.f1.toFixed(4)],
  ['subset acc.', ({ tuned }) => tuned.subsetAccuracy.toFixed(4)],
  ['ECE', ({ calibrationError }) => calibrationError?.toFixed(4) ?? '–'],
  ['automatic', ({ automatic }) => automatic.share.toFixed(4)],
  ['right', ({ automatic }) => automatic.precision?.toFixed(4) ?? '–'],
];

/** Figures as a Markdown table, one row a model and part; decisions by tuned thresholds. */
export function evaluationTable(rows: readonly [name: string, figures: FiguresFile][]): string {
  return markdownTable(
    ['', ...COLUMNS.map(([title]) => title)],
    rows.map(([name, figures]) => [name, ...COLUMNS.map(([, read]) => read(figures))]),
  );
}
