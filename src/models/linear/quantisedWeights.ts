import type { LabelWeights } from './labelWeights';

const STEPS = 127;

/** Label weights in one byte each: the weight is step · scales[label]. */
export interface QuantisedLabelWeights {
  offsets: Int32Array;
  labels: Uint16Array;
  /** [weights], never 0. */
  steps: Int8Array;
  /** [labels]. */
  scales: Float32Array;
  /** [labels]. */
  bias: Float32Array;
}

/**
 * Rounds weights to 127 steps either side of 0, as wide as each label's largest weight
 * wants them, and leaves out those of less than half a step and those below `cutoff`.
 */
export function quantiseLabelWeights(weights: LabelWeights, cutoff: number): QuantisedLabelWeights {
  const { bias } = weights;
  const scales = new Float32Array(bias.length);
  weights.values.forEach((value, i) => {
    const label = weights.labels[i]!;
    scales[label] = Math.max(scales[label]!, Math.abs(value) / STEPS);
  });
  const labels = new Uint16Array(weights.values.length);
  const steps = new Int8Array(weights.values.length);
  const offsets = new Int32Array(weights.offsets.length);
  let count = 0;
  for (let feature = 0; feature + 1 < offsets.length; feature++) {
    for (let i = weights.offsets[feature]!; i < weights.offsets[feature + 1]!; i++) {
      const value = weights.values[i]!;
      const step = Math.round(value / scales[weights.labels[i]!]!);
      if (step === 0 || Math.abs(value) < cutoff) continue;
      labels[count] = weights.labels[i]!;
      steps[count++] = Math.max(-STEPS, Math.min(STEPS, step));
    }
    offsets[feature + 1] = count;
  }
  return { offsets, labels: labels.slice(0, count), steps: steps.slice(0, count), scales, bias };
}

export function dequantised(weights: QuantisedLabelWeights): LabelWeights {
  const { offsets, labels, steps, scales, bias } = weights;
  const values = new Float32Array(steps.length);
  for (let i = 0; i < values.length; i++) values[i] = steps[i]! * scales[labels[i]!]!;
  return { offsets, labels, values, bias };
}
