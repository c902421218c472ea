import { expect, test } from 'vitest';
import { catalogueTable, viewTable } from './catalogueTable';

test('a line for each model, a column for each number of workers, the reference last', () => {
  const table = catalogueTable([
    { model: 'mlp', workers: 1, rowsPerSecond: 9000.4 },
    { model: 'ensemble', workers: 1, rowsPerSecond: 800 },
    { model: 'mlp', workers: 2, rowsPerSecond: 17_000 },
    { model: 'ensemble', workers: 2, rowsPerSecond: 1500 },
  ]);
  const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  expect(cells[0]).toEqual(['', 'rows/s', '1 worker', '2 workers', '']);
  expect(cells[2]).toEqual(['', 'mlp', '9000', '17000', '']);
  expect(cells[3]).toEqual(['', 'ensemble', '800', '1500', '']);
  expect(cells.at(-1)).toContain('about 6000');
});

test('what a file costs in the view: rows a second from the time it took', () => {
  const cost = { rows: 5000, importSeconds: 0.51, classifySeconds: 2.5, exportSeconds: 0.2 };
  const table = viewTable([{ ...cost, longestTask: 80.4, memory: undefined }]);
  const cells = table
    .split('\n')
    .at(-1)!
    .split('|')
    .map((cell) => cell.trim());
  expect(cells.slice(1, -1)).toEqual(['5000', '0.5', '2.5', '2000', '0.2', '80', '–', '–']);
});
