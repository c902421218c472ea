import { assert } from '../domain/errors';
import type { Scores } from '../domain/model';
import { type BetaCalibration, calibratedLogit } from '../metrics/betaCalibration';
import { logistic, logit } from '../metrics/logit';

/** How much one member has to say, and its calibrated scores. */
export interface Vote {
  readonly weight: number;
  readonly scores: Scores;
}

/**
 * A weighted mean of the log-odds of several models' calibrated scores, which is the geometric
 * mean of their odds: one member that is sure of a no is heard.
 *
 * @param votes at least one, of the same labels
 * @returns probabilities before the ensemble's own calibration
 */
export function combined(votes: readonly Vote[]): Scores {
  const [first] = votes;
  assert(first, 'at least one member');
  const total = votes.reduce((sum, { weight }) => sum + weight, 0);
  assert(total > 0, 'some member has weight');
  return first.scores.map((_, label) => {
    let sum = 0;
    for (const { weight, scores } of votes) sum += weight * logit(scores[label]!);
    return logistic(sum / total);
  });
}

/** Scores as they are shown: calibrated, see `metrics/betaCalibration`. */
export function calibrated(calibration: BetaCalibration, scores: Scores): Scores {
  return scores.map((score) => logistic(calibratedLogit(calibration, score)));
}
