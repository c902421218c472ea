import {
  Cell,
  Column,
  ResizableTableContainer,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { useApp } from '../../store/hooks';
import { CATEGORY_COLUMNS, type CategoryColumn, type SortBy } from '../../store/views/report';
import { formatCount, formatMetric, formatScore } from '../format';
import { CATEGORIES, REPORT } from '../strings/report';
import type { CategoryRow } from './categoryRows';
import { ExampleMenu } from './ExampleMenu';
import styles from './SortableTable.module.css';
import { remPixels, sortDescriptorOf, sortOf } from './sortableTable';

const FIGURES = CATEGORY_COLUMNS.filter((column) => column !== 'name');

/** Near 1 two decimals say nothing. */
const FORMATS: Partial<Record<CategoryColumn, (value: number) => string>> = {
  auc: formatMetric,
  accuracy: formatMetric,
  support: formatCount,
  predicted: formatCount,
};

const ROW_REM = 2.25;
const HEAD_REM = 2.5;
const NAME_REM = 11;
const FIGURE_REM = 5.75;
const EXAMPLES_REM = 8.5;

export interface Props {
  /** Of the model. */
  title: string;
  rows: readonly CategoryRow[];
  sort: SortBy<CategoryColumn>;
}

/** Only the rows in sight are drawn. */
export function CategoryTable({ title, rows, sort }: Props) {
  const setReportView = useApp((state) => state.setReportView);
  const rem = remPixels();
  return (
    <ResizableTableContainer className={styles['frame'] ?? ''}>
      <Virtualizer
        layout={TableLayout}
        layoutOptions={{ rowHeight: ROW_REM * rem, headingHeight: HEAD_REM * rem }}
      >
        <Table
          aria-label={CATEGORIES.caption(title)}
          className={styles['virtual'] ?? ''}
          sortDescriptor={sortDescriptorOf(sort)}
          onSortChange={(chosen) => {
            const categories = sortOf(CATEGORY_COLUMNS, chosen, sort, ['name']);
            if (categories) setReportView({ categories });
          }}
        >
          <TableHeader className={styles['head'] ?? ''}>
            <Column
              id="name"
              isRowHeader
              allowsSorting
              minWidth={NAME_REM * rem}
              width="2fr"
              className={styles['column'] ?? ''}
            >
              {CATEGORIES.columns.name}
            </Column>
            {FIGURES.map((column) => (
              <Column
                key={column}
                id={column}
                allowsSorting
                minWidth={FIGURE_REM * rem}
                className={`${styles['column']} ${styles['number']}`}
              >
                {CATEGORIES.columns[column]}
              </Column>
            ))}
            <Column minWidth={EXAMPLES_REM * rem} className={styles['column'] ?? ''}>
              {CATEGORIES.examples}
            </Column>
          </TableHeader>
          <TableBody items={rows} renderEmptyState={() => CATEGORIES.nothing}>
            {(row) => <CategoryLine row={row} />}
          </TableBody>
        </Table>
      </Virtualizer>
    </ResizableTableContainer>
  );
}

function CategoryLine({ row }: { row: CategoryRow }) {
  return (
    <Row id={row.key} className={styles['row'] ?? ''}>
      <Cell className={styles['cell'] ?? ''}>{row.name}</Cell>
      {FIGURES.map((column) => {
        const value = row[column];
        return (
          <Cell key={column} className={`${styles['cell']} ${styles['number']}`}>
            {value === null ? REPORT.none : (FORMATS[column] ?? formatScore)(value)}
          </Cell>
        );
      })}
      <Cell className={styles['cell'] ?? ''}>
        <ExampleMenu category={row.name} examples={row.examples} />
      </Cell>
    </Row>
  );
}
