import { assert } from '../domain/errors';

/** Right and wrong decisions of each label, arrays of [labels]. */
export interface LabelCounts {
  products: number;
  truePositives: Uint32Array;
  falsePositives: Uint32Array;
  falseNegatives: Uint32Array;
}

/**
 * Counts decisions against the truth.
 *
 * @param decisions [products × labels] of 0 and 1, see `decide`
 * @param truth     [products × labels] of 0 and 1
 */
export function countByLabel(
  decisions: Uint8Array,
  truth: Uint8Array,
  labels: number,
): LabelCounts {
  assert(decisions.length === truth.length, 'one truth value per decision');
  assert(decisions.length % labels === 0, 'whole rows of one decision per label');
  const truePositives = new Uint32Array(labels);
  const falsePositives = new Uint32Array(labels);
  const falseNegatives = new Uint32Array(labels);
  for (let start = 0; start < truth.length; start += labels) {
    for (let label = 0; label < labels; label++) {
      const decided = decisions[start + label];
      const isTrue = truth[start + label];
      if (decided && isTrue) truePositives[label]!++;
      else if (decided) falsePositives[label]!++;
      else if (isTrue) falseNegatives[label]!++;
    }
  }
  const products = truth.length / labels;
  return { products, truePositives, falsePositives, falseNegatives };
}
