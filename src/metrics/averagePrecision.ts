import { meanOfDefined } from './mean';
import { labelColumns } from './scoreMatrix';
import { forEachTie } from './ties';

/**
 * Average precision of one label: precision at each distinct score, weighted by the recall
 * gained there, Σ (Rₙ − Rₙ₋₁) Pₙ. Step-wise as in scikit-learn, without the interpolation
 * that flatters; products of equal score enter together.
 *
 * @param scores one score per product, any monotone scale
 * @param truth  1 where the product has the label, else 0
 * @returns in (0, 1], or `undefined` without a positive
 */
export function averagePrecision(scores: Float32Array, truth: Uint8Array): number | undefined {
  let predicted = 0;
  let positives = 0;
  let sum = 0;
  forEachTie(scores, truth, (tiedPositives, tiedNegatives) => {
    predicted += tiedPositives + tiedNegatives;
    positives += tiedPositives;
    sum += tiedPositives * (positives / predicted);
  });
  return positives === 0 ? undefined : sum / positives;
}

/**
 * Average precision of every label, `undefined` for a label without a positive.
 *
 * @param scores [products × labels]
 * @param truth  [products × labels], 0 or 1
 */
export function averagePrecisionByLabel(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): (number | undefined)[] {
  const result: (number | undefined)[] = [];
  for (const column of labelColumns(scores, truth, labels)) {
    result.push(averagePrecision(column.scores, column.truth));
  }
  return result;
}

/** mAP: mean over the labels with a positive; `undefined` when none has one. */
export function meanAveragePrecision(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): number | undefined {
  return meanOfDefined(averagePrecisionByLabel(scores, truth, labels));
}
