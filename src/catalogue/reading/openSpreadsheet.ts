import type { Row, RowBatch } from '../row';
import { throwIfAborted } from './catalogueFile';
import { isHeader, mappingOf, numberedHeader } from './header';
import { isBlank } from './rowOfRecord';
import type { OpenOptions, Table } from './table';

const SAMPLE_ROWS = 200;
const BATCH = 1_000;

/** @param sheet all rows of it */
export function openSpreadsheet(
  sheet: readonly (readonly string[])[],
  options: OpenOptions,
): Table {
  const top = Math.max(
    0,
    sheet.findIndex((cells) => !isBlank(cells)),
  );
  const first = sheet[top] ?? [];
  const hasHeader = options.hasHeader ?? isHeader(first);
  const start = top + (hasHeader ? 1 : 0);
  const header = hasHeader ? first : numberedHeader(first.length);
  const sample = sheet.slice(start, start + SAMPLE_ROWS).map((cells, i) => rowOf(cells, start + i));
  return {
    format: { kind: 'spreadsheet', hasHeader },
    header,
    mapping: mappingOf(
      hasHeader ? header : [],
      sample.map(({ cells }) => cells),
    ),
    sample,
    rows: (signal) => readRows(sheet, start, signal),
  };
}

function rowOf(cells: readonly string[], index: number): Row {
  const line = index + 1;
  if (!isBlank(cells)) return { line, cells };
  return { line, cells, remark: { code: 'empty', sentence: `Row ${line} is empty.` } };
}

async function* readRows(
  sheet: readonly (readonly string[])[],
  start: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<RowBatch, void> {
  for (let from = start; from < sheet.length; from += BATCH) {
    await Promise.resolve();
    throwIfAborted(signal);
    const rows = sheet.slice(from, from + BATCH).map((cells, i) => rowOf(cells, from + i));
    yield { rows, share: (from + rows.length) / sheet.length };
  }
}
