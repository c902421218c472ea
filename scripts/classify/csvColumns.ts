import { parse } from 'csv-parse/sync';

/** Which cells of a row are the product's. */
export interface CsvColumns {
  readonly name: number | undefined;
  readonly description: number | undefined;
  /** Cells of the header. */
  readonly count: number;
}

/** Preferred ones first; compared in small letters, `_` and `-` as spaces. */
const NAMES = ['name', 'title', 'product name', 'product title'];
const DESCRIPTIONS = [
  'description',
  'body (html)',
  'body html',
  'body',
  'product description',
  'long description',
  'short description',
];

/** @returns undefined when neither a name nor a description is among the columns */
export function columnsOf(header: readonly string[]): CsvColumns | undefined {
  const titles = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
  const find = (known: readonly string[]) => {
    const title = known.find((candidate) => titles.includes(candidate));
    return title === undefined ? undefined : titles.indexOf(title);
  };
  const name = find(NAMES);
  const description = find(DESCRIPTIONS);
  if (name === undefined && description === undefined) return undefined;
  return { name, description, count: header.length };
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
