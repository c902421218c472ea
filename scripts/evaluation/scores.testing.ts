import { plausibleScores } from '../../src/metrics/samples.testing';
import { treeOf } from '../../src/taxonomy/trees.testing';
import type { RawScores } from './decisions';

/** Four labels: 0 › 1 › 2, and 3 outside the tree. */
export const TREE = treeOf(
  [
    [0, -1],
    [1, 0],
    [2, 1],
  ],
  4,
);

/** Scores of a model, or of several with faults of their own, for the same products. */
export function sampleScores(products: number, models = 1): RawScores {
  const { logits, truth } = plausibleScores(products, TREE.labels, 1);
  const raw = Array.from({ length: models }, (_, model) => {
    const noise = plausibleScores(products, TREE.labels, model + 2).logits;
    return logits.map((logit, i) => 1 / (1 + Math.exp(-(model + 1) * logit - noise[i]! / 2)));
  });
  return { raw, truth };
}
