import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Kernels } from '../../engine/kernels';
import { WordProjections } from './wordProjections';

const binary = new Uint8Array(
  readFileSync(new URL('../../../build/kernels.wasm', import.meta.url)),
);
const [ROWS, DEPTH, COLUMNS, WORDS] = [40, 8, 12, 10];
const numbers = (count: number) =>
  Float32Array.from({ length: count }, (_, i) => ((i * 37) % 23) / 8 - 1);
const embedding = numbers(ROWS * DEPTH);
const matrix = numbers(DEPTH * COLUMNS);
const bias = numbers(COLUMNS);

function expected(id: number): number[] {
  return Array.from({ length: COLUMNS }, (_, column) => {
    let sum = bias[column]!;
    for (let d = 0; d < DEPTH; d++) {
      sum += embedding[id * DEPTH + d]! * matrix[d * COLUMNS + column]!;
    }
    return sum;
  });
}

test('a word has its projection, also when others had to be forgotten', () => {
  const kernels = new Kernels(binary, 'growing');
  const shape = { depth: DEPTH, words: WORDS, frequent: 16 };
  const parameters = new Map([['embedding', embedding]]);
  const projections = new WordProjections(kernels, parameters, shape, matrix, bias);
  const pointer = kernels.allocate(WORDS);
  const batch = fc.array(fc.integer({ min: 1, max: ROWS - 1 }), { maxLength: WORDS });
  fc.assert(
    fc.property(batch, (ids) => {
      kernels.integersAt(pointer, WORDS).set(ids);
      projections.place(ids.length, pointer);
      ids.forEach((id, i) => {
        const slot = kernels.integersAt(pointer, WORDS)[i]!;
        const row = kernels.floatsAt(projections.table + 4 * slot * COLUMNS, COLUMNS);
        expected(id).forEach((value, column) => expect(row[column]).toBeCloseTo(value, 4));
      });
    }),
  );
});
