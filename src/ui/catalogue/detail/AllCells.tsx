import type { RowDetail } from '../../../store/catalogue/state';
import { DETAIL as TEXT } from '../../strings/catalogueDetail';
import styles from './DetailPanel.module.css';

/** The row as the file has it. */
export function AllCells({ cells }: Pick<RowDetail, 'cells'>) {
  if (cells.length === 0) return null;
  return (
    <details className={styles['cells']}>
      <summary>{TEXT.cells}</summary>
      <dl>
        {cells.map(({ column, value }, at) => (
          <div key={at}>
            <dt>{column}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
