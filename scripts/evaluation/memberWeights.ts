import { assert } from '../../src/domain/errors';
import { logit } from '../../src/metrics/logit';
import { fitNonNegative } from '../../src/metrics/nonNegativeRegression';

/** Members with a smaller share of the weight say too little to be downloaded for. */
const LEAST_SHARE = 0.01;

/**
 * How much each member of an ensemble has to say: the logistic regression of the truth on the
 * log-odds of the members' calibrated scores, with no weight below 0, which has the least
 * binary cross-entropy of all such sums. That is convex, so there is one answer. Only the
 * ratio of the weights is kept; their sum and the offset are the business of the ensemble's own
 * calibration.
 *
 * @param scores of each member, [products × labels]
 * @returns shares of 1; 0 for members that only repeat what the others say
 */
export function memberWeights(scores: readonly Float32Array[], truth: Uint8Array): number[] {
  const members = scores.length;
  const features = new Float64Array(truth.length * members);
  scores.forEach((own, member) => {
    assert(own.length === truth.length, 'one truth value per score');
    own.forEach((score, i) => (features[i * members + member] = logit(score)));
  });
  const start = scores.map(() => 1 / members);
  const all = shares(fitNonNegative(features, truth, start).weights);
  return shares(all.map((share) => (share < LEAST_SHARE ? 0 : share)));
}

function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  assert(total > 0, 'some member knows something');
  return weights.map((weight) => weight / total);
}
