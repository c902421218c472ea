import type { SortBy } from '../../store/views/report';
import { LANGUAGE } from '../strings';

const collator = new Intl.Collator(LANGUAGE, { numeric: true });

type Value = string | number | null;

/**
 * Rows by a column, equal ones as they were. What has no value comes last, whichever way the
 * others are ordered.
 */
export function sorted<Column extends string, Row extends Record<Column, Value>>(
  rows: readonly Row[],
  { column, descending }: SortBy<Column>,
): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((first, second) => {
    const [a, b]: [Value, Value] = [first[column], second[column]];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' ? a - Number(b) : collator.compare(a, String(b)));
  });
}

/** Whether a name has the text in it, in any case. */
export function matches(name: string, search: string): boolean {
  return name.toLowerCase().includes(search.trim().toLowerCase());
}
