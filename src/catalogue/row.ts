/** What is odd about a row. Rows with the first two hold a product all the same. */
export type RemarkCode =
  | 'too-few-cells' // those missing are taken as empty
  | 'damaged-text' // some characters could not be read
  | 'too-many-cells' // a delimiter without quotes around it, so that cells have moved
  | 'unclosed-quote' // the line stands in one cell, as it is
  | 'not-json' // likewise
  | 'no-object' // likewise
  | 'empty'; // nothing but white space

export interface Remark {
  readonly code: RemarkCode;
  /** A full sentence that names the line. */
  readonly sentence: string;
}

/** One row of a table, as the file has it. */
export interface Row {
  /** Line it begins in, counting from 1; the row's number in a sheet, the object's in a JSON array. */
  readonly line: number;
  /**
   * In the order of the columns; fewer or more than those when the file has it so. Values of
   * JSON that are no strings stand here as JSON, missing ones and null as ''.
   */
  readonly cells: readonly string[];
  readonly remark?: Remark;
  /** JSON only: the value as it is written, from which it is exported again without any loss. */
  readonly source?: string;
}

/** Some rows in the order of the file. */
export interface RowBatch {
  readonly rows: readonly Row[];
  /** Share of the file that has been read with them, in [0, 1]. */
  readonly share: number;
}
