import { markdownTable } from '../reporting/markdownTable';
import type { CatalogueSpeed } from './catalogueThroughput';
import type { ViewCost } from './catalogueView';

/** The yardstick: the pipeline in Python that a shop would otherwise run; a round figure, not measured here. */
const REFERENCE = ['scikit-learn TF-IDF + one-vs-rest', 'about 6000'];

/** Rows a second: a line for each model, a column for each number of workers. */
export function catalogueTable(speeds: readonly CatalogueSpeed[]): string {
  const counts = [...new Set(speeds.map(({ workers }) => workers))];
  const models = [...new Set(speeds.map(({ model }) => model))];
  const header = [
    'rows/s',
    ...counts.map((count) => (count === 1 ? '1 worker' : `${count} workers`)),
  ];
  const rows = models.map((model) => [
    model,
    ...counts.map((count) => {
      const speed = speeds.find((one) => one.model === model && one.workers === count);
      return speed ? speed.rowsPerSecond.toFixed(0) : '';
    }),
  ]);
  return markdownTable(header, [...rows, REFERENCE]);
}

/** What files of several lengths cost in the view: a line for each. */
export function viewTable(costs: readonly ViewCost[]): string {
  const header = [
    'rows',
    'import s',
    'classify s',
    'rows/s',
    'export s',
    'longest task ms',
    'MiB before',
    'MiB peak',
  ];
  const rows = costs.map((cost) => [
    String(cost.rows),
    cost.importSeconds.toFixed(1),
    cost.classifySeconds.toFixed(1),
    (cost.rows / cost.classifySeconds).toFixed(0),
    cost.exportSeconds.toFixed(1),
    cost.longestTask.toFixed(0),
    cost.memory?.before.toFixed(0) ?? '–',
    cost.memory?.peak.toFixed(0) ?? '–',
  ]);
  return markdownTable(header, rows);
}
