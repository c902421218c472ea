import { PathText } from '../../classify/PathText';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { ShownRow } from '../../../store/catalogue/state';
import { formatScore } from '../../format';
import { GRID as TEXT } from '../../strings/catalogueWork';
import styles from './RowGrid.module.css';
import { RowMarks } from './RowMarks';
import { StatusMark } from './StatusMark';

export const rowId = (row: number) => `catalogue-row-${row}`;

export interface Props {
  row: number;
  /** Among those visible. */
  index: number;
  /** Pixels from the top of the body. */
  top: number;
  height: number;
  isFocused: boolean;
}

export function GridRow({ row, index, top, height, isFocused }: Props) {
  const shownRow = useCatalogue((state) => state.shownRow);
  const shown = shownRow(row);
  return (
    <div
      role="row"
      id={rowId(row)}
      data-row={row}
      data-current={isFocused || undefined}
      aria-selected={isFocused}
      aria-rowindex={index + 2} // the head is the first
      className={styles['row']}
      style={{ translate: `0 ${top}px`, blockSize: `${height}px` }}
    >
      <span role="gridcell" className={styles['name']}>
        {shown.name || <i>{shown.kind === 'empty' ? TEXT.empty : TEXT.unnamed}</i>}
      </span>
      <span role="gridcell" className={styles['path']}>
        <PathCell shown={shown} />
      </span>
      <span role="gridcell" className={styles['confidence']}>
        {shown.confidence === undefined ? TEXT.none : formatScore(shown.confidence)}
      </span>
      <span role="gridcell" className={styles['status']}>
        <StatusMark status={shown.status} kind={shown.kind} />
        <RowMarks shown={shown} />
      </span>
    </div>
  );
}

function PathCell({ shown: { path } }: { shown: ShownRow }) {
  if (path === undefined) return TEXT.none;
  return path.length === 0 ? TEXT.noPath : <PathText names={path} />;
}
