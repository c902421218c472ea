import type { Batch } from './batch';
import type { EmbeddingTable } from './layers/embeddingTable';
import type { DenseParameters } from './parameters';

/** What is dropped while training; all are chances in [0, 1). */
export interface DropoutRates {
  /** of single numbers of the embedded words */
  embedding: number;
  /** of the features before the last layer(s) */
  features: number;
  /** of the hidden layer, where there is one */
  hidden: number;
}

/** Largest batch a net makes room for. */
export interface BatchLimits {
  rows: number;
  /** Longest padded input. */
  time: number;
}

/** A net that can be trained: forward, then backward from the gradient of the logits. */
export interface TrainingNet {
  readonly table: EmbeddingTable;
  readonly dense: DenseParameters;
  /** Columns of the outputs: labels or label sets, padded to a multiple of 4. */
  readonly columns: number;
  /**
   * @param seed of this step's dropout; undefined when not training
   * @returns pointer to the outputs, before the logistic function or softmax, [rows × columns]
   */
  forward(batch: Batch, seed: number | undefined): number;
  /** Adds to all gradients. `gradient` is that of the outputs, [rows × columns]. */
  backward(batch: Batch, gradient: number): void;
  /** Weights by the names and shapes of `parameterShapes`, copied. */
  exportParameters(): Map<string, Float32Array>;
  importParameters(parameters: Map<string, Float32Array>): void;
}
