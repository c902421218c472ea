/** What an answer says of itself. */
export interface AnswerSigns {
  /** The chance that the answer's path is right as a whole, in [0, 1]. */
  readonly confidence: number;
  /** Categories that are predicted. */
  readonly predicted: number;
}

/** What is left of the confidence when nothing is predicted. */
const WHEN_UNPREDICTED = 0.5;

/**
 * How doubtful an answer is, in [0, 1]; what a review begins with.
 *
 * The confidence is calibrated, so 1 − confidence is the chance that the path is wrong, and members that
 * disagree have lowered it already. Where nothing is predicted somebody has to choose whatever the path
 * says, so half of the confidence goes; answers of one sort stay in the order of their confidence.
 */
export function doubtOf({ confidence, predicted }: AnswerSigns): number {
  return 1 - confidence * (predicted > 0 ? 1 : WHEN_UNPREDICTED);
}
