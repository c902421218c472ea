import { unzipSync } from 'fflate';
import { AppError } from '../../domain/errors';
import { MOST_UNPACKED_BYTES } from '../limits';
import { type CatalogueFile, readBytes } from './catalogueFile';

/**
 * The rows of a workbook's first sheet, as a CSV export would have them: numbers with the 15
 * digits a spreadsheet shows, days as `2024-01-31`, TRUE and FALSE.
 *
 * @param size bytes of the file
 * @throws AppError `bad-input` when it is another kind of archive, broken, or too large unpacked
 */
export async function readSpreadsheet(
  file: CatalogueFile,
  size: number,
  signal?: AbortSignal,
): Promise<string[][]> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for await (const chunk of readBytes(file, signal)) {
    bytes.set(chunk.subarray(0, size - offset), offset);
    offset = Math.min(size, offset + chunk.length);
  }
  const { isWorkbook, unpacked } = contentsOf(bytes);
  const refuse = (what: string, cause?: unknown) =>
    new AppError('bad-input', `The file “${file.name}” ${what}`, { cause });
  if (!isWorkbook) {
    throw refuse(
      'is an archive, but no Excel workbook. Unpack it, or save the table as CSV or XLSX.',
    );
  }
  if (unpacked > MOST_UNPACKED_BYTES) {
    throw refuse('is too large when it is unpacked. Save its first sheet as CSV.');
  }
  try {
    const { readSheet } = await import('read-excel-file/universal');
    const rows = await readSheet(bytes.buffer, 1, { trim: false, parseNumber });
    return rows.map((row) => row.map(cellOf));
  } catch (thrown) {
    throw refuse('is a workbook that cannot be read. Save its first sheet as CSV.', thrown);
  }
}

/** What the list of an archive says, without unpacking anything. */
function contentsOf(bytes: Uint8Array): { isWorkbook: boolean; unpacked: number } {
  let isWorkbook = false;
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isWorkbook ||= name.startsWith('xl/');
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return { isWorkbook: false, unpacked: 0 };
  }
  return { isWorkbook, unpacked };
}

/** Workbooks hold binary fractions: 19.99 is written as 19.989999999999998. */
const SHOWN_DIGITS = 15;

function parseNumber(text: string): number {
  return Number(Number(text).toPrecision(SHOWN_DIGITS));
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'number' ? String(value) : '';
}
