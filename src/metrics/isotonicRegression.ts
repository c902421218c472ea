import { assert } from '../domain/errors';
import type { Calibrator } from './calibrator';
import { forEachTie } from './ties';

/** A rising broken line through the points (scores[i], shares[i]), level beyond its ends. */
export interface IsotonicLine {
  /** Ascending. */
  scores: number[];
  /** Never falling, in [0, 1]. */
  shares: number[];
}

/**
 * Isotonic regression (Zadrozny & Elkan 2002): the rising step function nearest to the
 * truth in least squares, found by pooling adjacent violators; between two steps the line
 * is straight, as in scikit-learn. It corrects any monotone distortion but ties scores
 * within a step, and wants a few thousand decisions; with less, prefer a temperature.
 */
export const isotonicRegression: Calibrator<IsotonicLine> = {
  fit(scores, truth) {
    assert(scores.length > 0, 'something to fit');
    const line: IsotonicLine = { scores: [], shares: [] };
    for (const step of pooledSteps(scores, truth).reverse()) {
      addPoint(line, step.lowest, shareOf(step));
      if (step.highest > step.lowest) addPoint(line, step.highest, shareOf(step));
    }
    return line;
  },

  apply(line, scores) {
    assert(line.scores.length === line.shares.length, 'one share per score');
    assert(line.scores.length > 0, 'a line of at least one point');
    return scores.map((score) => valueAt(line, score));
  },
};

/** Neighbouring scores that share one value. */
interface Step {
  highest: number;
  lowest: number;
  positives: number;
  total: number;
}

/** Steps from the highest score down, each with a lower share of positives than the last. */
function pooledSteps(scores: Float32Array, truth: Uint8Array): Step[] {
  const steps: Step[] = [];
  forEachTie(scores, truth, (positives, negatives, score) => {
    let step = { highest: score, lowest: score, positives, total: positives + negatives };
    let above = steps.at(-1);
    while (above && shareOf(above) <= shareOf(step)) {
      steps.pop();
      step = {
        highest: above.highest,
        lowest: score,
        positives: above.positives + step.positives,
        total: above.total + step.total,
      };
      above = steps.at(-1);
    }
    steps.push(step);
  });
  return steps;
}

function shareOf(step: Step): number {
  return step.positives / step.total;
}

function addPoint(line: IsotonicLine, score: number, share: number): void {
  line.scores.push(score);
  line.shares.push(share);
}

function valueAt({ scores, shares }: IsotonicLine, score: number): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle]! < score) low = middle + 1;
    else high = middle;
  }
  // `low` is the first point at or above the score
  if (low === 0) return shares[0]!;
  if (low === scores.length) return shares[low - 1]!;
  const from = scores[low - 1]!;
  const portion = (score - from) / (scores[low]! - from);
  return shares[low - 1]! + portion * (shares[low]! - shares[low - 1]!);
}
