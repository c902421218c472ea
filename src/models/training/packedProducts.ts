import type { EncodedProduct } from '../../text/encodedProduct';

/** Lists of different length, one behind the other: list i is values[offsets[i] .. offsets[i+1]). */
export interface PackedLists {
  values: Int32Array;
  offsets: Int32Array;
}

/** Encoded products in shared memory, so that several workers read one copy. */
export interface PackedProducts {
  count: number;
  name: PackedLists;
  description: PackedLists;
  labels: PackedLists;
}

export function packProducts(
  products: readonly EncodedProduct[],
  labels: readonly (readonly number[])[],
): PackedProducts {
  return {
    count: products.length,
    name: packLists(products.map((product) => product.name)),
    description: packLists(products.map((product) => product.description)),
    labels: packLists(labels),
  };
}

export function listAt(lists: PackedLists, index: number): Int32Array {
  return lists.values.subarray(lists.offsets[index], lists.offsets[index + 1]);
}

/** The product at an index; what its unknown words were is not kept. */
export function productAt(packed: PackedProducts, index: number): EncodedProduct {
  return {
    name: listAt(packed.name, index),
    description: listAt(packed.description, index),
    unknown: [],
  };
}

/** The truth of all products, [products × labels], 0 or 1. */
export function truthOf(packed: PackedProducts, labels: number): Uint8Array {
  const truth = new Uint8Array(packed.count * labels);
  for (let i = 0; i < packed.count; i++) {
    for (const label of listAt(packed.labels, i)) truth[i * labels + label] = 1;
  }
  return truth;
}

/** The share of products that carry each label. */
export function labelShares(packed: PackedProducts, labels: number): Float32Array {
  const counts = new Float32Array(labels);
  for (const label of packed.labels.values) counts[label]!++;
  return counts.map((count) => count / packed.count);
}

function packLists(lists: readonly ArrayLike<number>[]): PackedLists {
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const values = new Int32Array(new SharedArrayBuffer(4 * Math.max(1, total)), 0, total);
  const offsets = new Int32Array(new SharedArrayBuffer(4 * (lists.length + 1)));
  lists.forEach((list, i) => {
    values.set(list, offsets[i]);
    offsets[i + 1] = offsets[i]! + list.length;
  });
  return { values, offsets };
}
