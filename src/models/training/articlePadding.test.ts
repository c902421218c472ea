import { expect, test } from 'vitest';
import { paddedInFront, wordCounts } from './articlePadding';

const BATCH = {
  rows: 3,
  inputs: [Int32Array.of(7, 8, 0, 0, 0, 0, 0, 0, 3, 4, 5, 6)],
  widths: [4],
  truth: new Float32Array(3),
};

test('words in each row, also where there is none and where there is no padding', () => {
  expect([...wordCounts(BATCH)]).toEqual([2, 0, 4]);
});

test('padding comes first and is a word of its own', () => {
  const { inputs, widths, rows } = paddedInFront(BATCH, 9);
  expect(inputs.map((ids) => [...ids])).toEqual([[9, 9, 7, 8, 9, 9, 9, 9, 3, 4, 5, 6]]);
  expect({ rows, widths }).toEqual({ rows: 3, widths: [4] });
  expect(BATCH.inputs[0]![0]).toBe(7); // the batch given is left alone
});
