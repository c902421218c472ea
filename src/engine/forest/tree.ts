import type { IntegerLists } from '../linear/naiveBayes';

/** Products as sets of binary features, with the labels they have. */
export interface TreeData {
  /** Ascending within a product. */
  features: IntegerLists;
  featureCount: number;
  labels: IntegerLists;
  labelCount: number;
}

/**
 * A binary tree over features that are there or not; node 0 is the root. A leaf keeps the
 * share of its products that have each label.
 */
export interface Tree {
  /** [nodes]: the feature asked for, or −1 in a leaf. */
  feature: Int32Array;
  /** [nodes]: where a product without the feature goes; in a leaf, the leaf's number. */
  absent: Int32Array;
  /** [nodes]: where a product with the feature goes. */
  present: Int32Array;
  /** [leaves + 1]: the shares of leaf i are shareOffsets[i] .. shareOffsets[i + 1]. */
  shareOffsets: Int32Array;
  shareLabels: Int32Array;
  shares: Float32Array;
}

/** Adds the shares of the leaf a product falls into. `has` is 1 for each feature it has. */
export function addTreeShares(tree: Tree, has: Uint8Array, sums: Float64Array): void {
  let node = 0;
  while (tree.feature[node]! >= 0) {
    node = has[tree.feature[node]!] ? tree.present[node]! : tree.absent[node]!;
  }
  const leaf = tree.absent[node]!;
  for (let i = tree.shareOffsets[leaf]!; i < tree.shareOffsets[leaf + 1]!; i++) {
    sums[tree.shareLabels[i]!]! += tree.shares[i]!;
  }
}

/** Mean shares of all trees for every product, [products × labels], in [0, 1]. */
export function forestShares(trees: readonly Tree[], data: Omit<TreeData, 'labels'>): Float32Array {
  const { features, featureCount, labelCount } = data;
  const products = features.offsets.length - 1;
  const result = new Float32Array(products * labelCount);
  const has = new Uint8Array(featureCount);
  for (let product = 0; product < products; product++) {
    const own = features.values.subarray(features.offsets[product], features.offsets[product + 1]);
    const sums = new Float64Array(labelCount);
    for (const feature of own) has[feature] = 1;
    for (const tree of trees) addTreeShares(tree, has, sums);
    for (const feature of own) has[feature] = 0;
    result.set(
      sums.map((sum) => sum / trees.length),
      product * labelCount,
    );
  }
  return result;
}
