import type { ColumnMapping } from '../columns/columnMapping';
import type { Row, RowBatch } from '../row';
import type { Delimiter, TableFormat } from '../tableFormat';

/** A file that is known to be a table. */
export interface Table {
  readonly format: TableFormat;
  /**
   * Names of the columns, `Column 1` and so on where the file has none. Those of JSON grow
   * while rows are read, as later objects may have keys of their own.
   */
  readonly header: readonly string[];
  /** The columns as they were recognised, by their header or else by what stands in them. */
  readonly mapping: ColumnMapping;
  /** Some of the first rows, to show what the columns hold. */
  readonly sample: readonly Row[];
  /**
   * All rows from the first one, read no faster than they are taken.
   *
   * @throws AppError `bad-input` when there are none or too many, `aborted`, `io`
   */
  rows(signal?: AbortSignal): AsyncGenerator<RowBatch, void>;
}

/** What somebody knows better than the file tells. */
export interface OpenOptions {
  readonly delimiter?: Delimiter;
  /** Whether the first line names the columns. */
  readonly hasHeader?: boolean;
  readonly signal?: AbortSignal;
}
