import { assert } from '../domain/errors';
import type { CategoryTree } from './categoryTree';

/**
 * Scores of single labels made to agree with the tree: a product filed under a category
 * belongs to those above it, so no category should be likelier than its parents. Which side
 * gives way is a choice: `lowerChildren` trusts the parents and never claims more than
 * before, `raiseParents` trusts the children and never claims less. `CategoryTree.bestPath` needs
 * neither; it weighs both sides itself.
 *
 * Both work on any monotone scale, leave labels outside the tree alone, and change nothing
 * when applied again.
 */

/**
 * Lowers each label to the least score on the way to it; for one that stands in several
 * places the best way counts.
 *
 * @param scores [labels], no NaN
 * @returns a corrected copy
 */
export function lowerChildren(tree: CategoryTree, scores: Float32Array): Float32Array {
  assert(scores.length === tree.labels, 'one score per label');
  const lowered = scores.slice();
  for (const label of tree.labelOf) lowered[label] = -Infinity;
  const leastOnWay = new Float32Array(tree.size);
  for (let node = 0; node < tree.size; node++) {
    const label = tree.labelOf[node]!;
    const above = leastOnWay[tree.parentOf[node]!] ?? Infinity;
    leastOnWay[node] = Math.min(above, scores[label]!);
    lowered[label] = Math.max(lowered[label]!, leastOnWay[node]!);
  }
  return lowered;
}

/**
 * Raises each label to the best score among those that cannot stand without it: a label in
 * several places speaks only for the ancestors it has in all of them.
 *
 * @param scores [labels], no NaN
 * @returns a corrected copy
 */
export function raiseParents(tree: CategoryTree, scores: Float32Array): Float32Array {
  assert(scores.length === tree.labels, 'one score per label');
  const raised = scores.slice();
  tree.impliedBy.forEach((ancestors, label) => {
    for (const ancestor of ancestors) {
      raised[ancestor] = Math.max(raised[ancestor]!, scores[label]!);
    }
  });
  return raised;
}

/** Whether each label has a place in the tree below parents scored no lower than itself. */
export function isConsistent(tree: CategoryTree, scores: Float32Array): boolean {
  return lowerChildren(tree, scores).every((score, label) => score === scores[label]);
}
