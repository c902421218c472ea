import type { ModelReport } from '../../manifest/reportSchema';
import type { ConfusionColumn, SortBy } from '../../store/views/report';
import { matches, sorted } from './sorted';

/** Test products for which one category was predicted where another was missed. */
export interface ConfusionRow extends Record<ConfusionColumn, string | number> {
  key: string;
  /** Names of the categories. */
  missed: string;
  predicted: string;
  products: number;
  /** Of the products that have the missed category, in [0, 1]. */
  share: number;
}

export interface ConfusionQuery {
  names: readonly string[];
  search: string;
  sort: SortBy<ConfusionColumn>;
}

/** The pairs of which either category matches; equal ones most confused first. */
export function confusionRows(
  { confusions, labels }: ModelReport,
  { names, search, sort }: ConfusionQuery,
): ConfusionRow[] {
  const rows = confusions.products.map((products, index) => {
    const [missed, predicted] = [confusions.missed[index]!, confusions.predicted[index]!];
    return {
      key: `${missed} ${predicted}`,
      missed: names[missed] ?? '',
      predicted: names[predicted] ?? '',
      products,
      // whoever missed a category has it
      share: products / Math.max(1, labels.support[missed] ?? 0),
    };
  });
  const matching = rows.filter(
    ({ missed, predicted }) => matches(missed, search) || matches(predicted, search),
  );
  return sorted<ConfusionColumn, ConfusionRow>(matching, sort);
}
