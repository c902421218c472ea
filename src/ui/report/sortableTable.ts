import type { SortDescriptor } from 'react-aria-components';
import type { SortBy } from '../../store/views/report';
import { oneOf } from '../../store/views/viewPart';

export function sortDescriptorOf({ column, descending }: SortBy<string>): SortDescriptor {
  return { column, direction: descending ? 'descending' : 'ascending' };
}

/**
 * What a press on a column's head asks for: a column that was not sorted by begins with its
 * largest numbers, or with its first names.
 *
 * @returns undefined for a column that cannot be sorted by
 */
export function sortOf<Column extends string>(
  columns: readonly Column[],
  { column, direction }: SortDescriptor,
  before: SortBy<Column>,
  textColumns: readonly Column[],
): SortBy<Column> | undefined {
  const chosen = oneOf(columns, String(column));
  if (chosen === undefined) return undefined;
  if (chosen !== before.column)
    return { column: chosen, descending: !textColumns.includes(chosen) };
  return { column: chosen, descending: direction === 'descending' };
}

/** Pixels of a rem: lists that draw only what is in sight reckon in pixels. */
export function remPixels(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
