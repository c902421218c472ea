import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useMemo, useRef, type RefObject } from 'react';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { GRID as TEXT } from '../../strings/catalogueWork';
import { useNarrow } from '../review/useNarrow';
import { GridRow, rowId } from './GridRow';
import styles from './RowGrid.module.css';

export interface Props {
  open: OpenCatalogue;
  gridRef: RefObject<HTMLDivElement | null>;
}

const HEAD_REM = 2.25;
const ROW_REM = 2.25;
/** Name and category stand under one another. */
const NARROW_ROW_REM = 4.25;
const OVERSCAN = 12;

/**
 * The rows of filter and search, of which only those in sight are drawn. The grid is one stop of
 * the Tab key; the row in focus is its active descendant, drawn even out of sight.
 */
export function RowGrid({ open, gridRef }: Props) {
  const { visible, focused, catalogue, cellSearch } = open;
  const isNarrow = useNarrow();
  const at = useMemo(
    () => (focused === undefined ? -1 : visible.indexOf(focused)),
    [visible, focused],
  );
  const { items, size, head } = useGridItems(open, at, isNarrow, gridRef);
  useRowPress(gridRef);
  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className={styles['grid']}
      aria-label={TEXT.label(catalogue.name)}
      aria-rowcount={visible.length + 1}
      aria-readonly="true"
      aria-activedescendant={at === -1 ? undefined : rowId(visible[at]!)}
    >
      <GridHead />
      <div role="rowgroup" className={styles['body']} style={{ blockSize: `${size}px` }}>
        {visible.length === 0 && <Nothing isSearching={cellSearch.status === 'searching'} />}
        {items.map(({ index, start, size: height }) => (
          <GridRow
            key={visible[index]}
            row={visible[index]!}
            index={index}
            top={start - head}
            height={height}
            isFocused={index === at}
          />
        ))}
      </div>
    </div>
  );
}

function useGridItems(
  { visible, focused, filter, search, order }: OpenCatalogue,
  at: number,
  isNarrow: boolean,
  gridRef: RefObject<HTMLDivElement | null>,
) {
  const rem = remPixels();
  const head = HEAD_REM * rem;
  const rowPixels = (isNarrow ? NARROW_ROW_REM : ROW_REM) * rem;
  // its functions are only called here, never handed on to memoised parts
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: visible.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowPixels,
    overscan: OVERSCAN,
    scrollMargin: head,
    scrollPaddingStart: head,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (at === -1 || drawn.includes(at)) return drawn;
      return [...drawn, at].sort((a, b) => a - b);
    },
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowPixels]);
  const showFocused = useEffectEvent(() => {
    if (at !== -1) virtualizer.scrollToIndex(at, { align: 'auto' });
  });
  // not where answers that come in move the row to: the rows in sight would run away with it
  useEffect(() => showFocused(), [focused, filter, search, order]);
  return { items: virtualizer.getVirtualItems(), size: virtualizer.getTotalSize(), head };
}

/** A press on a row brings the focus there. */
function useRowPress(gridRef: RefObject<HTMLDivElement | null>): void {
  const focusRow = useCatalogue((state) => state.focusRow);
  const latest = useRef(focusRow);
  useEffect(() => {
    latest.current = focusRow;
  }, [focusRow]);
  useEffect(() => {
    const grid = gridRef.current;
    if (!grid) return;
    const press = ({ target }: MouseEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
      if (row?.dataset['row'] !== undefined) latest.current(Number(row.dataset['row']));
    };
    grid.addEventListener('click', press);
    return () => grid.removeEventListener('click', press);
  }, [gridRef]);
}

function GridHead() {
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" className={styles['row']} aria-rowindex={1}>
        {(['name', 'path', 'confidence', 'status'] as const).map((column) => (
          <span key={column} role="columnheader" className={styles[column]}>
            {TEXT.columns[column]}
          </span>
        ))}
      </div>
    </div>
  );
}

function Nothing({ isSearching }: { isSearching: boolean }) {
  return (
    <div role="row" aria-rowindex={2}>
      <span role="gridcell" className={styles['nothing']}>
        {isSearching ? TEXT.searching : TEXT.nothing}
      </span>
    </div>
  );
}

function remPixels(): number {
  if (typeof document === 'undefined') return 16;
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
