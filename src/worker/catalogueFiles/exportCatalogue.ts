import type { Archive } from '../../archive/archive';
import { type CatalogueRecord, chunkCount } from '../../archive/catalogueRecord';
import { deletedFailure } from '../../archive/failures';
import type { RowAnswer } from '../../catalogue/answerColumns';
import { throwIfAborted } from '../../catalogue/reading/catalogueFile';
import type { Row } from '../../catalogue/row';
import { exportName, trainingName } from '../../catalogue/writing/fileNames';
import { writeTable, type WriteOptions } from '../../catalogue/writing/writeTable';
import { writeTrainingData } from '../../catalogue/writing/writeTrainingData';
import { AppError } from '../../domain/errors';
import type { Product } from '../../domain/product';
import type { OnProgress } from '../workerSession';
import { answerOfRow } from './answerOfRow';
import { JSON_LINES, rowAsObject } from './jsonLines';
import type { ExportedFile, ExportJob } from './protocol';

/** A row with all that an export can want of it. */
interface ExportedRow {
  readonly row: Row;
  readonly product: Product;
  readonly answer: RowAnswer | undefined;
}

/**
 * Writes a catalogue of the archive as a file.
 *
 * @param report told how many rows are written, and what share of all that is
 * @throws AppError of the archive, `aborted`, or `io` when it was classified again meanwhile
 */
export async function exportCatalogue(
  archive: Archive,
  job: ExportJob,
  signal: AbortSignal,
  report: OnProgress,
): Promise<ExportedFile> {
  const record = await archive.get(job.id);
  if (!record) throw deletedFailure();
  const rows = exportedRows(archive, record, job, signal, report);
  const { bytes, name, type } = written(record, job, rows, signal);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of bytes) parts.push(part);
  throwIfMixed(record, await archive.get(job.id));
  return { blob: new Blob(parts, { type }), name };
}

/** Some rows would be answered by one model, some by another, and all said to be by the first. */
function throwIfMixed(before: CatalogueRecord, after: CatalogueRecord | undefined): void {
  if (!after) return;
  if (after.model === before.model && after.modelVersion === before.modelVersion) return;
  const sentence = `${before.name} was classified again while it was written. Export it again.`;
  throw new AppError('io', sentence);
}

interface Written {
  readonly bytes: AsyncGenerator<Uint8Array<ArrayBuffer>, void>;
  readonly name: string;
  readonly type: string;
}

const CSV = 'text/csv;charset=utf-8';

function written(
  { name, format, header }: CatalogueRecord,
  { kind, defuseInput = false }: ExportJob,
  rows: AsyncGenerator<ExportedRow, void>,
  signal: AbortSignal,
): Written {
  const options: WriteOptions = { defuseInput, signal };
  switch (kind) {
    case 'catalogue': {
      const isJson = format.kind === 'json-lines' || format.kind === 'json-array';
      return {
        bytes: writeTable(format, header, rows, options),
        name: exportName(name, format),
        type: isJson ? 'application/json' : CSV,
      };
    }
    case 'json-lines':
      return {
        bytes: writeTable(JSON_LINES, header, asObjects(header, rows), options),
        name: exportName(name.replace(/\.json$/i, ''), JSON_LINES),
        type: 'application/json',
      };
    case 'training':
      return { bytes: writeTrainingData(withProduct(rows)), name: trainingName(name), type: CSV };
  }
}

async function* exportedRows(
  archive: Archive,
  record: CatalogueRecord,
  { labels, cut }: ExportJob,
  signal: AbortSignal,
  report: OnProgress,
): AsyncGenerator<ExportedRow, void> {
  const { id, model } = record;
  let count = 0;
  for (let index = 0; index < chunkCount(record); index++) {
    throwIfAborted(signal);
    const chunk = await archive.readChunk(id, index);
    const { rows, names, descriptions } = chunk.rows;
    for (const [place, row] of rows.entries()) {
      const product = { name: names[place]!, description: descriptions[place]! };
      yield { row, product, answer: answerOfRow(chunk, place, { labels, model, cut }) };
    }
    count += rows.length;
    report(count, count / record.rows);
  }
}

/** Empty rows make no objects: there is nothing in them. */
async function* asObjects(
  header: readonly string[],
  rows: AsyncGenerator<ExportedRow, void>,
): AsyncGenerator<ExportedRow, void> {
  const asObject = rowAsObject(header);
  for await (const exported of rows) {
    if (exported.row.remark?.code === 'empty') continue;
    yield { ...exported, row: asObject(exported.row) };
  }
}

/** A decision beside a row without a product teaches nothing. */
async function* withProduct(
  rows: AsyncGenerator<ExportedRow, void>,
): AsyncGenerator<ExportedRow, void> {
  for await (const exported of rows) {
    const { name, description } = exported.product;
    if (name !== '' || description !== '') yield exported;
  }
}
