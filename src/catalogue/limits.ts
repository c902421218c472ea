const MEBIBYTE = 1024 * 1024;

/** Larger files are refused, in bytes. */
export const MOST_BYTES = 200 * MEBIBYTE;

/** Larger workbooks are refused, in bytes: they are packed, and are unpacked as a whole. */
export const MOST_SPREADSHEET_BYTES = 30 * MEBIBYTE;

/** Workbooks that need more memory unpacked are refused, in bytes. */
export const MOST_UNPACKED_BYTES = 400 * MEBIBYTE;

/** Files with more rows are refused. */
export const MOST_ROWS = 200_000;

/** Rows with more cells than this are the sign of another kind of file. */
export const MOST_COLUMNS = 2_000;

/**
 * Longest row in UTF-16 units: no product has a hundredth of it. A quote that is not closed
 * within it never will be.
 */
export const LONGEST_ROW = 512 * 1024;

/** Bytes from the beginning of a file by which its format is told. */
export const HEAD_BYTES = 256 * 1024;
