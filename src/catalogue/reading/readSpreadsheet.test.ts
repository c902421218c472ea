import { expect, test } from 'vitest';
import { fileOf, readAll } from '../files.testing';
import { workbookOf } from '../workbook.testing';

test('the first sheet of a workbook is a table', async () => {
  const book = workbookOf([
    ['Title', 'Price', 'From', 'Stock'],
    [' Kettle & <pot> ', 19.989999999999998, new Date('2024-01-31'), true],
    ['', '', '', ''],
    ['Toaster', 12345678901, new Date('2024-01-31T06:00:00Z'), false],
  ]);
  const { table, cells, remarks } = await readAll(fileOf(book, 100, 'goods.xlsx'));
  expect(table).toMatchObject({
    format: { kind: 'spreadsheet', hasHeader: true },
    header: ['Title', 'Price', 'From', 'Stock'],
    mapping: { name: 0 },
  });
  expect(cells.filter((row) => row.some((cell) => cell !== ''))).toEqual([
    [' Kettle & <pot> ', '19.99', '2024-01-31', 'TRUE'],
    ['Toaster', '12345678901', '2024-01-31T06:00:00.000Z', 'FALSE'],
  ]);
  expect(remarks).toEqual(['3 empty']);
});

test('a workbook without names of columns', async () => {
  const book = workbookOf([
    ['Red kettle', 9.5],
    ['Toaster, steel', 19.5],
  ]);
  const { table, cells } = await readAll(fileOf(book, 100, 'goods.xlsx'));
  expect(table).toMatchObject({ header: ['Column 1', 'Column 2'], mapping: { name: 0 } });
  expect(cells).toHaveLength(2);
});
