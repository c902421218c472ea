import { formatCount } from '../../format';
import { COLUMNS } from '../../strings/catalogue';

/** What a column is called; its place where the file does not say. */
export function columnTitle(header: readonly string[], column: number): string {
  const title = header[column]?.trim() ?? '';
  return title === '' ? COLUMNS.unnamed(formatCount(column + 1)) : title;
}
