import { meanOfDefined } from './mean';
import { rankedAuc } from './rankedAuc';
import { labelColumns, productsOf } from './scoreMatrix';

/**
 * AUC over all product × label pairs pooled, which Keras' multi-label AUC() approximates.
 * It also rewards scores that are comparable between labels. Not to be drawn on one axis
 * with `macroAuc` or `hardAuc`.
 *
 * @param scores [products × labels], any monotone scale
 * @param truth  [products × labels], 0 or 1
 * @returns `undefined` when all pairs are of one class
 */
export function microAuc(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): number | undefined {
  productsOf(scores, truth, labels);
  return rankedAuc(scores, truth);
}

/** AUC of every label, `undefined` for a label with one class only. Shapes as for `microAuc`. */
export function aucByLabel(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): (number | undefined)[] {
  const result: (number | undefined)[] = [];
  for (const column of labelColumns(scores, truth, labels)) {
    result.push(rankedAuc(column.scores, column.truth));
  }
  return result;
}

/** Mean of `aucByLabel` over the labels that have an AUC; `undefined` when none has. */
export function macroAuc(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): number | undefined {
  return meanOfDefined(aucByLabel(scores, truth, labels));
}
