import { assert } from '../domain/errors';

/**
 * Share of products whose whole label set is exactly right.
 *
 * @param decisions [products × labels] of 0 and 1
 * @param truth     [products × labels] of 0 and 1
 * @returns in [0, 1]; `undefined` without products
 */
export function subsetAccuracy(
  decisions: Uint8Array,
  truth: Uint8Array,
  labels: number,
): number | undefined {
  assert(decisions.length === truth.length, 'one truth value per decision');
  assert(decisions.length % labels === 0, 'whole rows of one decision per label');
  if (truth.length === 0) return undefined;
  let right = 0;
  for (let start = 0; start < truth.length; start += labels) {
    let label = 0;
    while (label < labels && decisions[start + label] === truth[start + label]) label++;
    if (label === labels) right++;
  }
  return right / (truth.length / labels);
}

/**
 * Share of single decisions that are right (1 − Hamming loss). With some 3 of 269 labels
 * true it is near 1 for a model that never predicts anything; shown only because the
 * article gives it.
 *
 * @returns in [0, 1]; `undefined` without decisions
 */
export function meanAccuracy(decisions: Uint8Array, truth: Uint8Array): number | undefined {
  assert(decisions.length === truth.length, 'one truth value per decision');
  if (truth.length === 0) return undefined;
  let right = 0;
  for (let i = 0; i < truth.length; i++) if (decisions[i] === truth[i]) right++;
  return right / truth.length;
}
