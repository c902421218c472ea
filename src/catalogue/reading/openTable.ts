import { AppError } from '../../domain/errors';
import { MOST_ROWS } from '../limits';
import type { RowBatch } from '../row';
import type { CatalogueFile } from './catalogueFile';
import { refuseOtherText } from './fileKind';
import { type Inspection, inspectFile, isWholeFile } from './inspectFile';
import { openDelimited } from './openDelimited';
import { openJson } from './openJson';
import { openSpreadsheet } from './openSpreadsheet';
import { readSpreadsheet } from './readSpreadsheet';
import { textOfHead } from './readText';
import { sniffJson } from './sniffJson';
import type { OpenOptions, Table } from './table';

/**
 * Opens a file of products: CSV, TSV and the like, JSON lines, an array of JSON objects, or the
 * first sheet of a workbook. All bytes are gone through once, to tell the encoding for certain;
 * rows are read when they are asked for.
 *
 * @throws AppError `bad-input` with what is wrong and what to do; `aborted`, `io`
 */
export async function openTable(file: CatalogueFile, options: OpenOptions = {}): Promise<Table> {
  const inspection = await inspectFile(file, options.signal);
  const table = await open(file, inspection, options);
  const isWhole = inspection.kind === 'zip' || isWholeFile(inspection);
  if (isWhole && table.sample.length === 0) throw noRows(file.name);
  return { ...table, rows: (signal) => counted(file.name, table.rows(signal)) };
}

async function open(
  file: CatalogueFile,
  inspection: Inspection,
  options: OpenOptions,
): Promise<Table> {
  if (inspection.kind === 'zip') {
    return openSpreadsheet(await readSpreadsheet(file, inspection.size, options.signal), options);
  }
  const text = textOfHead(inspection.head, inspection.encoding);
  refuseOtherText(file.name, text);
  const json = sniffJson(file.name, text, isWholeFile(inspection));
  return json
    ? openJson(file, inspection, text, json)
    : openDelimited(file, inspection, text, options);
}

async function* counted(
  name: string,
  batches: AsyncGenerator<RowBatch, void>,
): AsyncGenerator<RowBatch, void> {
  let count = 0;
  for await (const batch of batches) {
    count += batch.rows.length;
    if (count > MOST_ROWS) {
      const line = batch.rows[0]!.line;
      throw new AppError(
        'bad-input',
        `The file “${name}” has more than ${MOST_ROWS.toLocaleString('en')} rows, the last of ` +
          `them near line ${line}. Divide it into smaller ones.`,
      );
    }
    yield batch;
  }
  if (count === 0) throw noRows(name);
}

function noRows(name: string): AppError {
  return new AppError(
    'bad-input',
    `The file “${name}” has no rows of products. Choose a file with one product ` + 'in each line.',
  );
}
