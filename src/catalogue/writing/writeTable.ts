import { throwIfAborted } from '../reading/catalogueFile';
import {
  type DelimitedFormat,
  type JsonFormat,
  SPREADSHEET_EXPORT,
  type TableFormat,
} from '../tableFormat';
import type { AnsweredRow } from './answeredRow';
import { DelimitedLines } from './delimitedLines';
import { withAnswer } from './jsonAnswer';

export interface WriteOptions {
  /** Defuses cells of the input too that a spreadsheet would take for formulas. */
  readonly defuseInput?: boolean;
  readonly signal?: AbortSignal;
}

/** Rows that make one chunk. */
const BATCH = 500;

const MARK = '\ufeff';

/**
 * A reviewed table as bytes, row by row as they are asked for: every row and column of the input
 * in their order, and the answers. CSV stays CSV with its delimiter, quotes and line ends, JSON
 * stays JSON; a workbook becomes CSV. Always UTF-8; with a byte-order mark if the input had one or
 * was in another encoding, as what wrote that would not guess UTF-8. A table without names of
 * columns gets a line of them.
 *
 * @param header names of all columns, also those of an earlier export, which are replaced
 * @param rows   as they were read
 * @throws AppError `aborted`
 */
export async function* writeTable(
  format: TableFormat,
  header: readonly string[],
  rows: AsyncIterable<AnsweredRow> | Iterable<AnsweredRow>,
  { defuseInput = false, signal }: WriteOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const written = format.kind === 'spreadsheet' ? SPREADSHEET_EXPORT : format;
  const layout = layoutOf(written, header, defuseInput);
  const encoder = new TextEncoder();
  const hasMark = written.bom || written.encoding !== 'utf-8';
  let text = `${hasMark ? MARK : ''}${layout.start}`;
  let count = 0;
  for await (const row of rows) {
    text += `${count === 0 ? layout.beforeFirst : layout.between}${layout.row(row)}`;
    if (++count % BATCH !== 0) continue;
    throwIfAborted(signal);
    yield encoder.encode(text);
    text = '';
  }
  throwIfAborted(signal);
  yield encoder.encode(`${text}${layout.end}`);
}

/** What stands where in a file. */
interface Layout {
  readonly start: string;
  readonly beforeFirst: string;
  readonly between: string;
  readonly end: string;
  row(row: AnsweredRow): string;
}

function layoutOf(
  format: DelimitedFormat | JsonFormat,
  header: readonly string[],
  defuse: boolean,
): Layout {
  const { lineEnd, endsWithLineEnd } = format;
  const lastEnd = endsWithLineEnd ? lineEnd : '';
  if (format.kind === 'delimited') {
    const lines = new DelimitedLines(format, header, defuse);
    return {
      start: `${format.preamble}${lines.header()}`,
      beforeFirst: lineEnd,
      between: lineEnd,
      end: lastEnd,
      row: (row) => lines.row(row),
    };
  }
  const row = ({ row: { source = '{}' }, answer }: AnsweredRow) => withAnswer(source, answer);
  return format.kind === 'json-lines'
    ? {
        start: '',
        beforeFirst: '',
        between: lineEnd,
        end: lastEnd,
        row,
      }
    : {
        start: '[',
        beforeFirst: lineEnd,
        between: `,${lineEnd}`,
        end: `${lineEnd}]${lastEnd}`,
        row,
      };
}
