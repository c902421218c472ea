import { assert } from '../domain/errors';
import { clippedScore } from './logit';

/**
 * Binary cross-entropy −(y ln p + (1 − y) ln(1 − p)), mean over all pairs, in nats. Scores
 * are clipped to [1e-7, 1 − 1e-7] as Keras does.
 *
 * @param scores probabilities in [0, 1]
 * @param truth  0 or 1 for each score
 * @returns `undefined` without scores
 */
export function binaryCrossEntropy(scores: Float32Array, truth: Uint8Array): number | undefined {
  assert(scores.length === truth.length, 'one truth value per score');
  if (scores.length === 0) return undefined;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = clippedScore(scores[i]!);
    sum -= Math.log(truth[i] ? score : 1 - score);
  }
  return sum / scores.length;
}
