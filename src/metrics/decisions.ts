import { assert } from '../domain/errors';

/** One threshold for all labels, or one for each. */
export type Thresholds = number | ArrayLike<number>;

/**
 * Scores turned into decisions: 1 where a score is at or above its label's threshold.
 *
 * @param scores [products × labels]
 * @returns [products × labels] of 0 and 1
 */
export function decide(scores: Float32Array, labels: number, thresholds: Thresholds): Uint8Array {
  assert(scores.length % labels === 0, 'whole rows of one score per label');
  const perLabel = thresholdPerLabel(thresholds, labels);
  const decisions = new Uint8Array(scores.length);
  for (let start = 0; start < scores.length; start += labels) {
    for (let label = 0; label < labels; label++) {
      if (scores[start + label]! >= perLabel[label]!) decisions[start + label] = 1;
    }
  }
  return decisions;
}

/** [labels] of thresholds. In double precision: a midpoint of two float32 scores is none itself. */
export function thresholdPerLabel(thresholds: Thresholds, labels: number): Float64Array {
  if (typeof thresholds === 'number') return new Float64Array(labels).fill(thresholds);
  assert(thresholds.length === labels, 'one threshold per label');
  return Float64Array.from(thresholds);
}
