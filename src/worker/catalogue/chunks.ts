import { AppError, assert, messageOf } from '../../domain/errors';
import type { RowAnswers } from '../../models/rowAnswers';
import type { ProductColumns } from './protocol';

/**
 * Rows a worker scores at once: some tenths of a second of the slowest model, so that a pause or a
 * cancel is felt soon and a crash loses little; enough that products of about one length meet.
 */
export const CHUNK_ROWS = 256;

/** Rows [start, start + rows) of the catalogue. */
export interface Chunk {
  /** Counts from 0. */
  readonly index: number;
  readonly start: number;
  readonly rows: number;
}

/** What has become of a chunk. */
export type ChunkResult = Chunk &
  ({ readonly kind: 'answered'; readonly answers: RowAnswers } | FailedPart);

interface FailedPart {
  readonly kind: 'failed';
  readonly error: AppError;
}

/** A chunk and how often a worker has crashed over it. */
export interface Attempt {
  readonly chunk: Chunk;
  readonly crashes: number;
}

export function chunksOf(rows: number): Chunk[] {
  const count = Math.ceil(rows / CHUNK_ROWS);
  return Array.from({ length: count }, (_, index) => {
    const start = index * CHUNK_ROWS;
    return { index, start, rows: Math.min(CHUNK_ROWS, rows - start) };
  });
}

/** Where the products of a run come from, a chunk at a time: they need not all be in memory. */
export interface ProductSource {
  readonly rows: number;
  /** Names and descriptions of a chunk, as many as its rows. */
  read(chunk: Chunk): Promise<ProductColumns>;
}

/** Products that are in memory anyway. */
export function productsInMemory({ names, descriptions }: ProductColumns): ProductSource {
  assert(names.length === descriptions.length, 'a description, perhaps empty, for each name');
  const part = (texts: readonly string[], { start, rows }: Chunk) =>
    texts.slice(start, start + rows);
  return {
    rows: names.length,
    read: (chunk) =>
      Promise.resolve({ names: part(names, chunk), descriptions: part(descriptions, chunk) }),
  };
}

/** The sentence of a chunk that is given up. */
export function givenUp({ start, rows }: Chunk, thrown: unknown): AppError {
  const code = thrown instanceof AppError ? thrown.code : 'worker-failed';
  const place = rows === 1 ? `Row ${start + 1}` : `Rows ${start + 1} to ${start + rows}`;
  return new AppError(code, `${place} could not be classified: ${messageOf(thrown)}`, {
    cause: thrown,
  });
}
