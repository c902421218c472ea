import type { ColumnMapping } from './columnMapping';

interface ColumnShape {
  readonly column: number;
  /** Share of the cells that read like words, in [0, 1]. */
  readonly words: number;
  /** Mean length of the cells, in UTF-16 units. */
  readonly length: number;
}

const WORDS = /\p{L}{3}/u;
/** Addresses and pictures. */
const ADDRESS = /^(?:https?:\/\/|www\.|data:)|\.(?:jpe?g|png|webp)$/i;
/** Letters with digits, or capitals alone. */
const CODE = /^(?:(?=.*\d)[\p{L}\d_./-]+|[\p{Lu}_-]+)$/u;

/** Names are longer than this, in UTF-16 units; a colour or a brand is not. */
const SHORTEST_NAME = 8;

/**
 * Columns told by what stands in them, for a table whose header says nothing: descriptions are
 * the longest texts, names the longest ones beside those.
 *
 * @param rows cells of some rows of the table
 */
export function guessColumns(rows: readonly (readonly string[])[]): ColumnMapping {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const texts = Array.from({ length: width }, (_, column) => shapeOf(rows, column))
    .filter(({ words }) => words > 0.5)
    .sort((a, b) => b.length - a.length || a.column - b.column);
  const [longest, second] = texts;
  if (!longest) return {};
  const both = second && second.length >= SHORTEST_NAME && longest.length > 2 * second.length;
  if (!both) return { name: longest.column };
  return { name: second.column, description: longest.column };
}

function shapeOf(rows: readonly (readonly string[])[], column: number): ColumnShape {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length === 0) return { column, words: 0, length: 0 };
  const words = cells.filter(
    (cell) => WORDS.test(cell) && !ADDRESS.test(cell) && !CODE.test(cell),
  ).length;
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
  return { column, words: words / cells.length, length };
}
