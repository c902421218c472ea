import type { LabelWeights } from '../../../src/models/linear/labelWeights';
import { linearFileBytes } from '../../../src/models/linear/linearFile';
import {
  dequantised,
  type QuantisedLabelWeights,
  quantiseLabelWeights,
} from '../../../src/models/linear/quantisedWeights';
import type { ScoreSummary } from '../../../src/metrics/summariseScores';
import { type Calibration, chooseCalibration, honestFigures } from './calibration';
import type { BaselineData } from './baselineData';
import { baselineMargins } from './savedBaseline';

const BISECTIONS = 16;

export interface PackedClassifier {
  bytes: Uint8Array<ArrayBuffer>;
  /** Weights below it were left out. */
  cutoff: number;
  /** How many weights are left. */
  weights: number;
  calibration: Calibration;
  /** Of the validation part; see `honestFigures`. */
  figures: ScoreSummary;
}

/**
 * Prunes and quantises weights until they fit: the smallest go first. Then the classifier
 * that is left is calibrated, and the calibration becomes part of its weights.
 */
export function packClassifier(
  data: BaselineData,
  weights: LabelWeights,
  largestBytes: number,
): PackedClassifier {
  const bytesOf = (quantised: QuantisedLabelWeights) =>
    linearFileBytes({ features: data.features, weights: quantised });
  const cutoff = smallestCutoff(
    weights,
    (at) => bytesOf(quantiseLabelWeights(weights, at)).length <= largestBytes,
  );
  const quantised = quantiseLabelWeights(weights, cutoff);
  const model = { kind: 'weights' as const, weights: dequantised(quantised) };
  const margins = baselineMargins(model, data.validation);
  const chosen = chooseCalibration(margins, data.truth, data.labels);
  const { calibration } = chosen;
  const figures = honestFigures(chosen, margins, data.truth);
  const bytes = bytesOf(withCalibration(quantised, calibration));
  return { bytes, cutoff, weights: quantised.steps.length, calibration, figures };
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

/** Slope and offset of each label go into its scale and bias. */
function withCalibration(
  weights: QuantisedLabelWeights,
  { lines }: Calibration,
): QuantisedLabelWeights {
  return {
    ...weights,
    scales: weights.scales.map((scale, label) => scale * lines[label]!.slope),
    bias: weights.bias.map((bias, label) => bias * lines[label]!.slope + lines[label]!.offset),
  };
}
