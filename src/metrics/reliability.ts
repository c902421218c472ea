import { assert } from '../domain/errors';

/** The decisions whose score lies in [from, to); the last bin includes 1. */
export interface ReliabilityBin {
  from: number;
  to: number;
  decisions: number;
  /** Mean score in the bin, what the model claims; `undefined` in an empty bin. */
  meanScore: number | undefined;
  /** Share of true ones in the bin, what came of it; `undefined` in an empty bin. */
  positiveShare: number | undefined;
}

export interface ReliabilityOptions {
  /** Lower scores are left out: over all decisions the sea of sure noes flatters. */
  floor?: number;
  /** Bins of equal width over [0, 1]. */
  bins?: number;
}

/**
 * The reliability diagram: claimed against observed chance, bin by bin.
 *
 * @param scores probabilities in [0, 1]
 * @param truth  0 or 1 for each score
 */
export function reliabilityBins(
  scores: Float32Array,
  truth: Uint8Array,
  { floor = 0.05, bins = 15 }: ReliabilityOptions = {},
): ReliabilityBin[] {
  assert(scores.length === truth.length, 'one truth value per score');
  const decisions = new Uint32Array(bins);
  const positives = new Uint32Array(bins);
  const scoreSums = new Float64Array(bins);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (score < floor) continue;
    const bin = Math.min(bins - 1, Math.floor(score * bins));
    decisions[bin]!++;
    scoreSums[bin]! += score;
    if (truth[i]) positives[bin]!++;
  }
  return Array.from(decisions, (count, bin) => ({
    from: bin / bins,
    to: (bin + 1) / bins,
    decisions: count,
    meanScore: count === 0 ? undefined : scoreSums[bin]! / count,
    positiveShare: count === 0 ? undefined : positives[bin]! / count,
  }));
}

/**
 * ECE, expected calibration error (Naeini et al. 2015): the gap between mean score and
 * share of true ones, mean over bins weighted by their decisions.
 *
 * @returns in [0, 1]; `undefined` when all bins are empty
 */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number | undefined {
  let total = 0;
  let gaps = 0;
  for (const { decisions, meanScore, positiveShare } of bins) {
    if (meanScore === undefined || positiveShare === undefined) continue;
    total += decisions;
    gaps += decisions * Math.abs(meanScore - positiveShare);
  }
  return total === 0 ? undefined : gaps / total;
}
