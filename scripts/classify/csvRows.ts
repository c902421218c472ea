import { stringify } from 'csv-stringify/sync';
import { APPENDED_COLUMNS } from '../../src/catalogue/answerColumns';
import { AppError } from '../../src/domain/errors';
import type { Answer } from './classifier';
import { type CsvColumns, columnsOf, delimiterOf } from './csvColumns';
import { type CsvRecord, csvRecords } from './csvRecords';
import { decodedCell } from './decodedCell';
import { productOf, type Row } from './rows';

/**
 * Products of a CSV file, in batches as the bytes arrive. All cells of the input are kept byte
 * for byte, and the answer is appended to them.
 *
 * @param source without a byte-order mark
 * @param model  id that stands in the column `model`
 * @throws AppError `bad-input` when no column is known to hold names or descriptions
 */
export async function* csvRows(
  source: AsyncIterable<Uint8Array>,
  firstLine: string,
  model: string,
): AsyncGenerator<Row[]> {
  const delimiter = delimiterOf(firstLine) ?? ',';
  let table: CsvTable | undefined;
  for await (const records of csvRecords(source, delimiter)) {
    const rows: Row[] = [];
    for (const record of records) {
      if (record.cells && isBlank(record.cells)) rows.push(kept(record));
      else if (table) rows.push(table.row(record));
      else {
        table = new CsvTable(usableColumns(record), delimiter, model);
        rows.push(table.header(record));
      }
    }
    yield rows;
  }
}

function usableColumns({ cells = [] }: CsvRecord): CsvColumns {
  const columns = columnsOf(cells.map(decodedCell));
  if (columns) return columns;
  throw new AppError(
    'bad-input',
    'The first line names no column that is known: call the columns "name" and "description" ' +
      '("Title" and "Body (HTML)" will do as well).',
  );
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function kept({ bytes, end }: CsvRecord): Row {
  return { kind: 'kept', render: () => Buffer.concat([bytes, end]) };
}

/** The rows below one header. */
class CsvTable {
  readonly #columns: CsvColumns;
  readonly #delimiter: string;
  readonly #model: string;

  constructor(columns: CsvColumns, delimiter: string, model: string) {
    this.#columns = columns;
    this.#delimiter = delimiter;
    this.#model = model;
  }

  header(record: CsvRecord): Row {
    return {
      kind: 'kept',
      render: () => this.#appended(record.bytes, APPENDED_COLUMNS, record.end),
    };
  }

  row(record: CsvRecord): Row {
    const { line, cells, end } = record;
    if (!cells) {
      // as one quoted cell: its open quote would swallow the rows after it
      const whole = this.#joined([decodedCell(record.bytes.toString('latin1'))]);
      return this.#faulty(line, 'It has a quote that is never closed.', whole, 1, end);
    }
    const bytes = this.#withoutEmptySurplus(record.bytes, cells);
    if (!bytes) {
      const problem = `It has ${cells.length} cells for ${this.#columns.count} columns.`;
      return this.#faulty(line, problem, record.bytes, cells.length, end);
    }
    const product = this.#product(cells);
    if (typeof product === 'string') return this.#faulty(line, product, bytes, cells.length, end);
    const padded = this.#padded(bytes, cells.length);
    const render = (answer: Answer) => this.#appended(padded, this.#answerCells(answer), end);
    return { kind: 'product', product, render };
  }

  #product(cells: readonly string[]) {
    const { name, description } = this.#columns;
    const cell = (column: number | undefined) =>
      column === undefined ? '' : decodedCell(cells[column] ?? '');
    return productOf(cell(name), cell(description));
  }

  #answerCells({ predicted, path, confidence }: Answer): string[] {
    return [
      predicted.join(' | '),
      path.join(' > '),
      confidence.toFixed(4),
      this.#model,
      predicted.length > 0 ? 'predicted' : 'no category',
      '',
    ];
  }

  #faulty(line: number, problem: string, bytes: Buffer, cells: number, end: Buffer): Row {
    const padded = this.#padded(bytes, cells);
    const answer = ['', '', '', this.#model, 'error', ''];
    return {
      kind: 'faulty',
      line,
      problem,
      render: () => this.#appended(padded, answer, end),
    };
  }

  /** A row without its cells beyond the header, when they are empty; else undefined. */
  #withoutEmptySurplus(bytes: Buffer, cells: readonly string[]): Buffer | undefined {
    const surplus = cells.length - this.#columns.count;
    if (surplus <= 0) return bytes;
    const tail = this.#delimiter.repeat(surplus);
    if (!bytes.toString('latin1').endsWith(tail)) return undefined;
    if (cells.slice(-surplus).some((cell) => cell !== '')) return undefined;
    return bytes.subarray(0, bytes.length - tail.length);
  }

  /** A row that is shorter than the header gets the cells it lacks. */
  #padded(bytes: Buffer, cells: number): Buffer {
    const missing = Math.max(0, this.#columns.count - cells);
    return Buffer.concat([bytes, Buffer.from(this.#delimiter.repeat(missing))]);
  }

  #appended(bytes: Buffer, cells: readonly string[], end: Buffer): Buffer {
    return Buffer.concat([bytes, Buffer.from(this.#delimiter), this.#joined(cells), end]);
  }

  /** Cells quoted where they need it, and so written that no spreadsheet takes one for a formula. */
  #joined(cells: readonly string[]): Buffer {
    const options = { delimiter: this.#delimiter, escape_formulas: true, eof: false };
    return Buffer.from(stringify([[...cells]], options));
  }
}
