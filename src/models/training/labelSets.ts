import { assert } from '../../domain/errors';
import type { TrainedArchitecture } from './articleArchitecture';
import { labelShares, listAt, type PackedLists, type PackedProducts } from './packedProducts';

/**
 * Every set of labels that some product has, the most frequent first; equally frequent ones
 * in the order of the products.
 *
 * @returns labels ascending in each
 */
export function labelSetsOf(labels: PackedLists): number[][] {
  const counts = new Map<string, number>();
  for (let product = 0; product + 1 < labels.offsets.length; product++) {
    const key = keyOf(listAt(labels, product));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key]) => (key === '' ? [] : key.split(',').map(Number)));
}

/** The place of each product's label set among the sets, −1 for a set that is not there. */
export function classesOf(labels: PackedLists, sets: readonly (readonly number[])[]): Int32Array {
  const places = new Map(sets.map((set, index) => [keyOf(set), index]));
  assert(places.size === sets.length, 'each set once');
  return Int32Array.from(
    { length: labels.offsets.length - 1 },
    (_, product) => places.get(keyOf(listAt(labels, product))) ?? -1,
  );
}

/** The share of products that carry each label, or one of `sets` where the net chooses those. */
export function outputShares(packed: PackedProducts, net: TrainedArchitecture): Float32Array {
  if (net.kind !== 'powerset') return labelShares(packed, net.labels);
  const counts = new Float32Array(net.sets.length);
  for (const index of classesOf(packed.labels, net.sets)) if (index >= 0) counts[index]!++;
  return counts.map((count) => count / packed.count);
}

function keyOf(set: ArrayLike<number>): string {
  return Array.from(set)
    .sort((a, b) => a - b)
    .join();
}
