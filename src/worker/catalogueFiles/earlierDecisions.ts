import type { RowAnswer } from '../../catalogue/answerColumns';
import type { Table } from '../../catalogue/reading/table';
import { DECIDED, type Decision } from '../../catalogue/review/decision';
import type { Row } from '../../catalogue/row';
import { earlierAnswers } from '../../catalogue/writing/earlierAnswers';

/** What was decided in an earlier export, in the labels of today. */
export class EarlierDecisions {
  readonly #table: Table;
  readonly #labels: ReadonlyMap<string, number>;
  /** Columns of the header when it was looked at. */
  #width = -1;
  #answerOf: ((row: Row) => RowAnswer | undefined) | undefined;
  /** Decisions with categories that do not exist. */
  unread = 0;

  /** @param labels names of all categories in the order of their labels */
  constructor(table: Table, labels: readonly string[]) {
    this.#table = table;
    this.#labels = new Map(labels.map((name, label) => [spelling(name), label]));
  }

  of(row: Row): Decision | undefined {
    const answer = this.#read(row);
    const decided = DECIDED.find((one) => one === answer?.status);
    if (!answer || !decided) return undefined;
    const labels: number[] = [];
    for (const name of answer.reviewed) {
      const label = this.#labels.get(spelling(name));
      if (label === undefined) {
        this.unread++;
        return undefined;
      }
      if (!labels.includes(label)) labels.push(label);
    }
    // somebody has written beside a rejected answer what is right
    const isCorrected = decided === 'rejected' && labels.length > 0;
    const status = isCorrected ? 'edited' : decided;
    return { status, labels: labels.sort((a, b) => a - b) };
  }

  #read(row: Row): RowAnswer | undefined {
    const { format, header } = this.#table;
    if (!this.#answerOf && header.length !== this.#width) {
      // the header of JSON grows
      this.#width = header.length;
      this.#answerOf = earlierAnswers(format, header);
    }
    return this.#answerOf?.(row);
  }
}

/** Categories that were written by hand differ in case. */
function spelling(name: string): string {
  return name.trim().toLowerCase();
}
