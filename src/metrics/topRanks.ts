import { assert } from '../domain/errors';
import { mean } from './mean';
import { productRows } from './scoreMatrix';
import { forEachTie } from './ties';

/**
 * Share of true labels among the k best of each product, mean over products.
 *
 * Labels of equal score share their ranks: each rank of a tie counts the tie's share of
 * true labels, which is the mean over all orders of the tie (McSherry & Najork 2008). So a
 * saturated net gains nothing from the order its labels happen to have.
 *
 * @param scores [products × labels]
 * @param truth  [products × labels], 0 or 1
 * @param k      1 to labels
 * @returns in [0, 1]; `undefined` without products
 */
export function precisionAtK(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
  k: number,
): number | undefined {
  const precisions = expectedGains(scores, truth, labels, k).map(
    ({ gains }) => gains.reduce((sum, gain) => sum + gain) / k,
  );
  return mean(precisions);
}

/**
 * Normalised discounted cumulative gain of the k best labels, mean over products: rank r
 * counts 1 / log₂(r + 1), and the sum is divided by that of a perfect order (Järvelin &
 * Kekäläinen 2002). Ties as in `precisionAtK`; a product without labels counts 0, as in
 * scikit-learn.
 *
 * @returns in [0, 1]; `undefined` without products
 */
export function ndcgAtK(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
  k: number,
): number | undefined {
  const products = expectedGains(scores, truth, labels, k).map(({ gains, positives }) => {
    const ideal = gains.map((_, rank) => (rank < positives ? 1 : 0));
    return positives === 0 ? 0 : discountedSum(gains) / discountedSum(ideal);
  });
  return mean(products);
}

interface ProductGains {
  /** [k]: the chance that the label of this rank is a true one. */
  gains: Float64Array;
  /** How many labels the product has. */
  positives: number;
}

function expectedGains(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
  k: number,
): ProductGains[] {
  assert(Number.isInteger(k) && k >= 1 && k <= labels, 'k is between 1 and the number of labels');
  const products: ProductGains[] = [];
  for (const row of productRows(scores, truth, labels)) {
    const gains = new Float64Array(k);
    let rank = 0;
    let positives = 0;
    forEachTie(row.scores, row.truth, (tiedPositives, tiedNegatives) => {
      const tied = tiedPositives + tiedNegatives;
      gains.fill(tiedPositives / tied, rank, rank + tied);
      rank += tied;
      positives += tiedPositives;
    });
    products.push({ gains, positives });
  }
  return products;
}

/** `rank` counts from 0 here, hence + 2. */
function discountedSum(gains: Float64Array): number {
  return gains.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
}
