import { Kernels } from '../../src/engine/kernels';
import { logistic } from '../../src/metrics/logit';
import type { PackedProducts } from '../../src/models/training/packedProducts';
import { Trainer } from '../../src/models/training/trainer';
import { batchLimits, memoryMegabytes } from './sizes';
import type { TrainedNet } from './weightsFile';

/**
 * Probabilities of every label for every product, by the engine.
 *
 * @returns [products × labels]
 */
export function scoreProducts(
  kernels: Uint8Array<ArrayBuffer>,
  { about, parameters }: TrainedNet,
  products: PackedProducts,
): Float32Array {
  const { recipe } = about;
  const memory = new Kernels(kernels, memoryMegabytes(recipe));
  const trainer = new Trainer(memory, recipe, products, batchLimits(recipe, 1));
  trainer.net.importParameters(parameters);
  const everyone = Int32Array.from({ length: products.count }, (_, i) => i);
  return trainer.score(products, everyone).map(logistic);
}
