import { parse, type Parser } from 'csv-parse';
import { LONGEST_RECORD } from './byteLines';

/** A row of a CSV file as it stands there. */
export interface CsvRecord {
  /** Line it begins in; counts from 1. */
  readonly line: number;
  /** Its bytes without line end; together with `end`, all records are the whole file. */
  readonly bytes: Buffer;
  /** Its line end, or empty. */
  readonly end: Buffer;
  /** One character a byte, see `decodedCell`; undefined when the row cannot be read. */
  readonly cells: readonly string[] | undefined;
}

/**
 * Records of a CSV file in batches as the bytes arrive, without a byte-order mark; empty lines
 * come as records without cells in them (`cells` is empty).
 *
 * A quote that is never closed would swallow the rest of the file: such a line is given up
 * alone, and reading goes on with the line after it.
 */
export async function* csvRecords(
  source: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<CsvRecord[]> {
  const reader = new CsvReader(delimiter);
  for await (const chunk of source) yield await reader.read(chunk, false);
  yield await reader.read(new Uint8Array(0), true);
}

const LINE_END = /\r\n|\n|\r/g;

class CsvReader {
  readonly #delimiter: string;
  #parser: Parser;
  /** Bytes that belong to no record yet. */
  #pending: Buffer = Buffer.alloc(0);
  /** Bytes of the current parser's input that lie before `#pending`. */
  #taken = 0;
  #line = 1;
  #found: CsvRecord[] = [];

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#parser = this.#newParser();
  }

  async read(chunk: Uint8Array, last: boolean): Promise<CsvRecord[]> {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    let failed = await this.#give(chunk);
    if (!failed && last) failed = await this.#finish();
    while (failed) {
      this.#giveUpLine();
      this.#parser = this.#newParser();
      this.#taken = 0;
      failed = await this.#give(this.#pending);
      if (!failed && last) failed = await this.#finish();
    }
    if (last && this.#pending.length > 0) this.#take(this.#pending.length, []);
    return this.#found.splice(0);
  }

  #newParser(): Parser {
    const parser = parse({
      delimiter: this.#delimiter,
      // bytes as characters: what is not UTF-8 comes through unharmed
      encoding: 'latin1',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      on_record: (cells: string[], { bytes }) => {
        const length = bytes - this.#taken;
        if (swallowsLines(cells, this.#pending.subarray(0, length)))
          throw new Error('a lost quote');
        this.#take(length, cells);
        return null; // taken here, at once, so that nothing waits in the stream
      },
    });
    parser.on('error', () => undefined); // the callbacks below have it too
    return parser;
  }

  /** Whether the parser gave up. */
  #give(bytes: Uint8Array): Promise<boolean> {
    return new Promise((resolve) => {
      this.#parser.write(bytes, (error) => resolve(Boolean(error)));
    });
  }

  #finish(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#parser.once('error', () => resolve(true));
      this.#parser.once('finish', () => resolve(false));
      this.#parser.end();
    });
  }

  /** The next `length` bytes are a record, with empty lines before it. */
  #take(length: number, cells: readonly string[] | undefined): void {
    const whole = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(length);
    this.#taken += length;
    const text = whole.toString('latin1');
    const empty = /^[\r\n]*/.exec(text)![0].length;
    if (empty > 0) this.#add(whole.subarray(0, 0), whole.subarray(0, empty), []);
    if (empty === length) return;
    const end = /(?:\r\n|\n|\r)?$/.exec(text)!.index;
    this.#add(whole.subarray(empty, end), whole.subarray(end), cells);
  }

  #add(bytes: Buffer, end: Buffer, cells: readonly string[] | undefined): void {
    this.#found.push({ line: this.#line, bytes, end, cells });
    for (const part of [bytes, end]) {
      this.#line += part.toString('latin1').match(LINE_END)?.length ?? 0;
    }
  }

  /** The first line that is pending, after empty ones, is not readable. */
  #giveUpLine(): void {
    const text = this.#pending.toString('latin1');
    const length = /^[\r\n]*[^\r\n]*(?:\r\n|\n|\r)?/.exec(text)![0].length;
    this.#take(length, undefined);
  }
}

/**
 * Whether a cell began with a quote that only a later line's quote seems to close: two rows or
 * more would be taken for one. The parser leaves the opening quote in such a cell.
 */
function swallowsLines(cells: readonly string[], bytes: Buffer): boolean {
  const suspects = cells.filter((cell) => cell.startsWith('"') && /[\r\n]/.test(cell));
  if (suspects.length === 0) return false;
  const text = bytes.toString('latin1');
  return suspects.some((cell) => !text.includes(`"${cell.replaceAll('"', '""')}"`));
}
