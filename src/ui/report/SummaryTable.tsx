import { modelIdOf } from './models';
import { ModelMark } from '../parts/ModelMark';
import { REPORT, SUMMARY } from '../strings/report';
import { formatFigure } from './formatFigure';
import { METRIC_GROUPS, type MetricGroup } from './metrics';
import { MetricTitle } from './MetricTitle';
import { COLUMN_KINDS, summaryRows, type SummaryColumn, type SummaryRow } from './summary';
import styles from './SummaryTable.module.css';

/** Characters of a title that does not fit a column of numbers. */
const LONG = 24;

/** A row for each figure, a column for each model; the head stays in sight. */
export function SummaryTable({ columns }: { columns: readonly SummaryColumn[] }) {
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{SUMMARY.caption}</caption>
        <Head columns={columns} />
        {METRIC_GROUPS.map((group) => (
          <Group key={group} group={group} columns={columns} />
        ))}
      </table>
    </div>
  );
}

function Head({ columns }: { columns: readonly SummaryColumn[] }) {
  const kinds = COLUMN_KINDS.map((kind) => ({
    kind,
    count: columns.filter((column) => column.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <thead>
      <tr className={styles['kinds']}>
        <th rowSpan={2} scope="col" className={styles['metricHead']}>
          {SUMMARY.metric}
        </th>
        {kinds.map(({ kind, count }) => (
          <th key={kind} scope="colgroup" colSpan={count} className={styles['kind']}>
            <span>{SUMMARY.columns[kind]}</span>
          </th>
        ))}
      </tr>
      <tr className={styles['titles']}>
        {columns.map((column, index) => (
          <th
            key={column.key}
            scope="col"
            data-begins={begins(columns, index)}
            data-long={column.title.length > LONG || undefined}
          >
            <ColumnTitle column={column} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ColumnTitle({ column: { key, title } }: { column: SummaryColumn }) {
  const id = modelIdOf(key);
  return (
    <>
      {id && <ModelMark id={id} />} {title}
    </>
  );
}

interface GroupProps {
  group: MetricGroup;
  columns: readonly SummaryColumn[];
}

function Group({ group, columns }: GroupProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1} className={styles['group']}>
          <span>{SUMMARY.groups[group]}</span>
        </th>
      </tr>
      {summaryRows(columns, group).map((row) => (
        <FigureRow key={row.metric.name} row={row} columns={columns} />
      ))}
    </tbody>
  );
}

function FigureRow({ row, columns }: { row: SummaryRow; columns: readonly SummaryColumn[] }) {
  const { metric, values, best } = row;
  return (
    <tr>
      <th scope="row" className={styles['metric']}>
        <MetricTitle metric={metric} />
      </th>
      {values.map((value, index) => (
        <td key={columns[index]!.key} data-begins={begins(columns, index)}>
          {value === null && REPORT.none}
          {value !== null && value !== best && formatFigure(metric.name, value)}
          {value !== null && value === best && (
            <strong className={styles['best']}>
              {formatFigure(metric.name, value)}
              <span className="visually-hidden"> {SUMMARY.best}</span>
            </strong>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Whether a column is the first of its kind, where a line parts it from those before. */
function begins(columns: readonly SummaryColumn[], index: number): true | undefined {
  return columns[index]?.kind !== columns[index - 1]?.kind || undefined;
}
