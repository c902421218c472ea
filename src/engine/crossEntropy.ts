import type { Batch } from './batch';
import type { Kernels } from './kernels';

/**
 * Binary cross-entropy over logits, mean over products and labels, as Keras'
 * `binary_crossentropy`: max(z, 0) − z·y + ln(1 + e^−|z|).
 */
export class CrossEntropy {
  private readonly truth: number;

  /** @param columns of the logits: the labels, padded to a multiple of 4 */
  constructor(
    private readonly kernels: Kernels,
    private readonly labels: number,
    private readonly columns: number,
    maximumRows: number,
  ) {
    this.truth = kernels.allocate(maximumRows * columns);
  }

  /** Sum over products and labels; divide by their number for the mean. */
  sum(batch: Batch, logits: number): number {
    const { labels, columns } = this;
    const { floats } = this.kernels;
    let loss = 0;
    for (let row = 0; row < batch.rows; row++) {
      const from = logits / 4 + row * columns;
      for (let label = 0; label < labels; label++) {
        const z = floats[from + label]!;
        const y = batch.truth[row * labels + label]!;
        const e = Math.exp(z < 0 ? z : -z);
        // ln(1 + e) is e to float32 precision where e is tiny, as for nearly all sure noes
        loss += (z > 0 ? z : 0) - z * y + (e < 1e-4 ? e : Math.log1p(e));
      }
    }
    return loss;
  }

  /**
   * Replaces the logits by the gradient of the mean over `products` × labels.
   *
   * @param products of the whole step, over all workers
   */
  gradient(batch: Batch, logits: number, products: number): void {
    const { labels, columns, kernels } = this;
    const target = kernels.floatsAt(this.truth, batch.rows * columns);
    for (let row = 0; row < batch.rows; row++) {
      target.set(batch.truth.subarray(row * labels, (row + 1) * labels), row * columns);
    }
    const scale = 1 / (products * labels);
    kernels.run.sigmoidMinusTruth(batch.rows * columns, logits, this.truth, scale);
  }
}
