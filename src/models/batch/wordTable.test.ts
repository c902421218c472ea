import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Kernels } from '../../engine/kernels';
import { unpacked } from '../packedValues';
import { createWordTable } from './wordTable';

const binary = new Uint8Array(
  readFileSync(new URL('../../../build/kernels.wasm', import.meta.url)),
);
const [ROWS, DEPTH, MOST] = [50, 12, 20];
const packed = {
  bytes: Uint8Array.from({ length: ROWS * DEPTH }, (_, i) => (i * 151 + 7) % 256),
  zero: 117,
  scale: 0.0123,
};
const values = unpacked(packed);
const rowOf = (id: number) => [...values.subarray(id * DEPTH, (id + 1) * DEPTH)];
const anyIds = fc.array(fc.integer({ min: 1, max: ROWS - 1 }), { minLength: 1, maxLength: MOST });

describe.each([
  ['plain', values],
  ['packed', packed],
])('a %s table', (_, embedding) => {
  const kernels = new Kernels(binary, 'growing');
  const table = createWordTable(kernels, new Map([['embedding', embedding]]), DEPTH);
  const ids = kernels.allocate(MOST);
  const out = kernels.allocate(MOST * DEPTH);
  const write = (given: readonly number[]) => kernels.integersAt(ids, MOST).set(given);
  const read = (pointer: number, count: number) => [...kernels.floatsAt(pointer, count)];

  test('has a row for each word', () => {
    expect(table.rows).toBe(ROWS);
  });

  test('gathers rows as they were packed', () => {
    fc.assert(
      fc.property(anyIds, (given) => {
        write(given);
        table.gather(given.length, ids, out);
        expectClose(read(out, given.length * DEPTH), given.flatMap(rowOf));
      }),
    );
  });

  test('adds up a bag and finds its maximum', () => {
    fc.assert(
      fc.property(anyIds, (given) => {
        write(given);
        table.bag(given.length, ids, out, out + 4 * DEPTH);
        const columns = Array.from({ length: DEPTH }, (_, d) => given.map((id) => rowOf(id)[d]!));
        expectClose(
          read(out, DEPTH),
          columns.map((column) => column.reduce((sum, value) => sum + value, 0)),
        );
        expectClose(
          read(out + 4 * DEPTH, DEPTH),
          columns.map((column) => Math.max(0, ...column)),
        );
      }),
    );
  });
});

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 4));
}
