import { assert } from '../domain/errors';
import { logistic } from './logit';

/** A margin m stands for the probability 1 / (1 + e^−(slope · m + offset)). */
export interface PlattLine {
  slope: number;
  offset: number;
}

const MOST_STEPS = 100;
const PRECISE_ENOUGH = 1e-8;
/** Added to the curvature, so that it can be divided by where all margins are equal. */
const RIDGE = 1e-12;
/** Of the descent a full step promises, what it must at least bring (Armijo's rule). */
const SUFFICIENT = 1e-4;
const SMALLEST_STEP = 1e-10;

/**
 * Platt scaling (Platt 1999): turns margins of any scale, such as those of a support vector
 * classifier, into probabilities, by the line with the least cross-entropy. Newton's method
 * with backtracking (Lin, Lin & Weng 2007). As there, the truth is drawn a little inwards,
 * (N₊ + 1) / (N₊ + 2) and 1 / (N₋ + 2), so that a label with few positives is not
 * believed too much.
 *
 * @param margins any real numbers, higher for more likely
 * @param truth   0 or 1 for each margin
 */
export function fitPlattLine(margins: ArrayLike<number>, truth: Uint8Array): PlattLine {
  assert(margins.length === truth.length, 'one truth value per margin');
  const positives = truth.reduce((count, isTrue) => count + isTrue, 0);
  const targets = targetsFor(positives, truth.length - positives);
  let line = { slope: 0, offset: Math.log((positives + 1) / (truth.length - positives + 1)) };
  let fit = measured(line, margins, truth, targets);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (Math.max(Math.abs(fit.bySlope), Math.abs(fit.byOffset)) < PRECISE_ENOUGH * truth.length) {
      break;
    }
    const direction = newtonDirection(fit);
    const promised = fit.bySlope * direction.slope + fit.byOffset * direction.offset;
    let size = 1;
    let next = line;
    let better = fit;
    for (; size >= SMALLEST_STEP; size /= 2) {
      next = {
        slope: line.slope + size * direction.slope,
        offset: line.offset + size * direction.offset,
      };
      better = measured(next, margins, truth, targets);
      if (better.loss < fit.loss + SUFFICIENT * size * promised) break;
    }
    if (size < SMALLEST_STEP) break;
    line = next;
    fit = better;
  }
  return line;
}

/** The probability a margin stands for. */
export function plattProbability({ slope, offset }: PlattLine, margin: number): number {
  return logistic(slope * margin + offset);
}

interface Targets {
  positive: number;
  negative: number;
}

function targetsFor(positives: number, negatives: number): Targets {
  return { positive: (positives + 1) / (positives + 2), negative: 1 / (negatives + 2) };
}

/** The summed cross-entropy and its derivatives. */
interface Measured {
  loss: number;
  bySlope: number;
  byOffset: number;
  slopeTwice: number;
  mixed: number;
  offsetTwice: number;
}

function measured(
  line: PlattLine,
  margins: ArrayLike<number>,
  truth: Uint8Array,
  targets: Targets,
): Measured {
  const sums = { loss: 0, bySlope: 0, byOffset: 0, slopeTwice: 0, mixed: 0, offsetTwice: 0 };
  for (let i = 0; i < truth.length; i++) {
    const margin = margins[i]!;
    const target = truth[i] ? targets.positive : targets.negative;
    const logOdds = line.slope * margin + line.offset;
    const chance = logistic(logOdds);
    const curvature = chance * (1 - chance);
    sums.loss += Math.max(logOdds, 0) - target * logOdds + Math.log1p(Math.exp(-Math.abs(logOdds)));
    sums.bySlope += (chance - target) * margin;
    sums.byOffset += chance - target;
    sums.slopeTwice += curvature * margin * margin;
    sums.mixed += curvature * margin;
    sums.offsetTwice += curvature;
  }
  return sums;
}

function newtonDirection(fit: Measured): PlattLine {
  const slopeTwice = fit.slopeTwice + RIDGE;
  const offsetTwice = fit.offsetTwice + RIDGE;
  const determinant = slopeTwice * offsetTwice - fit.mixed ** 2;
  return {
    slope: -(offsetTwice * fit.bySlope - fit.mixed * fit.byOffset) / determinant,
    offset: -(slopeTwice * fit.byOffset - fit.mixed * fit.bySlope) / determinant,
  };
}
