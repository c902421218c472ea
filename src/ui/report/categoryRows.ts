import type { ModelReport, ReportFile } from '../../manifest/reportSchema';
import type { CategoryColumn, SortBy } from '../../store/views/report';
import { matches, sorted } from './sorted';

/** How good a model is at one category, and products to try it with. */
export interface CategoryRow extends Record<Exclude<CategoryColumn, 'name'>, number | null> {
  /** Its label: what the drawn row is known by while the order changes. */
  key: number;
  name: string;
  examples: readonly string[];
}

export interface CategoryQuery {
  names: readonly string[];
  search: string;
  sort: SortBy<CategoryColumn>;
}

/** The categories that match, in the order asked for; equal ones by name. */
export function categoryRows(
  { labels }: ModelReport,
  { examples }: Pick<ReportFile, 'examples'>,
  { names, search, sort }: CategoryQuery,
): CategoryRow[] {
  const rows = names.map((name, label) => ({
    key: label,
    name,
    examples: examples[label] ?? [],
    precision: labels.precision[label] ?? null,
    recall: labels.recall[label] ?? null,
    f1: labels.f1[label] ?? null,
    auc: labels.auc[label] ?? null,
    averagePrecision: labels.averagePrecision[label] ?? null,
    accuracy: labels.accuracy[label] ?? null,
    support: labels.support[label] ?? null,
    predicted: labels.predicted[label] ?? null,
    threshold: labels.threshold[label] ?? null,
  }));
  const byName = sorted<'name', CategoryRow>(
    rows.filter(({ name }) => matches(name, search)),
    { column: 'name', descending: false },
  );
  return sorted<CategoryColumn, CategoryRow>(byName, sort);
}
