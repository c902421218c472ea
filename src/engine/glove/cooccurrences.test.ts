import { expect, test } from 'vitest';
import { Random } from '../random';
import { countCooccurrences } from './cooccurrences';
import { A, B, C } from './toyGlove.testing';

const SIZE = 7;

/** The upper triangle as [i, j, X]. */
function triangle(sequence: number[], window: number): [number, number, number][] {
  const { keys, values } = countCooccurrences(Int32Array.from(sequence), SIZE, window);
  return Array.from(keys, (key, pair) => [Math.floor(key / SIZE), key % SIZE, values[pair]!]);
}

test.each<[string, number[], number, [number, number, number][]]>([
  ['neighbours count 1', [A, B, 0], 10, [[A, B, 1]]],
  ['the order of the two does not matter', [B, A, 0], 10, [[A, B, 1]]],
  [
    'two apart count a half',
    [A, B, C, 0],
    10,
    [
      [A, B, 1],
      [A, C, 0.5],
      [B, C, 1],
    ],
  ],
  [
    'beyond the window nothing counts',
    [A, B, C, 0],
    1,
    [
      [A, B, 1],
      [B, C, 1],
    ],
  ],
  [
    'a product ends at 0',
    [A, B, 0, C, A, 0],
    10,
    [
      [A, B, 1],
      [A, C, 1],
    ],
  ],
  ['a word beside itself counts in both directions', [A, A, 0], 10, [[A, A, 2]]],
  // A·A 2 apart: ½ each way; A·B twice 1 and once ½ … B stands at 1 and 3, A at 0 and 2
  [
    'sums over all places',
    [A, B, A, B, 0],
    10,
    [
      [A, A, 1],
      [A, B, 3 + 1 / 3],
      [B, B, 1],
    ],
  ],
  ['nothing', [], 10, []],
  ['one word alone', [A, 0], 10, []],
])('%s', (_, sequence, window, expected) => {
  const found = triangle(sequence, window);
  expect(found.map(([i, j]) => [i, j])).toEqual(expected.map(([i, j]) => [i, j]));
  found.forEach(([, , x], pair) => expect(x).toBeCloseTo(expected[pair]![2], 6));
});

test('agrees with a plain dense count, beyond the first growth of the lists', () => {
  const size = 600;
  const random = new Random(5);
  const sequence = Int32Array.from({ length: 20_000 }, () => random.integer(size - 3) + 3);
  for (let at = 39; at < sequence.length; at += 40) sequence[at] = 0;
  const dense = new Float64Array(size * size);
  sequence.forEach((word, p) => {
    for (let q = p + 1; q <= p + 5 && word !== 0 && sequence[q]; q++) {
      dense[word * size + sequence[q]!]! += 1 / (q - p);
      dense[sequence[q]! * size + word]! += 1 / (q - p);
    }
  });
  const { keys, values } = countCooccurrences(sequence, size, 5);
  expect(keys.length).toBeGreaterThan(1 << 16);
  expect(keys.every((key, pair) => pair === 0 || key > keys[pair - 1]!)).toBe(true);
  const worst = keys.reduce((most, key, pair) => {
    return Math.max(most, Math.abs(dense[key]! - values[pair]!));
  }, 0);
  expect(worst).toBeLessThan(1e-6);
  const upper = dense.filter((x, key) => x > 0 && Math.floor(key / size) <= key % size);
  expect(keys.length).toBe(upper.length);
});
