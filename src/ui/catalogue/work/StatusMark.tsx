import type { ShownRow } from '../../../store/catalogue/state';
import { GRID as TEXT } from '../../strings/catalogueWork';
import styles from './StatusMark.module.css';

/** Where a row stands: a word and a mark. */
export function StatusMark({ status, kind }: Pick<ShownRow, 'status' | 'kind'>) {
  if (status === undefined) {
    return <span className={styles['status']}>{kind === 'empty' ? TEXT.empty : TEXT.waiting}</span>;
  }
  return (
    <span className={styles['status']} data-status={status}>
      <span className={styles['mark']} aria-hidden="true">
        {TEXT.marks[status]}
      </span>
      {TEXT.statuses[status]}
    </span>
  );
}
