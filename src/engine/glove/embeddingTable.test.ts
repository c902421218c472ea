import { expect, test } from 'vitest';
import { embeddingTable, rowNorms } from './embeddingTable';
import { rowLength } from './gloveState';
import { nearestWords } from './nearestWords';
import { normStatistics } from './normStatistics';
import { A, B, C, D } from './toyGlove.testing';

const SIZE = 7;

/** Words A (3, 4), B (0, 2), C (6, 8), D (-2, 0) as w + w̃; A is the most frequent. */
function table(counts = [0, 0, 0, 50, 2, 9, 2]) {
  const parameters = new Float32Array(SIZE * rowLength(2));
  const fill = (id: number, values: number[]) => parameters.set(values, id * rowLength(2));
  fill(A, [1, 1, 9, 2, 3, 9]);
  fill(B, [0, 1, 9, 0, 1, 9]);
  fill(C, [3, 4, 9, 3, 4, 9]);
  fill(D, [-2, 0, 9, 0, 0, 9]);
  return embeddingTable({ dimension: 2, parameters }, Uint32Array.from(counts), 1);
}

test('words are the sums of both vectors, without biases', () => {
  expect([...table().subarray(2 * A)]).toEqual([3, 4, 0, 2, 6, 8, -2, 0]);
});

test('padding is zero, unknown the mean of the rarest, the marker of mean length', () => {
  const rows = table();
  expect([...rows.subarray(0, 2)]).toEqual([0, 0]);
  expect([...rows.subarray(2, 4)]).toEqual([-1, 1]); // B and D, both seen twice
  expect(rowNorms(rows, 2)[2]).toBeCloseTo((5 + 2 + 10 + 2) / 4, 5);
});

test('nearest words by angle, not by length', () => {
  const found = nearestWords(table(), 2, A, 3);
  expect(found.map(({ id }) => id)).toEqual([C, B, D]);
  [1, 0.8, -0.6].forEach((cosine, rank) => expect(found[rank]!.cosine).toBeCloseTo(cosine, 6));
  expect(nearestWords(table(), 2, A, 3, (id) => id !== C).map(({ id }) => id)).toEqual([B, D]);
});

test('statistics of lengths, reserved rows left out', () => {
  const { componentRms, ...lengths } = normStatistics(table(), 2, () => true);
  expect(lengths).toEqual({ words: 4, meanNorm: 4.75, medianNorm: 5, largestNorm: 10 });
  expect(componentRms).toBeCloseTo(Math.sqrt((25 + 4 + 100 + 4) / 8), 6);
  expect(normStatistics(table(), 2, () => false)).toMatchObject({ words: 0, meanNorm: 0 });
});
