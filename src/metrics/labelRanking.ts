import { averagePrecision } from './averagePrecision';
import { mean } from './mean';
import { productRows } from './scoreMatrix';
import { countAtLeast, sortedByTruth } from './ties';

/**
 * LRAP, label ranking average precision, mean over products: for each true label the share
 * of true ones among the labels ranked at or above it (Tsoumakas et al. 2010). Tied labels
 * all take the worst rank of the tie, as in scikit-learn, which makes it the average
 * precision of each product's row.
 *
 * @param scores [products × labels]
 * @param truth  [products × labels], 0 or 1
 * @returns in (0, 1]; a product without a label counts 1, nothing being ranked wrongly;
 *          `undefined` without products
 */
export function labelRankingAveragePrecision(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): number | undefined {
  const rows: number[] = [];
  for (const row of productRows(scores, truth, labels)) {
    rows.push(averagePrecision(row.scores, row.truth) ?? 1);
  }
  return mean(rows);
}

/**
 * How far down the ranking one has to look, on average, to have seen all of a product's
 * labels (Tsoumakas et al. 2010). At best the mean number of labels per product.
 *
 * @returns mean over products in [0, labels]; a product without a label counts 0;
 *          `undefined` without products
 */
export function coverageError(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): number | undefined {
  const depths: number[] = [];
  for (const row of productRows(scores, truth, labels)) {
    const { positives, negatives } = sortedByTruth(row.scores, row.truth);
    const lowest = positives[0];
    depths.push(lowest === undefined ? 0 : positives.length + countAtLeast(negatives, lowest));
  }
  return mean(depths);
}
