/**
 * Scores are kept this far from 0 and 1 before a logarithm is taken, Keras' epsilon: a
 * float32 score of exactly 0 or 1 is rounding, not certainty.
 */
export const SCORE_EPSILON = 1e-7;

/** A score in [ε, 1 − ε]. */
export function clippedScore(score: number): number {
  return Math.min(1 - SCORE_EPSILON, Math.max(SCORE_EPSILON, score));
}

/** Log-odds ln(p / (1 − p)) of a clipped score, within ±16.12. */
export function logit(score: number): number {
  const clipped = clippedScore(score);
  return Math.log(clipped / (1 - clipped));
}

/** 1 / (1 + e⁻ˣ), without overflow at either end. */
export function logistic(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const odds = Math.exp(logOdds);
  return odds / (1 + odds);
}
