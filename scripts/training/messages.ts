import type { SharedGradients } from '../../src/engine/gradientExchange';
import type { PackedProducts } from '../../src/models/training/packedProducts';
import type { AnyRecipe } from '../../src/models/training/trainer';

/** What a training worker is started with. */
export interface WorkerStart {
  kernels: Uint8Array<ArrayBuffer>;
  recipe: AnyRecipe;
  worker: number;
  workers: number;
  gradients: SharedGradients;
  training: PackedProducts;
  validation: PackedProducts;
  /** Weights by name, to begin with. */
  parameters: Map<string, Float32Array>;
  /** Logits of the validation part, [products × labels], each worker fills its rows. */
  validationLogits: SharedArrayBuffer;
  /** Counts of the training AUC, one buffer a worker. */
  trainingAuc: SharedArrayBuffer;
}

export type ToWorker =
  | { kind: 'train'; epoch: number }
  | { kind: 'score' }
  | { kind: 'export' }
  | { kind: 'save' }
  | { kind: 'restore'; step: number; state: Float32Array[] };

export type FromWorker =
  | { kind: 'progress'; done: number }
  | { kind: 'trained'; loss: number; pairs: number }
  | { kind: 'scored' }
  | { kind: 'exported'; parameters: Map<string, Float32Array> }
  | { kind: 'saved'; step: number; state: Float32Array[] }
  | { kind: 'restored' };

/** The answer that ends each request. */
export interface ReplyOf {
  train: 'trained';
  score: 'scored';
  export: 'exported';
  save: 'saved';
  restore: 'restored';
}
