import { assert } from '../domain/errors';
import type { Batch } from './batch';
import type { Kernels } from './kernels';
import { crossEntropyAt, type Objective } from './objective';

/** Odds of a label that every set holds, or none, are held here: e^±35 is beyond any score. */
const MOST_LOG_ODDS = 35;

/**
 * Categorical cross-entropy of a softmax over label sets, mean over products. The log-odds of
 * a label compare the sets that hold it with those that do not.
 */
export class SetCrossEntropy implements Objective {
  /**
   * @param sets    labels of each class
   * @param columns of the outputs: the sets, padded to a multiple of 4
   */
  constructor(
    private readonly kernels: Kernels,
    private readonly labels: number,
    private readonly sets: readonly (readonly number[])[],
    private readonly columns: number,
  ) {}

  sum(batch: Batch, outputs: number): number {
    let loss = 0;
    this.logOdds(outputs, batch.rows).forEach((z, i) => {
      loss += crossEntropyAt(z, batch.truth[i]!);
    });
    return loss;
  }

  /** (softmax − 1 for the product's own set) / products. */
  gradient(batch: Batch, outputs: number, products: number): void {
    const { classes } = batch;
    assert(classes, 'a batch that knows its label sets');
    for (let row = 0; row < batch.rows; row++) {
      const { values, total } = this.softmax(outputs, row);
      const scale = 1 / (total * products);
      for (let set = 0; set < this.sets.length; set++) values[set] = values[set]! * scale;
      values.fill(0, this.sets.length);
      const own = classes[row]!;
      values[own] = values[own]! - 1 / products;
    }
  }

  logOdds(outputs: number, rows: number): Float32Array {
    const result = new Float32Array(rows * this.labels);
    const holding = new Float64Array(this.labels);
    for (let row = 0; row < rows; row++) {
      const scores = this.columnsOf(outputs, row);
      const highest = this.highest(scores);
      holding.fill(0);
      let total = 0;
      for (let set = 0; set < this.sets.length; set++) {
        const weight = Math.exp(scores[set]! - highest);
        total += weight;
        for (const label of this.sets[set]!) holding[label]! += weight;
      }
      for (let label = 0; label < this.labels; label++) {
        const odds = holding[label]! / (total - holding[label]!);
        result[row * this.labels + label] = held(Math.log(odds));
      }
    }
    return result;
  }

  /** Replaces a row of outputs by e^(output − highest), and gives their sum. */
  private softmax(outputs: number, row: number): { values: Float32Array; total: number } {
    const values = this.columnsOf(outputs, row);
    const highest = this.highest(values);
    let total = 0;
    for (let set = 0; set < this.sets.length; set++) {
      values[set] = Math.exp(values[set]! - highest);
      total += values[set]!;
    }
    return { values, total };
  }

  private highest(scores: Float32Array): number {
    let highest = -Infinity;
    for (let set = 0; set < this.sets.length; set++) highest = Math.max(highest, scores[set]!);
    return highest;
  }

  private columnsOf(outputs: number, row: number): Float32Array {
    return this.kernels.floatsAt(outputs + 4 * row * this.columns, this.columns);
  }
}

/** Rounding may leave a total a little below a sum that is all of it. */
function held(logOdds: number): number {
  if (Number.isNaN(logOdds)) return MOST_LOG_ODDS;
  return Math.min(MOST_LOG_ODDS, Math.max(-MOST_LOG_ODDS, logOdds));
}
