import { assert } from '../domain/errors';

/** Products for which one label was predicted wrongly while another was missed. */
export interface ConfusionPair {
  predicted: number;
  missed: number;
  products: number;
}

/**
 * The pairs of labels most often taken for one another. A product with several wrong and
 * several missed labels counts in each of their pairs.
 *
 * @param decisions [products × labels] of 0 and 1
 * @param truth     [products × labels] of 0 and 1
 * @param atMost    how many pairs to give
 * @returns most frequent first; equal ones by predicted, then missed label
 */
export function confusionPairs(
  decisions: Uint8Array,
  truth: Uint8Array,
  labels: number,
  atMost: number,
): ConfusionPair[] {
  const products = pairCounts(decisions, truth, labels);
  const pairs: ConfusionPair[] = [];
  for (let pair = 0; pair < products.length; pair++) {
    const count = products[pair]!;
    if (count === 0) continue;
    pairs.push({ predicted: Math.floor(pair / labels), missed: pair % labels, products: count });
  }
  // a stable sort keeps equal pairs in the order of their labels
  return pairs.sort((a, b) => b.products - a.products).slice(0, atMost);
}

/** [predicted × missed] counts of products. */
function pairCounts(decisions: Uint8Array, truth: Uint8Array, labels: number): Uint32Array {
  assert(decisions.length === truth.length, 'one truth value per decision');
  assert(decisions.length % labels === 0, 'whole rows of one decision per label');
  const products = new Uint32Array(labels * labels);
  for (let start = 0; start < truth.length; start += labels) {
    const missed: number[] = [];
    for (let label = 0; label < labels; label++) {
      if (truth[start + label] && !decisions[start + label]) missed.push(label);
    }
    if (missed.length === 0) continue;
    for (let label = 0; label < labels; label++) {
      if (truth[start + label] || !decisions[start + label]) continue;
      for (const other of missed) products[label * labels + other]!++;
    }
  }
  return products;
}
