import type { RowAnswer } from '../answerColumns';
import type { Row } from '../row';

/** A row as it was read, and what is exported with it; nothing where nobody has answered. */
export interface AnsweredRow {
  readonly row: Row;
  readonly answer?: RowAnswer | undefined;
}
