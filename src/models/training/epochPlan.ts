import { Random } from '../../engine/random';
import type { PackedProducts } from './packedProducts';

/** Products whose lengths are sorted together; larger wastes less padding but shuffles less. */
const POOL_BATCHES = 40;

/**
 * The batches of one epoch: every product once, in a random order in which a batch holds
 * products of about equal length, so that little is padded.
 *
 * @returns indices of products, one array a step
 */
export function planEpoch(
  products: PackedProducts,
  batchSize: number,
  seed: number,
  epoch: number,
): Int32Array[] {
  const random = new Random(seed, 1000 + epoch);
  const order = Int32Array.from({ length: products.count }, (_, i) => i);
  random.shuffle(order);
  const batches: Int32Array[] = [];
  const pool = POOL_BATCHES * batchSize;
  for (let start = 0; start < order.length; start += pool) {
    const sorted = order
      .subarray(start, start + pool)
      .sort((a, b) => wordsOf(products, a) - wordsOf(products, b) || a - b);
    for (let i = 0; i < sorted.length; i += batchSize) {
      batches.push(sorted.subarray(i, i + batchSize));
    }
  }
  random.shuffle(batches);
  return batches;
}

/** One worker's part of a batch: every n-th product, so that all parts are of equal length. */
export function partOfBatch(batch: Int32Array, worker: number, workers: number): Int32Array {
  return batch.filter((_, i) => i % workers === worker);
}

function wordsOf({ name, description }: PackedProducts, i: number): number {
  return (
    name.offsets[i + 1]! - name.offsets[i]! + description.offsets[i + 1]! - description.offsets[i]!
  );
}
