/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';
import { AppError } from '../../domain/errors';
import { LONGEST_ROW } from '../limits';

/** A row of a delimited file. */
export interface DelimitedRecord {
  /** Line it begins in; counts from 1. */
  readonly line: number;
  readonly cells: string[];
  /** Whether a quote is lost: the line is in one cell, as it stands. */
  readonly unclosed: boolean;
}

/** What ends a line for the parser; a CR before an LF is taken off afterwards. */
export type LineBreak = '\n' | '\r';

/** Units that are looked at for the row behind a lost quote; more and more while all is well. */
const SMALLEST_WINDOW = 1024;
const WINDOW_GROWTH = 4;

/** What became of the pending text: read to its end, or to that of the window, or not. */
type Outcome = 'read' | 'window-read' | 'quote-lost';

/**
 * Takes text in pieces and gives the rows that are complete.
 *
 * A quote that is never closed would swallow the rest of the file, or the rows up to the next
 * quote: such a line is given up alone, and reading goes on with the line after it. That line is
 * looked for a closing quote again, so after a lost one only a window of the text is looked at:
 * a file in which every line has lost one takes no longer than another.
 */
export class RecordSplitter {
  readonly #delimiter: string;
  readonly #lineBreak: LineBreak;
  #pending = '';
  #window = Infinity;
  #line: number;
  #found: DelimitedRecord[] = [];

  /** @param firstLine number of the line the text begins with */
  constructor(delimiter: string, lineBreak: LineBreak, firstLine = 1) {
    this.#delimiter = delimiter;
    this.#lineBreak = lineBreak;
    this.#line = firstLine;
  }

  /** @throws AppError `bad-input` when a line is longer than LONGEST_ROW */
  add(text: string): DelimitedRecord[] {
    this.#pending += text;
    this.#readPending(false);
    return this.#found.splice(0);
  }

  end(): DelimitedRecord[] {
    if (this.#lineBreak === '\n' && this.#pending.endsWith('\r')) this.#pending += '\n';
    this.#readPending(true);
    return this.#found.splice(0);
  }

  #readPending(last: boolean): void {
    while (this.#pending !== '') {
      const before = this.#pending.length;
      const outcome = this.#readWindow(last);
      const isTooLong =
        this.#pending.length > LONGEST_ROW &&
        (outcome === 'read' || (this.#pending.length === before && this.#window > LONGEST_ROW));
      if (outcome === 'quote-lost' || isTooLong) {
        this.#giveUpLine();
        this.#window = SMALLEST_WINDOW;
      } else {
        this.#window *= WINDOW_GROWTH;
        if (outcome === 'read') return;
      }
    }
  }

  /** @param last whether no more text comes, so that the last row is complete too */
  #readWindow(last: boolean): Outcome {
    const isWhole = this.#pending.length <= this.#window;
    const text = isWhole ? this.#pending : this.#pending.slice(0, this.#window);
    let start = 0;
    let isLost = false;
    const parser = new Papa.Parser({
      delimiter: this.#delimiter,
      newline: this.#lineBreak,
      step: ({ data, errors, meta: { cursor } }) => {
        if (start === text.length) return; // behind the last line end
        const raw = text.slice(start, cursor);
        const breaks = errors.length > 0 ? this.#breaksIn(raw) : 0;
        isLost = errors.some(({ code }) => code === 'MissingQuotes') || breaks > 1;
        if (isLost) return parser.abort();
        this.#take(raw, data[0]!, false);
        start = cursor;
      },
    });
    const { errors } = parser.parse(text, 0, !(isWhole && last));
    this.#pending = this.#pending.slice(start);
    // one fault may only be the end of the text, which cuts off what stands behind a quote
    const isCertain = errors.length > 1 && text.includes(this.#lineBreak, start);
    if (isLost || isCertain) return 'quote-lost';
    return isWhole ? 'read' : 'window-read';
  }

  #take(raw: string, cells: string[], unclosed: boolean): void {
    if (this.#lineBreak === '\n' && cells.at(-1)!.endsWith('\r')) {
      cells[cells.length - 1] = this.#withoutReturn(raw, cells.at(-1)!);
    }
    this.#found.push({ line: this.#line, cells, unclosed });
    this.#line += raw.includes('"') ? this.#breaksIn(raw) : 1;
  }

  /** The last cell without the CR of the line end; one that stands in quotes is its own. */
  #withoutReturn(raw: string, cell: string): string {
    const whole = raw.endsWith('\n') ? raw : `${raw}\n`;
    if (!whole.endsWith('\r\n')) return cell;
    let last = cell.slice(0, -1);
    if (!whole.endsWith('"\r\n')) return last;
    const parser = new Papa.Parser({
      delimiter: this.#delimiter,
      newline: '\r\n',
      step: ({ data }) => {
        last = data[0]!.at(-1)!;
        parser.abort();
      },
    });
    parser.parse(whole, 0, false);
    return last;
  }

  /** Lines of a whole row, which may lack the last line end. */
  #breaksIn(raw: string): number {
    const breaks = raw.split(this.#lineBreak).length - 1;
    return raw.endsWith(this.#lineBreak) ? breaks : breaks + 1;
  }

  #giveUpLine(): void {
    const end = this.#pending.indexOf(this.#lineBreak) + 1;
    if (end === 0 && this.#pending.length > LONGEST_ROW) {
      throw new AppError(
        'bad-input',
        `Line ${this.#line} is longer than ${LONGEST_ROW / 1024} thousand characters: this is no ` +
          'table of products. Check that the right file was chosen.',
      );
    }
    const raw = end === 0 ? this.#pending : this.#pending.slice(0, end);
    this.#pending = this.#pending.slice(raw.length);
    const line = raw.replace(/[\r\n]+$/, '');
    this.#found.push({ line: this.#line++, cells: [line], unclosed: true });
  }
}
