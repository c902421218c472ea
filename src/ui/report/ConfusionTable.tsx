import { Button, Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { useApp } from '../../store/hooks';
import { CONFUSION_COLUMNS, type ConfusionColumn, type SortBy } from '../../store/views/report';
import { formatCount, formatPercent } from '../format';
import { CONFUSIONS } from '../strings/report';
import type { ConfusionRow } from './confusionRows';
import controls from './controls.module.css';
import { focusSelectedTab } from './focusSelectedTab';
import styles from './SortableTable.module.css';
import { sortDescriptorOf, sortOf } from './sortableTable';

const CATEGORIES: readonly ConfusionColumn[] = ['missed', 'predicted'];

export interface Props {
  /** Of the model. */
  title: string;
  rows: readonly ConfusionRow[];
  sort: SortBy<ConfusionColumn>;
}

/** The names lead to the figures of the category. */
export function ConfusionTable({ title, rows, sort }: Props) {
  const setReportView = useApp((state) => state.setReportView);
  return (
    <div className={styles['frame']}>
      <Table
        aria-label={CONFUSIONS.caption(title)}
        className={styles['plain'] ?? ''}
        sortDescriptor={sortDescriptorOf(sort)}
        onSortChange={(chosen) => {
          const confusions = sortOf(CONFUSION_COLUMNS, chosen, sort, CATEGORIES);
          if (confusions) setReportView({ confusions });
        }}
      >
        <TableHeader className={styles['head'] ?? ''}>
          {CONFUSION_COLUMNS.map((column) => (
            <Column
              key={column}
              id={column}
              allowsSorting
              isRowHeader={CATEGORIES.includes(column)}
              className={`${styles['column']} ${CATEGORIES.includes(column) ? '' : styles['number']}`}
            >
              {CONFUSIONS.columns[column]}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={rows} renderEmptyState={() => CONFUSIONS.nothing}>
          {(row) => (
            <Row id={row.key} className={styles['row'] ?? ''}>
              <Cell className={styles['cell'] ?? ''}>
                <CategoryLink name={row.missed} />
              </Cell>
              <Cell className={styles['cell'] ?? ''}>
                <CategoryLink name={row.predicted} />
              </Cell>
              <Cell className={`${styles['cell']} ${styles['number']}`}>
                {formatCount(row.products)}
              </Cell>
              <Cell className={`${styles['cell']} ${styles['number']}`}>
                {formatPercent(row.share)}
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  );
}

function CategoryLink({ name }: { name: string }) {
  const setReportView = useApp((state) => state.setReportView);
  return (
    <Button
      className={controls['link'] ?? ''}
      aria-label={CONFUSIONS.open(name)}
      onPress={() => {
        setReportView({ section: 'categories', search: name });
        focusSelectedTab('section');
      }}
    >
      {name}
    </Button>
  );
}
