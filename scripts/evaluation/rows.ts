import { assert } from '../../src/domain/errors';

type Matrix = Float32Array | Uint8Array;

/** Rows of a matrix, each once and in the given order. */
export function rowsOf(
  matrix: Float32Array,
  columns: number,
  rows: readonly number[],
): Float32Array;
export function rowsOf(matrix: Uint8Array, columns: number, rows: readonly number[]): Uint8Array;
export function rowsOf(matrix: Matrix, columns: number, rows: readonly number[]): Matrix {
  assert(rows.length * columns <= matrix.length, 'no row twice');
  const chosen = matrix.slice(0, rows.length * columns);
  rows.forEach((row, i) => {
    chosen.set(matrix.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return chosen;
}

/** The inverse of `rowsOf`: puts rows where they stood. */
export function putRows(
  matrix: Matrix,
  columns: number,
  rows: readonly number[],
  values: Matrix,
): void {
  rows.forEach((row, i) => {
    matrix.set(values.subarray(i * columns, (i + 1) * columns), row * columns);
  });
}

/** What is fitted on the one half of the products is measured on the other, and the reverse. */
export interface Fold {
  fitted: number[];
  measured: number[];
}

/** Even and odd rows against each other. */
export function foldsOf(rows: number): [Fold, Fold] {
  const all = Array.from({ length: rows }, (_, row) => row);
  const even = all.filter((row) => row % 2 === 0);
  const odd = all.filter((row) => row % 2 === 1);
  return [
    { fitted: even, measured: odd },
    { fitted: odd, measured: even },
  ];
}
