import { AppError } from '../../domain/errors';
import { MOST_COLUMNS } from '../limits';
import type { Row, RowBatch } from '../row';
import type { DelimitedFormat } from '../tableFormat';
import type { CatalogueFile } from './catalogueFile';
import { isHeader, mappingOf, numberedHeader } from './header';
import { type Inspection, isWholeFile } from './inspectFile';
import { readText } from './readText';
import { type DelimitedRecord, RecordSplitter } from './recordSplitter';
import { isBlank, rowOfRecord } from './rowOfRecord';
import { type DelimitedSniff, NO_DELIMITER, sniffDelimited } from './sniffDelimited';
import type { OpenOptions, Table } from './table';

/**
 * @param text what the file begins with
 * @throws AppError `bad-input` when there is nothing in it that could be a product
 */
export function openDelimited(
  file: CatalogueFile,
  inspection: Inspection,
  text: string,
  options: OpenOptions,
): Table {
  const sniff = sniffDelimited(text, isWholeFile(inspection), options.delimiter);
  const [first, ...others] = sniff.sample;
  const hasHeader = options.hasHeader ?? isHeader(first?.cells ?? []);
  const below = hasHeader || !first ? others : sniff.sample;
  const header = hasHeader ? (first?.cells ?? []) : numberedHeader(widthOf(below));
  refuseNoTable(file.name, header, below);
  const mapping = mappingOf(
    hasHeader ? header : [],
    below.map(({ cells }) => cells),
  );
  return {
    format: formatOf(inspection, sniff, hasHeader),
    header,
    mapping,
    sample: below.map((record) => rowOfRecord(record, header.length)),
    rows: (signal) => readRows(file, inspection, sniff, { hasHeader, header }, signal),
  };
}

function formatOf(
  { encoding, bom, endsWithLineEnd }: Inspection,
  { delimiter = ',', lineEnd, quotes, preamble }: DelimitedSniff,
  hasHeader: boolean,
): DelimitedFormat {
  const text = { encoding, bom, lineEnd, endsWithLineEnd };
  return { kind: 'delimited', ...text, delimiter, quotes, hasHeader, preamble };
}

/** The number of cells that most rows have. */
function widthOf(records: readonly DelimitedRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? 0;
}

const LETTERS = /\p{L}{2}/u;

function refuseNoTable(
  name: string,
  header: readonly string[],
  sample: readonly DelimitedRecord[],
): void {
  const refuse = (what: string) => {
    throw new AppError('bad-input', `The file “${name}” ${what}`);
  };
  if (header.length > MOST_COLUMNS) {
    refuse(`has more than ${MOST_COLUMNS} columns: check that the right file was chosen.`);
  }
  const worded = sample.filter(({ cells }) => LETTERS.test(cells[0] ?? '')).length;
  if (header.length === 1 && sample.length > 0 && worded < sample.length / 2) {
    refuse(
      `has a single column, from line ${sample[0]!.line} on, and no names of products in it. ` +
        'Choose a table with a column of names.',
    );
  }
}

async function* readRows(
  file: CatalogueFile,
  { encoding, size }: Inspection,
  { delimiter, lineBreak, preamble }: DelimitedSniff,
  { hasHeader, header }: { hasHeader: boolean; header: readonly string[] },
  signal: AbortSignal | undefined,
): AsyncGenerator<RowBatch, void> {
  const firstLine = preamble.split(/\r\n|\n|\r/).length;
  const splitter = new RecordSplitter(delimiter ?? NO_DELIMITER, lineBreak, firstLine);
  let skip = preamble.length;
  let isHeaderNext = hasHeader;
  const rowsOf = (records: DelimitedRecord[]): Row[] => {
    // nothing stands above the header, but in a file of empty cells alone
    const headerPlace = isHeaderNext ? records.findIndex(({ cells }) => !isBlank(cells)) : -1;
    if (headerPlace !== -1) isHeaderNext = false;
    return records.slice(headerPlace + 1).map((record) => rowOfRecord(record, header.length));
  };
  for await (const { text, bytes } of readText(file, encoding, signal)) {
    const rows = rowsOf(splitter.add(text.slice(skip)));
    skip = Math.max(0, skip - text.length);
    if (rows.length > 0) yield { rows, share: bytes / size };
  }
  const rows = rowsOf(splitter.end());
  if (rows.length > 0) yield { rows, share: 1 };
}
