import { Kernels } from '../../src/engine/kernels';
import { logistic } from '../../src/metrics/logit';
import { packProducts, type PackedProducts } from '../../src/models/training/packedProducts';
import type { TrainedArchitecture } from '../../src/models/training/articleArchitecture';
import { Trainer } from '../../src/models/training/trainer';
import { batchLimits, memoryMegabytes } from './sizes';
import type { TrainedNet } from './weightsFile';

/** Probabilities of every label for every product, [products × labels]. */
export type ProductScorer = (products: PackedProducts) => Float32Array;

/**
 * A net in the engine's memory, to score with as often as wanted: compiling the kernels and laying out
 * millions of weights takes many times as long as one product.
 */
export function openProductScorer(
  kernels: Uint8Array<ArrayBuffer>,
  { about, parameters }: TrainedNet<TrainedArchitecture>,
): ProductScorer {
  const { recipe } = about;
  const memory = new Kernels(kernels, memoryMegabytes(recipe));
  const trainer = new Trainer(memory, recipe, packProducts([], []), batchLimits(recipe, 1));
  trainer.net.importParameters(parameters);
  return (products) => {
    const everyone = Int32Array.from({ length: products.count }, (_, i) => i);
    return trainer.score(products, everyone).map(logistic);
  };
}
