import type { SparseRows } from '../../text/sparseRows';

/**
 * One category against the rest. Every row has one more feature that is always 1, whose
 * weight is the bias; it is held small like the others, as in LIBLINEAR.
 */
export interface BinaryProblem {
  rows: SparseRows;
  /** [rows]: 1 where the product has the category, else −1. */
  signs: Int8Array;
  /** [rows], from `squaredNorms`. */
  squares: Float64Array;
}

export interface FitOptions {
  /** C: what one wrong row costs against ½‖w‖². */
  cost: number;
  /** Stops when no row's dual gradient is further than this from what an optimum has. */
  tolerance: number;
  /** Most times all rows are visited. */
  mostPasses: number;
  /** Of the order in which rows are visited. */
  seed: number;
}

export interface LinearFit {
  /** [features]. */
  weights: Float64Array;
  bias: number;
  /** [rows], each in [0, C]. */
  dual: Float64Array;
  passes: number;
  /** Whether the tolerance was reached. */
  converged: boolean;
}

/** xᵢ·xᵢ of every row, the constant feature included. */
export function squaredNorms({ offsets, values }: SparseRows): Float64Array {
  const squares = new Float64Array(offsets.length - 1).fill(1);
  for (let row = 0; row < squares.length; row++) {
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) squares[row]! += values[i]! ** 2;
  }
  return squares;
}

/** The weights a fit is building, bias among them. */
export class Weights {
  readonly values: Float64Array;
  bias = 0;

  constructor(private readonly rows: SparseRows) {
    this.values = new Float64Array(rows.width);
  }

  /** w·xᵢ + b. */
  margin(row: number): number {
    const { offsets, columns, values } = this.rows;
    const weights = this.values;
    const end = offsets[row + 1]!;
    let sum = this.bias;
    for (let i = offsets[row]!; i < end; i++) sum += weights[columns[i]!]! * values[i]!;
    return sum;
  }

  /** w ← w + step · xᵢ. */
  add(row: number, step: number): void {
    const { offsets, columns, values } = this.rows;
    const weights = this.values;
    const end = offsets[row + 1]!;
    for (let i = offsets[row]!; i < end; i++) weights[columns[i]!]! += step * values[i]!;
    this.bias += step;
  }
}
