import { appendedPlaces } from '../columns/appendedColumns';
import { type ColumnMapping, isUsableMapping } from '../columns/columnMapping';
import { guessColumns } from '../columns/guessColumns';
import { recogniseColumns } from '../columns/recogniseColumns';

/** Names of columns are shorter than this, in UTF-16 units. */
const LONGEST_TITLE = 60;

/** What stands in rows, but not in the names of columns: numbers, prices, addresses, tags. */
const DATA = /^[\s\p{Sc}]*[-+]?\d[\d.,:/ -]*\p{L}{0,3}[\s\p{Sc}%]*$|:\/\/|<\/?[a-z][^<>]*>|@.*\./iu;

/**
 * Whether a first row names the columns. It does when a column is recognised; else when it reads
 * like names: several, all different, short, and none of them a number, price, address or HTML.
 */
export function isHeader(first: readonly string[]): boolean {
  if (isUsableMapping(recogniseColumns(first)) || appendedPlaces(first)) return true;
  const titles = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (titles.length < 2 || new Set(titles).size < titles.length) return false;
  return titles.every((title) => title.length < LONGEST_TITLE && !DATA.test(title));
}

/** Names for the columns of a table that has none. */
export function numberedHeader(width: number): string[] {
  return Array.from({ length: width }, (_, column) => `Column ${column + 1}`);
}

/** The columns by their header, else by what stands in them. */
export function mappingOf(
  header: readonly string[],
  sample: readonly (readonly string[])[],
): ColumnMapping {
  const recognised = recogniseColumns(header);
  return isUsableMapping(recognised) ? recognised : { ...guessColumns(sample), ...recognised };
}
