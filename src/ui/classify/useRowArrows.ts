import { useEffect, useRef, useState, type RefObject } from 'react';

/** Where each key leads from one of `count` rows. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

export interface RowArrows {
  /** Goes on the body of the table. */
  body: RefObject<HTMLTableSectionElement | null>;
  /** The row where the Tab key stops, which must be drawn. */
  stop: number;
}

/**
 * Makes the buttons in the rows (`data-label`) of a table's body one stop of the Tab key, and the
 * arrow keys, Home and End go from row to row: behind 269 stops nobody would find the rest of the page.
 *
 * @param labels of all rows in their order, drawn or not
 */
export function useRowArrows(labels: readonly number[]): RowArrows {
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<number>();
  const [wanted, setWanted] = useState<{ label: number | undefined }>();
  const stop = Math.max(0, current === undefined ? 0 : labels.indexOf(current));

  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const follow = (event: FocusEvent) => setCurrent(labelAt(event));
    const step = (event: KeyboardEvent) => {
      const label = labelAt(event);
      const next = STEPS[event.key];
      const changed = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (label === undefined || next === undefined || changed) return;
      event.preventDefault();
      const to = labels[next(labels.indexOf(label), labels.length)];
      setCurrent(to);
      setWanted({ label: to });
    };
    element.addEventListener('focusin', follow);
    element.addEventListener('keydown', step);
    return () => {
      element.removeEventListener('focusin', follow);
      element.removeEventListener('keydown', step);
    };
  }, [labels]);

  // a row out of sight is drawn only now that it is the stop
  useEffect(() => {
    if (wanted === undefined) return;
    body.current?.querySelector<HTMLElement>(`[data-label="${wanted.label}"] button`)?.focus();
  }, [wanted]);

  return { body, stop };
}

function labelAt({ target }: Event): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-label]') : null;
  return row?.dataset['label'] === undefined ? undefined : Number(row.dataset['label']);
}
