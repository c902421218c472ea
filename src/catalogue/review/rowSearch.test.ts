import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, wordsOf } from '../../text/search';
import { addRow, noRows } from './rowBits';
import { RowSearch, type SearchedRows } from './rowSearch';

/** A row as it is searched: its name, its categories by label, its cells. */
interface TestRow {
  readonly name: string;
  readonly filed: readonly number[];
  readonly cells: string;
}

const LABELS = ['Dryers', 'Gas Dryers', 'Câbles', 'Audio'];

/** What is in memory of some rows; `asked` counts how often their categories are. */
class TestRows implements SearchedRows {
  readonly labels = LABELS;
  asked = 0;

  constructor(readonly rows: readonly TestRow[]) {}

  textOf(row: number): string {
    return comparable(this.rows[row]!.name);
  }

  filedUnder(labels: ReadonlySet<number>) {
    return (row: number) => {
      this.asked++;
      return this.rows[row]!.filed.some((label) => labels.has(label));
    };
  }

  found(search: RowSearch): number[] {
    return [...this.rows.keys()].filter((row) => search.finds(row));
  }

  /** As somebody does who reads the cells. */
  read(search: RowSearch): void {
    const words = search.unread;
    const found = words.map((word) => {
      const bits = noRows(this.rows.length);
      this.rows.forEach(({ cells }, row) => comparable(cells).includes(word) && addRow(bits, row));
      return bits;
    });
    search.takeCells(words, found);
  }
}

const rows = new TestRows([
  { name: 'Café Grinder', filed: [], cells: 'A-1 Café Grinder <b>steel</b>' },
  { name: 'GE 7 cu. ft. Dryer', filed: [0, 1], cells: 'A-2 gas white' },
  { name: 'Gas hose', filed: [2], cells: 'A-3 for dryers' },
  { name: 'Radio', filed: [3], cells: 'A-4 white' },
]);

describe('by name and category, at once', () => {
  test.each<[string, number[]]>([
    ['', [0, 1, 2, 3]],
    [' ™ ', [0, 1, 2, 3]],
    ['CAFE', [0]],
    [' grinder  café', [0]],
    ['gas dryers', [1]],
    ['dryer', [1]],
    ['cable', [2]],
    ['hose cables', [2]],
    ['gas', [1, 2]],
    ['white', []],
    ['gas nowhere', []],
  ])('%j', (query, expected) => {
    expect(rows.found(new RowSearch(query, rows))).toEqual(expected);
  });
});

describe('by cells too, once they are read', () => {
  test.each<[string, number[]]>([
    ['a-2', [1]],
    ['WHITE', [1, 3]],
    ['white audio', [3]],
    ['radio audio a-4', [3]],
    ['gas dryers', [1, 2]],
    ['strong', []],
  ])('%j', (query, expected) => {
    const search = new RowSearch(query, rows);
    rows.read(search);
    expect(search.unread).toEqual([]);
    expect(rows.found(search)).toEqual(expected);
  });
});

test('a word is looked for once, and not when it is a part of another', () => {
  expect(new RowSearch('gas Gas dryer dry as dryers', rows).unread).toEqual(['gas', 'dryers']);
  expect(new RowSearch(' ', rows).isEmpty).toBe(true);
});

test('of words that no category has, no category is asked', () => {
  const own = new TestRows(rows.rows);
  own.found(new RowSearch('a-2 white', own));
  expect(own.asked).toBe(0);
});

test('what was read for a query is not read again for the next', () => {
  const first = new RowSearch('white gas', rows);
  rows.read(first);
  const next = new RowSearch('white a-2', rows, first);
  expect(next.unread).toEqual(['a-2']);
  rows.read(next);
  expect(rows.found(next)).toEqual([1]);
  expect(new RowSearch(' a-2  WHITE ', rows, next).unread).toEqual([]);
});

test('where a row is filed counts as it is now', () => {
  const filed = [3];
  const own = new TestRows([{ name: 'Radio', filed, cells: '' }]);
  const search = new RowSearch('audio', own);
  expect(search.finds(0)).toBe(true);
  filed[0] = 2;
  expect(search.finds(0)).toBe(false);
});

test('every word is in the name, in a category or in a cell', () => {
  const words = fc.stringMatching(/^( ?(gas|dryers?|câbles|audio|A1|é))*$/);
  const anyRow = fc.record({
    name: words,
    filed: fc.uniqueArray(fc.nat(LABELS.length - 1)),
    cells: words,
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), words, (some, query) => {
      const own = new TestRows(some);
      const search = new RowSearch(query, own);
      own.read(search);
      const expected = some.flatMap(({ name, filed, cells }, row) => {
        const texts = [name, cells, ...filed.map((label) => LABELS[label]!)].map(comparable);
        const isFound = (word: string) => texts.some((text) => text.includes(word));
        return wordsOf(query).every(isFound) ? [row] : [];
      });
      expect(own.found(search)).toEqual(expected);
    }),
  );
});
