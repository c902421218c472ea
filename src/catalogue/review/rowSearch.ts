import { comparable, wordsOf } from '../../text/search';
import { hasRow, type RowBits } from './rowBits';

/** What is in memory of the rows that are searched. */
export interface SearchedRows {
  /** The row's name, `comparable`. */
  textOf(row: number): string;
  /** Names of the categories, by label. */
  readonly labels: readonly string[];
  /** Reads whether a row is filed under one of these labels at the moment. */
  filedUnder(labels: ReadonlySet<number>): (row: number) => boolean;
}

/** A word of the query, and what was worked out of it before any row is looked at. */
interface Sought {
  readonly word: string;
  /** Undefined when no category has the word in its name. */
  readonly isFiled: ((row: number) => boolean) | undefined;
  /** The rows with the word in a cell; undefined until somebody has read the cells. */
  cells: RowBits | undefined;
}

/**
 * Rows that have every word of a query, each anywhere in the row's name, in the names of the
 * categories it is filed under, or in its cells. Case and accents do not matter.
 *
 * Names and categories are in memory and looked at whenever a row is: a decision needs no new search.
 * Cells are not; which of them have a word is told by `takeCells`, and until then the others count alone.
 */
export class RowSearch {
  readonly #rows: SearchedRows;
  readonly #sought: readonly Sought[];

  /** @param before a search of the same rows, whose words need not be looked for in cells again */
  constructor(query: string, rows: SearchedRows, before?: RowSearch) {
    this.#rows = rows;
    const names = rows.labels.map(comparable);
    this.#sought = neededWords(query).map((word) => ({
      word,
      isFiled: filedReader(word, names, rows),
      cells: before?.cellsWith(word),
    }));
  }

  /** Whether nothing is searched for, which finds everything. */
  get isEmpty(): boolean {
    return this.#sought.length === 0;
  }

  /** Words that nobody has looked for in cells. */
  get unread(): string[] {
    return this.#sought.filter(({ cells }) => cells === undefined).map(({ word }) => word);
  }

  /** @param found for each of the words the rows that have it in a cell */
  takeCells(words: readonly string[], found: readonly RowBits[]): void {
    for (const sought of this.#sought) {
      const at = words.indexOf(sought.word);
      if (at !== -1) sought.cells = found[at];
    }
  }

  finds(row: number): boolean {
    const text = this.#rows.textOf(row);
    return this.#sought.every(
      ({ word, isFiled, cells }) =>
        (cells && hasRow(cells, row)) || text.includes(word) || isFiled?.(row),
    );
  }

  /** The rows with a word of the query in a cell, as far as they are known. */
  cellsWith(word: string): RowBits | undefined {
    return this.#sought.find((sought) => sought.word === word)?.cells;
  }
}

/** The words of a query without those that are a part of another one, and so are found with it. */
function neededWords(query: string): string[] {
  const words = [...new Set(wordsOf(query))];
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

function filedReader(
  word: string,
  names: readonly string[],
  rows: SearchedRows,
): ((row: number) => boolean) | undefined {
  const labels = [...names.keys()].filter((label) => names[label]!.includes(word));
  return labels.length === 0 ? undefined : rows.filedUnder(new Set(labels));
}
