import { assert } from '../domain/errors';

/**
 * The shape all metrics of several labels share. Scores and truth are matrices
 * [products × labels], one row per product: the score of label l for product p stands at
 * p × labels + l, and truth there is 1 where the product has the label, else 0.
 *
 * @returns the number of products
 */
export function productsOf(scores: Float32Array, truth: Uint8Array, labels: number): number {
  assert(Number.isInteger(labels) && labels > 0, 'at least one label');
  assert(scores.length === truth.length, 'one truth value per score');
  assert(scores.length % labels === 0, 'whole rows of one score per label');
  return scores.length / labels;
}

/** Scores and the truth beside them, of one label or of one product. */
export interface ScoredTruth {
  scores: Float32Array;
  truth: Uint8Array;
}

/**
 * Every label's column in turn. The two arrays are filled anew for each label, so a caller
 * that keeps them has to copy them.
 */
export function* labelColumns(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): Generator<ScoredTruth> {
  const products = productsOf(scores, truth, labels);
  const column = { scores: new Float32Array(products), truth: new Uint8Array(products) };
  for (let label = 0; label < labels; label++) {
    for (let product = 0; product < products; product++) {
      column.scores[product] = scores[product * labels + label]!;
      column.truth[product] = truth[product * labels + label]!;
    }
    yield column;
  }
}

/** Every product's row in turn, as views of the matrices. */
export function* productRows(
  scores: Float32Array,
  truth: Uint8Array,
  labels: number,
): Generator<ScoredTruth> {
  const products = productsOf(scores, truth, labels);
  for (let start = 0; start < products * labels; start += labels) {
    yield {
      scores: scores.subarray(start, start + labels),
      truth: truth.subarray(start, start + labels),
    };
  }
}
