import { APPENDED_COLUMNS, type AppendedColumn } from '../answerColumns';

/** Where an export has put its columns. */
export interface AppendedPlaces {
  readonly first: number;
  /** Names from `first` on, as many as there are. */
  readonly names: readonly AppendedColumn[];
}

/**
 * The columns that an earlier export appended: those from `predicted_categories` on, in our
 * order; some may have been deleted since. A `model` or `status` elsewhere is the supplier's.
 */
export function appendedPlaces(header: readonly string[]): AppendedPlaces | undefined {
  const first = header.indexOf(APPENDED_COLUMNS[0]);
  if (first === -1) return undefined;
  const names: AppendedColumn[] = [];
  let rest: readonly AppendedColumn[] = APPENDED_COLUMNS;
  for (const title of header.slice(first)) {
    const next = rest.findIndex((name) => name === title);
    if (next === -1) break;
    names.push(rest[next]!);
    rest = rest.slice(next + 1);
  }
  return { first, names };
}

/**
 * A row as the supplier had it, and what was appended to it.
 *
 * @param width columns of the header. A row with more cells has them before the appended ones
 *   when those are the last columns, as an export writes it.
 */
export function splitCells(
  cells: readonly string[],
  places: AppendedPlaces | undefined,
  width: number,
): { own: readonly string[]; appended: readonly string[] } {
  if (!places) return { own: cells, appended: [] };
  const count = places.names.length;
  const isLast = places.first + count === width;
  const first = isLast ? Math.max(places.first, cells.length - count) : places.first;
  return { own: cells.toSpliced(first, count), appended: cells.slice(first, first + count) };
}

/** A header without the columns that an earlier export appended. */
export function withoutAppended(header: readonly string[]): readonly string[] {
  return splitCells(header, appendedPlaces(header), header.length).own;
}
