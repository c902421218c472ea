import type { Batch } from './batch';

/** What a net is trained for: from its outputs to a loss, a gradient and the labels' log-odds. */
export interface Objective {
  /**
   * Binary cross-entropy over labels, as Keras' `binary_crossentropy`: what the curves show of
   * every net, whatever it is trained for.
   *
   * @returns sum over products and labels; divide by their number for the mean
   */
  sum(batch: Batch, outputs: number): number;
  /**
   * Replaces the outputs by the gradient of this objective's own mean loss.
   *
   * @param products of the whole step, over all workers
   */
  gradient(batch: Batch, outputs: number, products: number): void;
  /** @returns a copy, [rows × labels] */
  logOdds(outputs: number, rows: number): Float32Array;
}

/** max(z, 0) − z·y + ln(1 + e^−|z|), for log-odds z and truth y. */
export function crossEntropyAt(z: number, y: number): number {
  const e = Math.exp(z < 0 ? z : -z);
  // ln(1 + e) is e to float32 precision where e is tiny, as for nearly all sure noes
  return (z > 0 ? z : 0) - z * y + (e < 1e-4 ? e : Math.log1p(e));
}
