import { parse } from 'csv-parse/sync';
import { isUsableMapping } from '../../src/catalogue/columns/columnMapping';
import { recogniseColumns } from '../../src/catalogue/columns/recogniseColumns';

/** Which cells of a row are the product's. */
export interface CsvColumns {
  readonly name: number | undefined;
  readonly description: number | undefined;
  /** Cells of the header. */
  readonly count: number;
}

/** @returns undefined when neither a name nor a description is among the columns */
export function columnsOf(header: readonly string[]): CsvColumns | undefined {
  const mapping = recogniseColumns(header);
  if (!isUsableMapping(mapping)) return undefined;
  return { name: mapping.name, description: mapping.description, count: header.length };
}

const DELIMITERS = [',', ';', '\t'];

/**
 * What separates the cells of a table whose first line is given, told by the columns that are
 * recognised with it.
 *
 * @returns undefined when the line is no header of a table of products
 */
export function delimiterOf(firstLine: string): string | undefined {
  const usable = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: columnsOf(cellsOf(firstLine, delimiter))?.count ?? 0,
  })).filter(({ count }) => count > 0);
  return usable.sort((a, b) => b.count - a.count)[0]?.delimiter;
}

function cellsOf(line: string, delimiter: string): string[] {
  try {
    return parse(line, { delimiter, relax_quotes: true })[0] ?? [];
  } catch {
    return []; // a quote that is not closed
  }
}
