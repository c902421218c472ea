/**
 * Scores are kept this far from 1 before a logarithm is taken, and for a loss from 0 too, Keras'
 * epsilon: a float32 score of exactly 1 is rounding, not certainty.
 */
export const SCORE_EPSILON = 1e-7;

/**
 * Near 0 float32 tells scores apart that are far smaller, and their order counts: of a net that is
 * too sure of itself most noes lie below 1e-7. Below this one, a bound on what a single model can
 * say in an ensemble is worth more.
 */
export const SMALLEST_SCORE = 1e-12;

/** A score in [ε, 1 − ε], for a loss. */
export function clippedScore(score: number): number {
  return Math.min(1 - SCORE_EPSILON, Math.max(SCORE_EPSILON, score));
}

/** A score whose logarithms and log-odds are finite, in [10⁻¹², 1 − 10⁻⁷]. */
export function heldScore(score: number): number {
  return Math.min(1 - SCORE_EPSILON, Math.max(SMALLEST_SCORE, score));
}

/** Log-odds ln(p / (1 − p)) of a held score, from −27.64 to 16.12. */
export function logit(score: number): number {
  const held = heldScore(score);
  return Math.log(held / (1 - held));
}

/** 1 / (1 + e⁻ˣ), without overflow at either end. */
export function logistic(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const odds = Math.exp(logOdds);
  return odds / (1 + odds);
}
