import { messageOf } from '../../domain/errors';
import { MOST_COLUMNS } from '../limits';
import type { RemarkCode, Row } from '../row';
import type { JsonText } from './jsonSplitter';
import { damageIn } from './rowOfRecord';

/** Rows of JSON values. The columns are the keys of all objects, in the order they are met. */
export class JsonColumns {
  readonly #columns = new Map<string, number>();
  readonly #what: 'Line' | 'Object';
  /** Grows with the rows. */
  readonly header: string[] = [];

  constructor(what: 'Line' | 'Object') {
    this.#what = what;
  }

  rowOf({ line, source }: JsonText): Row {
    try {
      const value: unknown = JSON.parse(source);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return this.#unreadable(line, source, 'no-object', 'is no JSON object.');
      }
      const cells = this.#cellsOf(value);
      const remark = damageIn(line, cells);
      return { line, cells, source, ...(remark && { remark }) };
    } catch (thrown) {
      // objects nested too deeply are JSON, but cannot be written as such
      const problem = `cannot be read as JSON: ${messageOf(thrown)}.`;
      return this.#unreadable(line, source, 'not-json', problem);
    }
  }

  #unreadable(line: number, source: string, code: RemarkCode, problem: string): Row {
    const sentence = `${this.#what} ${line} ${problem}`;
    return { line, cells: [source], source, remark: { code, sentence } };
  }

  /** Keys beyond MOST_COLUMNS have no column; an export has them all the same. */
  #cellsOf(record: object): string[] {
    const cells: string[] = [];
    for (const [key, value] of Object.entries(record)) {
      const column = this.#columnOf(key);
      if (column !== undefined) cells[column] = cellOf(value);
    }
    return Array.from(cells, (cell) => cell ?? ''); // holes become ''
  }

  #columnOf(key: string): number | undefined {
    const known = this.#columns.get(key);
    if (known !== undefined || this.header.length >= MOST_COLUMNS) return known;
    this.#columns.set(key, this.header.length);
    return this.header.push(key) - 1;
  }
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : JSON.stringify(value);
}
