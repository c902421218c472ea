import type { RowBatch } from '../row';
import type { JsonFormat, LineEnd } from '../tableFormat';
import type { CatalogueFile } from './catalogueFile';
import { mappingOf } from './header';
import { type Inspection, isWholeFile } from './inspectFile';
import { JsonColumns } from './jsonColumns';
import { ArraySplitter, type JsonSplitter, LinesSplitter } from './jsonSplitter';
import { readText } from './readText';
import type { Table } from './table';

/** Objects by which the columns are recognised. */
const SAMPLE_ROWS = 200;

/** @param text what the file begins with */
export function openJson(
  file: CatalogueFile,
  inspection: Inspection,
  text: string,
  kind: JsonFormat['kind'],
): Table {
  const { encoding, bom, endsWithLineEnd } = inspection;
  const lineEnd: LineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const columns = new JsonColumns(kind === 'json-lines' ? 'Line' : 'Object');
  const splitter = newSplitter(kind);
  const complete = splitter.add(text);
  const values = isWholeFile(inspection) ? [...complete, ...splitter.end()] : complete;
  const sample = values.slice(0, SAMPLE_ROWS).map((value) => columns.rowOf(value));
  const usable = sample.filter(({ remark }) => !remark).map(({ cells }) => cells);
  return {
    format: { kind, encoding, bom, lineEnd, endsWithLineEnd },
    header: columns.header,
    mapping: mappingOf(columns.header, usable),
    sample,
    rows: (signal) => readRows(file, inspection, newSplitter(kind), columns, signal),
  };
}

function newSplitter(kind: JsonFormat['kind']): JsonSplitter {
  return kind === 'json-lines' ? new LinesSplitter() : new ArraySplitter();
}

async function* readRows(
  file: CatalogueFile,
  { encoding, size }: Inspection,
  splitter: JsonSplitter,
  columns: JsonColumns,
  signal: AbortSignal | undefined,
): AsyncGenerator<RowBatch, void> {
  for await (const { text, bytes } of readText(file, encoding, signal)) {
    const rows = splitter.add(text).map((value) => columns.rowOf(value));
    if (rows.length > 0) yield { rows, share: bytes / size };
  }
  const rows = splitter.end().map((value) => columns.rowOf(value));
  if (rows.length > 0) yield { rows, share: 1 };
}
