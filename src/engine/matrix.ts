import type { Kernels } from './kernels';

/** Copies columns [from, from + width) of one matrix beside each other into another. */
export interface ColumnCopy {
  rows: number;
  width: number;
  source: number;
  sourceStride: number;
  target: number;
  targetStride: number;
}

/** Copies a rectangle between row-major matrices; pointers are bytes, strides floats. */
export function copyColumns(kernels: Kernels, copy: ColumnCopy): void {
  const { rows, width, sourceStride, targetStride } = copy;
  const source = copy.source / 4;
  const target = copy.target / 4;
  for (let row = 0; row < rows; row++) {
    const from = source + row * sourceStride;
    kernels.floats.copyWithin(target + row * targetStride, from, from + width);
  }
}

/** A copy of a matrix [rows × columns] with rows and columns exchanged. */
export function transposed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      result[column * rows + row] = matrix[row * columns + column]!;
    }
  }
  return result;
}

/** A copy of a matrix with its rows cut or filled with `filler` to another width. */
export function withColumns(
  matrix: Float32Array,
  columns: number,
  wanted: number,
  filler = 0,
): Float32Array {
  const rows = matrix.length / columns;
  const result = new Float32Array(rows * wanted).fill(filler);
  const width = Math.min(columns, wanted);
  for (let row = 0; row < rows; row++) {
    result.set(matrix.subarray(row * columns, row * columns + width), row * wanted);
  }
  return result;
}
