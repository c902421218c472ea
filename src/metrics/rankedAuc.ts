import { forEachTie } from './ties';

/**
 * Area under the ROC curve of one label: the chance that a product that has the label is
 * scored above one that has not, ties counting one half.
 *
 * The Mann–Whitney statistic (Hanley & McNeil 1982), counted from the highest score down:
 * each negative is beaten by all positives above it. O(n log n).
 *
 * @param scores one score per product, any monotone scale, no NaN
 * @param truth  1 where the product has the label, else 0; same length
 * @returns AUC in [0, 1], or `undefined` when only one class is present: a mean
 *          over labels must leave such a label out, not count it as 0.5
 */
export function rankedAuc(scores: Float32Array, truth: Uint8Array): number | undefined {
  let positives = 0;
  let negatives = 0;
  let wins = 0;
  forEachTie(scores, truth, (tiedPositives, tiedNegatives) => {
    wins += tiedNegatives * (positives + tiedPositives / 2);
    positives += tiedPositives;
    negatives += tiedNegatives;
  });
  return positives === 0 || negatives === 0 ? undefined : wins / (positives * negatives);
}
