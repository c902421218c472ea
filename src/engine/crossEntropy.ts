import type { Batch } from './batch';
import type { Kernels } from './kernels';
import { crossEntropyAt, type Objective } from './objective';

/** Binary cross-entropy over logits, one for each label, mean over products and labels. */
export class CrossEntropy implements Objective {
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

  sum(batch: Batch, logits: number): number {
    const { labels, columns } = this;
    const { floats } = this.kernels;
    let loss = 0;
    for (let row = 0; row < batch.rows; row++) {
      const from = logits / 4 + row * columns;
      for (let label = 0; label < labels; label++) {
        loss += crossEntropyAt(floats[from + label]!, batch.truth[row * labels + label]!);
      }
    }
    return loss;
  }

  gradient(batch: Batch, logits: number, products: number): void {
    const { labels, columns, kernels } = this;
    const target = kernels.floatsAt(this.truth, batch.rows * columns);
    for (let row = 0; row < batch.rows; row++) {
      target.set(batch.truth.subarray(row * labels, (row + 1) * labels), row * columns);
    }
    const scale = 1 / (products * labels);
    kernels.run.sigmoidMinusTruth(batch.rows * columns, logits, this.truth, scale);
  }

  /** The logits without the filler columns. */
  logOdds(logits: number, rows: number): Float32Array {
    const { labels, columns } = this;
    const result = new Float32Array(rows * labels);
    const source = this.kernels.floatsAt(logits, rows * columns);
    for (let row = 0; row < rows; row++) {
      result.set(source.subarray(row * columns, row * columns + labels), row * labels);
    }
    return result;
  }
}
