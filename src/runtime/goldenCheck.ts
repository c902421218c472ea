import { AppError } from '../domain/errors';
import type { Scores } from '../domain/model';
import type { EncodedProduct } from '../text/encodedProduct';

/** A product and the scores a model must give it, before calibration. */
export interface GoldenExample {
  readonly product: EncodedProduct;
  readonly scores: readonly number[];
}

/**
 * Largest difference of a score from its golden one. Backends differ by 1e-6; half
 * precision or a broken driver by more than this.
 */
export const GOLDEN_TOLERANCE = 1e-2;

/** The backend, or the files, give scores that they should not. */
export class WrongScores extends AppError {
  constructor(title: string, difference: number) {
    super(
      'shape-mismatch',
      `${title} does not give the scores it was published with (off by ${difference.toFixed(3)}). ` +
        'Reload the page; if that does not help, the models have to be built again.',
    );
  }
}

/** @throws WrongScores when a score is further from the golden one than `GOLDEN_TOLERANCE` */
export function requireGoldenScores(title: string, scores: Scores, golden: GoldenExample): void {
  const difference = largestDifference(scores, golden.scores);
  // so written that NaN fails too
  if (!(difference <= GOLDEN_TOLERANCE)) throw new WrongScores(title, difference);
}

/** NaN when any score is. */
function largestDifference(scores: Scores, expected: readonly number[]): number {
  return scores.reduce(
    (largest, score, label) => Math.max(largest, Math.abs(score - expected[label]!)),
    0,
  );
}
