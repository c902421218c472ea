import type { Remark, Row } from '../row';
import type { DelimitedRecord } from './recordSplitter';

/** @param width columns of the table */
export function rowOfRecord(record: DelimitedRecord, width: number): Row {
  const remark = remarkOn(record, width);
  const { line, cells } = record;
  return { line, cells, ...(remark && { remark }) };
}

function remarkOn({ line, cells, unclosed }: DelimitedRecord, width: number): Remark | undefined {
  if (unclosed) {
    return {
      code: 'unclosed-quote',
      sentence: `Line ${line} has a quote that is never closed, so its cells cannot be told apart.`,
    };
  }
  if (isBlank(cells)) return { code: 'empty', sentence: `Line ${line} is empty.` };
  if (cells.length > width && !isBlank(cells.slice(width))) {
    return {
      code: 'too-many-cells',
      sentence:
        `Line ${line} has ${cells.length} cells for ${width} columns: ` +
        'a cell with a delimiter in it must stand in quotes.',
    };
  }
  if (cells.length < width) {
    return {
      code: 'too-few-cells',
      sentence: `Line ${line} has ${cells.length} cells for ${width} columns: the others are taken as empty.`,
    };
  }
  return damageIn(line, cells);
}

/** A remark when some characters of the cells could not be read. */
export function damageIn(line: number, cells: readonly string[]): Remark | undefined {
  if (!cells.some((cell) => cell.includes('\ufffd'))) return undefined;
  return {
    code: 'damaged-text',
    sentence: `Line ${line} has characters that cannot be read; they are shown as \ufffd.`,
  };
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
