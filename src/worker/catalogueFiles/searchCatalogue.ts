import type { Archive } from '../../archive/archive';
import { type CatalogueRecord, chunkCount } from '../../archive/catalogueRecord';
import { deletedFailure } from '../../archive/failures';
import { appendedPlaces, splitCells } from '../../catalogue/columns/appendedColumns';
import { throwIfAborted } from '../../catalogue/reading/catalogueFile';
import { addRow, noRows, type RowBits } from '../../catalogue/review/rowBits';
import type { Row } from '../../catalogue/row';
import { comparable } from '../../text/search';
import type { SearchJob } from './protocol';

/** Work at once before the thread has its turn, in milliseconds. */
const STRETCH_MS = 10;

/**
 * Looks for words in all cells of a catalogue, as they came, whatever their case and accents. Cells that
 * an earlier export of ours appended are none of the supplier's: they say what was, not what is.
 *
 * @param turn lets the thread do something else; not needed in a worker
 * @returns for each word the rows that have it
 * @throws AppError of the archive, `aborted`
 */
export async function searchCatalogue(
  archive: Archive,
  { id, words }: SearchJob,
  signal: AbortSignal,
  turn: () => Promise<void> = () => Promise.resolve(),
): Promise<RowBits[]> {
  const record = await archive.get(id);
  if (!record) throw deletedFailure();
  const textOf = textReader(record);
  const found = words.map(() => noRows(record.rows));
  let row = 0;
  let until = performance.now() + STRETCH_MS;
  for (let index = 0; index < chunkCount(record); index++) {
    for (const { cells } of await archive.readRows(id, index)) {
      throwIfAborted(signal);
      const text = textOf(cells);
      for (const [at, word] of words.entries()) if (text.includes(word)) addRow(found[at]!, row);
      row++;
      if (performance.now() < until) continue;
      await turn();
      until = performance.now() + STRETCH_MS;
    }
  }
  return found;
}

/** A word never reaches from one cell into another: there is a space between them. */
function textReader({ header }: CatalogueRecord): (cells: Row['cells']) => string {
  const places = appendedPlaces(header);
  return (cells) => comparable(splitCells(cells, places, header.length).own.join(' '));
}
