import type { ModelCard } from '../../src/manifest/schema';

/** From this score on a category counts as predicted, as in the page. */
const USUAL_THRESHOLD = 0.5;

/**
 * The score from which each category counts as predicted by a model: one for all, as long as
 * the registry brings none of its own.
 */
export function thresholdsOf(_card: ModelCard, labels: number): Float64Array {
  return new Float64Array(labels).fill(USUAL_THRESHOLD);
}
