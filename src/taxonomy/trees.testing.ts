import * as fc from 'fast-check';
import { CategoryTree } from './categoryTree';

/**
 * 0 ─┬─ 1 ── 2        nodes 0, 1, 2
 *    ├─ 3             node 3
 *    └─ 5             node 4
 * 4 ──── 5            nodes 5, 6: label 5 stands in two places
 * label 6 is outside the tree
 */
export const SMALL_TREE = treeOf([
  [0, -1],
  [1, 0],
  [2, 1],
  [3, 0],
  [5, 0],
  [4, -1],
  [5, 5],
]);

/** A tree from pairs of label and parent, over 7 labels unless said otherwise. */
export function treeOf(nodes: readonly (readonly [label: number, parent: number])[], labels = 7) {
  return new CategoryTree(
    { nodes: nodes.map(([label, parent]) => ({ label, parent, products: 1 })) },
    labels,
  );
}

/** Any tree over a few labels, repeated and duplicate ones included, with scores for it. */
export const treeAndScores = fc.integer({ min: 1, max: 6 }).chain((labels) =>
  fc.record({
    tree: anyTree(labels),
    scores: fc
      .array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: labels, maxLength: labels })
      .map((scores) => Float32Array.from(scores)),
  }),
);

function anyTree(labels: number): fc.Arbitrary<CategoryTree> {
  const node = fc.tuple(fc.nat(labels - 1), fc.nat(1_000_000));
  return fc.array(node, { minLength: 1, maxLength: 15 }).map((nodes) =>
    treeOf(
      // the parent of node i is one of -1 … i − 1
      nodes.map(([label, seed], index) => [label, (seed % (index + 1)) - 1] as const),
      labels,
    ),
  );
}
