import { assert } from '../domain/errors';
import type { Calibrator } from './calibrator';
import { heldScore, logistic, logit } from './logit';
import { fitNonNegative } from './nonNegativeRegression';

/** logit p' = yes · ln p − no · ln(1 − p) + offset; yes and no are never below 0. */
export interface BetaCalibration {
  yes: number;
  no: number;
  offset: number;
}

/**
 * Beta calibration (Kull, Silva Filho & Flach 2017): three numbers for a whole model, those
 * with the least binary cross-entropy. A temperature is the case yes = no, offset 0; nets that
 * are too sure of their yes in another measure than of their no need the rest. Unlike
 * isotonic regression it ties nothing, so every order stays as it was: no weight is below 0.
 */
export const betaCalibration: Calibrator<BetaCalibration> = {
  fit(scores, truth) {
    assert(scores.length === truth.length, 'one truth value per score');
    const { weights, offset } = fitNonNegative(featuresOf(scores), truth, [1, 1]);
    return { yes: weights[0]!, no: weights[1]!, offset };
  },

  apply(calibration, scores) {
    return scores.map((score) => logistic(calibratedLogit(calibration, score)));
  },
};

/** Log-odds of the calibrated score. */
export function calibratedLogit({ yes, no, offset }: BetaCalibration, score: number): number {
  // the usual case costs one logarithm
  if (yes === no) return yes * logit(score) + offset;
  const held = heldScore(score);
  return yes * Math.log(held) - no * Math.log(1 - held) + offset;
}

/** ln p and −ln(1 − p) side by side. */
function featuresOf(scores: Float32Array): Float64Array {
  const features = new Float64Array(2 * scores.length);
  scores.forEach((score, i) => {
    const held = heldScore(score);
    features[2 * i] = Math.log(held);
    features[2 * i + 1] = -Math.log(1 - held);
  });
  return features;
}
