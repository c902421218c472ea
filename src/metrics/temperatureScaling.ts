import { assert } from '../domain/errors';
import type { Calibrator } from './calibrator';
import { logistic, logit } from './logit';

export interface Temperature {
  /** Log-odds are divided by it: above 1 for a model that is too sure of itself. */
  temperature: number;
}

/** Temperatures outside are those of scores that say nothing, or that are never wrong. */
const HOTTEST = 20;
const COLDEST = 0.05;
const MOST_STEPS = 100;
const PRECISE_ENOUGH = 1e-9;

/**
 * Temperature scaling (Guo et al. 2017), here of independent labels: one number for a
 * whole model, the one with the least binary cross-entropy. It leaves every order and every
 * decision at 0.5 as they were.
 */
export const temperatureScaling: Calibrator<Temperature> = {
  fit(scores, truth) {
    assert(scores.length === truth.length, 'one truth value per score');
    assert(scores.length > 0, 'something to fit');
    return { temperature: 1 / bestInverse(Float64Array.from(scores, logit), truth) };
  },

  apply({ temperature }, scores) {
    return scores.map((score) => logistic(logit(score) / temperature));
  },
};

/**
 * The cross-entropy is convex in the inverse temperature, so its slope has one root:
 * Newton's method, with bisection where a step would leave the bracket.
 */
function bestInverse(logOdds: Float64Array, truth: Uint8Array): number {
  let low = 1 / HOTTEST;
  let high = 1 / COLDEST;
  let inverse = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slope, curvature } = lossDerivatives(logOdds, truth, inverse);
    if (slope > 0) high = inverse;
    else low = inverse;
    const newton = inverse - slope / curvature;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const change = Math.abs(next - inverse);
    inverse = next;
    if (change < PRECISE_ENOUGH) break;
  }
  return inverse;
}

/** First and second derivative of the summed cross-entropy by the inverse temperature. */
function lossDerivatives(
  logOdds: Float64Array,
  truth: Uint8Array,
  inverse: number,
): { slope: number; curvature: number } {
  let slope = 0;
  let curvature = 0;
  for (let i = 0; i < logOdds.length; i++) {
    const odds = logOdds[i]!;
    const chance = logistic(inverse * odds);
    slope += (chance - truth[i]!) * odds;
    curvature += chance * (1 - chance) * odds * odds;
  }
  return { slope, curvature };
}
