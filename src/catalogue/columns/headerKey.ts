import { withoutAppended } from './appendedColumns';

/**
 * The same text for files with the same columns in the same order, so that a mapping chosen by
 * hand can be remembered for the next file; whether a file is an export of ours makes no
 * difference, as the indices of its own columns are the same.
 */
export function headerKey(header: readonly string[]): string {
  return JSON.stringify(withoutAppended(header).map((cell) => cell.trim().toLowerCase()));
}
