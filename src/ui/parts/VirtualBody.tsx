import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, useEffect, useState, type ReactNode, type RefObject } from 'react';

/** Up to this many rows all are drawn. */
const FEW = 40;
/** Rows drawn beyond what is in sight, either way. */
const OVERSCAN = 10;
/** Pixels of a row before it has been measured. */
const ESTIMATE = 40;

/** What the drawn row must carry to be measured and counted. */
export interface RowPlace {
  ref: (row: HTMLTableRowElement | null) => void;
  'data-index': number;
  'aria-rowindex': number;
}

export interface Props<Row> {
  /** Of the body: it is measured where it stands in the page. */
  body: RefObject<HTMLTableSectionElement | null>;
  rows: readonly Row[];
  keyOf: (row: Row) => number;
  /** Drawn even out of sight, such as the one that has the focus. */
  kept: number | undefined;
  children: (row: Row, place: RowPlace) => ReactNode;
}

/**
 * The body of a table that scrolls with the page. Of many rows only those in sight are drawn, with
 * empty rows of the right height in place of the others.
 */
export function VirtualBody<Row>(props: Props<Row>) {
  const { body, rows, keyOf, children } = props;
  if (rows.length > FEW) return <RowsInSight {...props} />;
  return (
    <tbody ref={body}>
      {rows.map((row, index) => (
        <Fragment key={keyOf(row)}>{children(row, placeOf(index, noMeasuring))}</Fragment>
      ))}
    </tbody>
  );
}

function noMeasuring(): void {}

function placeOf(index: number, ref: RowPlace['ref']): RowPlace {
  return { ref, 'data-index': index, 'aria-rowindex': index + 2 }; // the head is the first
}

function RowsInSight<Row>({ body, rows, keyOf, kept, children }: Props<Row>) {
  const top = useTop(body);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ESTIMATE,
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: (index) => keyOf(rows[index]!),
    rangeExtractor: (range) => withKept(range, kept),
  });
  const items = virtualizer.getVirtualItems();
  const endOf = (at: number) => items[at]?.end ?? top;
  const drawn = items.map((item, at) => {
    return (
      <Fragment key={item.key}>
        <Gap pixels={item.start - endOf(at - 1)} />
        {children(rows[item.index]!, placeOf(item.index, virtualizer.measureElement))}
      </Fragment>
    );
  });
  return (
    <tbody ref={body}>
      {drawn}
      <Gap pixels={virtualizer.getTotalSize() - (endOf(items.length - 1) - top)} />
    </tbody>
  );
}

function withKept(range: Range, kept: number | undefined): number[] {
  const drawn = defaultRangeExtractor(range);
  if (kept === undefined || drawn.includes(kept)) return drawn;
  return [...drawn, kept].sort((a, b) => a - b);
}

/** Pixels between the top of the page and the body, which text above it moves. */
function useTop(body: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    // whatever grows or shrinks above the table changes the height of the page too
    const observer = new ResizeObserver(() => {
      setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [body]);
  return top;
}

function Gap({ pixels }: { pixels: number }) {
  if (pixels < 1) return null;
  return (
    <tr aria-hidden="true">
      <td style={{ blockSize: `${pixels}px`, padding: 0 }} />
    </tr>
  );
}
