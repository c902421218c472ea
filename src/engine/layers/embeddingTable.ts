import type { Kernels } from '../kernels';

/**
 * An embedding whose gradient touches few rows: gradients and Adam moments are kept for the
 * whole table, but only the rows seen in a step are updated and exchanged.
 */
export class EmbeddingTable {
  readonly weights: number;
  readonly gradients: number;
  private readonly means: number;
  private readonly variances: number;
  private readonly stamps: Int32Array;
  private readonly touchedPointer: number;
  private readonly touchedRows: Int32Array;
  private touchedCount = 0;
  private stamp = 0;

  /** @param depth a multiple of 4 */
  constructor(
    private readonly kernels: Kernels,
    readonly rows: number,
    readonly depth: number,
  ) {
    this.weights = kernels.allocate(rows * depth);
    this.gradients = kernels.allocate(rows * depth);
    this.means = kernels.allocate(rows * depth);
    this.variances = kernels.allocate(rows * depth);
    this.stamps = new Int32Array(rows);
    this.touchedPointer = kernels.allocate(rows);
    this.touchedRows = kernels.integersAt(this.touchedPointer, rows);
  }

  /** Remembers that these rows have a gradient in this step; padding never has. */
  touch(ids: Int32Array): void {
    if (this.touchedCount === 0) this.stamp++;
    for (const id of ids) {
      if (id === 0 || this.stamps[id] === this.stamp) continue;
      this.stamps[id] = this.stamp;
      this.touchedRows[this.touchedCount++] = id;
    }
  }

  /** The rows with a gradient, in the order they were first seen. */
  touched(): Int32Array {
    return this.touchedRows.subarray(0, this.touchedCount);
  }

  /** One row of the gradient, as a view. */
  gradientRow(id: number): Float32Array {
    return this.kernels.floatsAt(this.gradients + 4 * id * this.depth, this.depth);
  }

  /** Values and moments as views, in the order a checkpoint keeps them. */
  state(): Float32Array[] {
    return [this.weights, this.means, this.variances].map((pointer) =>
      this.kernels.floatsAt(pointer, this.rows * this.depth),
    );
  }

  values(): Float32Array {
    return this.kernels.floatsAt(this.weights, this.rows * this.depth);
  }

  /** One step of lazy Adam on the touched rows; clears their gradients. */
  update(rate: number): void {
    const { depth, touchedPointer, weights, gradients, means, variances } = this;
    this.kernels.run.adamRows(
      this.touchedCount,
      depth,
      touchedPointer,
      weights,
      gradients,
      means,
      variances,
      rate,
    );
    this.touchedCount = 0;
  }

  /** Forgets the gradients of this step without a step. */
  clearGradients(): void {
    for (const id of this.touched()) this.gradientRow(id).fill(0);
    this.touchedCount = 0;
  }
}
