import type { CategoryTree } from '../../src/taxonomy/categoryTree';

/** The best path of each product: how sure it is, and whether it is right. */
export interface PathAnswers {
  /** [products]. */
  confidences: Float32Array;
  /**
   * [products]: 1 where the path's labels are the product's own, all of them and no other. Labels
   * outside the tree do not count: `Others`, which nearly half of the products have for categories
   * too rare to be labels, says of a path only that it goes on where the tree does not.
   */
  right: Uint8Array;
}

/**
 * @param scores [products × labels] of probabilities
 * @param truth  [products × labels] of 0 and 1
 */
export function pathAnswers(
  scores: Float32Array,
  truth: Uint8Array,
  tree: CategoryTree,
): PathAnswers {
  const { labels } = tree;
  const products = scores.length / labels;
  const isInTree = new Uint8Array(labels);
  for (const label of tree.labelOf) isInTree[label] = 1;
  const answers = { confidences: new Float32Array(products), right: new Uint8Array(products) };
  for (let product = 0; product < products; product++) {
    const from = product * labels;
    const path = tree.bestPath(scores.subarray(from, from + labels));
    const own = truth.subarray(from, from + labels);
    const ownCount = own.reduce((sum, isTrue, label) => sum + (isTrue & isInTree[label]!), 0);
    const isRight = ownCount === path.labels.length && path.labels.every((label) => own[label]);
    answers.confidences[product] = path.confidence;
    answers.right[product] = isRight ? 1 : 0;
  }
  return answers;
}
