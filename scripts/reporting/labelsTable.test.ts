import { expect, test } from 'vitest';
import { labelsTable } from './labelsTable';

test('a row for each category, and the mean of what exists', () => {
  const table = labelsTable(['TVs', 'Toys'], {
    precision: [1, 0],
    recall: [0.5, 0],
    f1: [0.6667, 0],
    auc: [0.9, null],
    averagePrecision: [0.8, null],
    accuracy: [0.99, 1],
    support: [4, 0],
    predicted: [2, 0],
    threshold: [0.4, 0.5],
  });
  const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  expect(cells[2]!.slice(1, 4)).toEqual(['TVs', '0.9900', '0.9000']);
  expect(cells[3]!.slice(1, 4)).toEqual(['Toys', '1.0000', '–']);
  expect(cells[4]!.slice(1, 4)).toEqual(['mean over categories', '0.9950', '0.9000']);
});
