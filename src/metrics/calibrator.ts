/**
 * A monotone correction of scores, fitted on validation data, so that a score of 0.8 is
 * right about 80 % of the time. The parameters are plain JSON and go with the model.
 */
export interface Calibrator<Parameters> {
  /**
   * @param scores probabilities in [0, 1], at least one, any shape
   * @param truth  0 or 1 for each score
   */
  fit(scores: Float32Array, truth: Uint8Array): Parameters;
  /** @returns a corrected copy of `scores`, in the same shape */
  apply(parameters: Parameters, scores: Float32Array): Float32Array;
}
