import type { ModelReport } from '../../src/manifest/reportSchema';
import { meanOfDefined } from '../../src/metrics/mean';
import { markdownTable } from './markdownTable';

type Columns = ModelReport['labels'];

const FIGURES = ['accuracy', 'auc', 'precision', 'recall', 'f1'] as const;

/**
 * A row for each category and their mean, as the article prints them of its regressions: share of
 * right decisions, nearly all of them noes, and ROC AUC. A figure that does not exist is left out
 * of the mean.
 */
export function labelsTable(names: readonly string[], labels: Columns): string {
  const rows = names.map((name, label) => [
    name,
    ...FIGURES.map((figure) => shown(labels[figure][label])),
    String(labels.support[label]),
    shown(labels.threshold[label]),
  ]);
  const means = FIGURES.map((figure) =>
    shown(meanOfDefined(labels[figure].map((value) => value ?? undefined))),
  );
  return markdownTable(
    ['category', 'accuracy', 'ROC AUC', 'precision', 'recall', 'F1', 'products', 'threshold'],
    [...rows, ['mean over categories', ...means, '', '']],
  );
}

function shown(figure: number | null | undefined): string {
  return figure?.toFixed(4) ?? '–';
}
