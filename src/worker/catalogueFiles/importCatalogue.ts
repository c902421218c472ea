import type { Archive } from '../../archive/archive';
import type { CatalogueRecord } from '../../archive/catalogueRecord';
import type { Filled, PutChunk } from '../../archive/importing';
import { isUsableMapping } from '../../catalogue/columns/columnMapping';
import { ProductReader } from '../../catalogue/products/productReader';
import { throwIfAborted } from '../../catalogue/reading/catalogueFile';
import type { Table } from '../../catalogue/reading/table';
import { AppError } from '../../domain/errors';
import { CHUNK_ROWS } from '../catalogue/chunks';
import type { OnProgress } from '../workerSession';
import { ChunkBuilder } from './chunkBuilder';
import { EarlierDecisions } from './earlierDecisions';
import { openGiven, rememberColumns } from './inspectCatalogue';
import type { ImportJob } from './protocol';

/**
 * Reads a file into the archive, chunk by chunk: never is more than one of them in memory.
 *
 * @param report told how many rows are read, and what share of the file that is
 * @throws AppError of the file or the archive, or `aborted`; nothing is left of the catalogue then
 */
export async function importCatalogue(
  archive: Archive,
  job: ImportJob,
  signal: AbortSignal,
  report: OnProgress,
): Promise<CatalogueRecord> {
  const { id, name, mapping, model, modelVersion } = job;
  if (!isUsableMapping(mapping)) {
    throw new AppError('bad-input', 'Choose the column that holds the names of the products.');
  }
  const table = await openGiven(job, signal);
  await rememberColumns(archive, table, mapping);
  const { format } = table;
  const draft = { id, name, format, mapping, chunkRows: CHUNK_ROWS, model, modelVersion };
  return await archive.create(draft, (put) => fill(table, job, put, signal, report));
}

async function fill(
  table: Table,
  { mapping, labels }: ImportJob,
  put: PutChunk,
  signal: AbortSignal,
  report: OnProgress,
): Promise<Filled> {
  const products = new ProductReader(mapping);
  const earlier = new EarlierDecisions(table, labels);
  let chunk = new ChunkBuilder();
  let count = 0;
  for await (const { rows, share } of table.rows(signal)) {
    for (const row of rows) {
      chunk.add(row, products.read(row), earlier.of(row));
      if (chunk.rows < CHUNK_ROWS) continue;
      await put(chunk.build(), chunk.decisions);
      throwIfAborted(signal);
      chunk = new ChunkBuilder();
    }
    count += rows.length;
    report(count, share);
  }
  if (chunk.rows > 0) await put(chunk.build(), chunk.decisions);
  throwIfAborted(signal);
  return { header: [...table.header], unreadDecisions: earlier.unread };
}
