import type { ModelReport, ReferenceFile, ReportFile } from '../../manifest/reportSchema';
import type { ReportSet } from '../../store/views/report';
import { METRICS, referenceFigure, type Metric, type MetricGroup } from './metrics';

/** Where the figures of a column come from, in the order of the columns. */
export const COLUMN_KINDS = ['shipped', 'trained', 'article', 'tool'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface SummaryColumn {
  key: string;
  title: string;
  kind: ColumnKind;
  of(metric: Metric, group: MetricGroup): number | null;
}

/** The models and what others reached on the same set of products. */
export function summaryColumns({ models, references }: ReportFile, set: ReportSet) {
  const columns = [
    ...models.map((model) => modelColumn(model, set)),
    ...references.filter(({ part }) => part === set).map(referenceColumn),
  ];
  const place = ({ kind }: SummaryColumn) => COLUMN_KINDS.indexOf(kind);
  return columns.sort((a, b) => place(a) - place(b));
}

function modelColumn(model: ModelReport, set: ReportSet): SummaryColumn {
  return {
    key: model.id,
    title: model.title,
    kind: model.kind === 'shipped' ? 'shipped' : 'trained',
    of: (metric) => metric.of(model, set),
  };
}

function referenceColumn(reference: ReferenceFile): SummaryColumn {
  return {
    key: `${reference.kind} ${reference.name}`,
    title: reference.name,
    kind: reference.kind,
    of: ({ name }, group) => referenceFigure(reference, group, name),
  };
}

export interface SummaryRow {
  metric: Metric;
  /** One for each column; null where there is none. */
  values: (number | null)[];
  /** The best there is; undefined where nothing is to be compared. */
  best: number | undefined;
}

/** The figures of one family. */
export function summaryRows(columns: readonly SummaryColumn[], group: MetricGroup): SummaryRow[] {
  return METRICS[group].map((metric) => {
    const values = columns.map((column) => column.of(metric, group));
    return { metric, values, best: bestOf(values, metric.better) };
  });
}

function bestOf(values: readonly (number | null)[], better: Metric['better']): number | undefined {
  const known = values.filter((value) => value !== null);
  if (better === 'neither' || known.length < 2) return undefined;
  return better === 'higher' ? Math.max(...known) : Math.min(...known);
}
