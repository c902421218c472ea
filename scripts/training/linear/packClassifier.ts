import type { LabelWeights } from '../../../src/models/linear/labelWeights';
import { linearFileBytes } from '../../../src/models/linear/linearFile';
import {
  dequantised,
  type QuantisedLabelWeights,
  quantiseLabelWeights,
} from '../../../src/models/linear/quantisedWeights';
import type { FeatureTable } from '../../../src/text/tfidf';

const BISECTIONS = 16;

export interface PackedClassifier {
  bytes: Uint8Array<ArrayBuffer>;
  /** Weights below it were left out. */
  cutoff: number;
  /** What is left. */
  kept: LabelWeights;
}

/** Prunes and quantises weights until they fit: the smallest go first. */
export function packClassifier(
  features: FeatureTable,
  weights: LabelWeights,
  largestBytes: number,
): PackedClassifier {
  const bytesOf = (quantised: QuantisedLabelWeights) =>
    linearFileBytes({ features, weights: quantised });
  const cutoff = smallestCutoff(
    weights,
    (at) => bytesOf(quantiseLabelWeights(weights, at)).length <= largestBytes,
  );
  const quantised = quantiseLabelWeights(weights, cutoff);
  return { bytes: bytesOf(quantised), cutoff, kept: dequantised(quantised) };
}

/** The smallest cutoff that fits, 0 if everything does. */
function smallestCutoff(weights: LabelWeights, fits: (cutoff: number) => boolean): number {
  if (fits(0)) return 0;
  let low = 0;
  let high = weights.values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}
