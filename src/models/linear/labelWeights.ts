import type { SparseRow } from '../../text/sparseRows';

/**
 * The weights of one linear classifier for each label that are not zero, by feature: those
 * of feature i are offsets[i] .. offsets[i + 1], labels ascending.
 */
export interface LabelWeights {
  /** [features + 1]. */
  offsets: Int32Array;
  /** [weights]. */
  labels: Uint16Array;
  /** [weights]. */
  values: Float32Array;
  /** [labels]. */
  bias: Float32Array;
}

/** Weights of one label, features ascending. */
export interface WeightsOfLabel {
  features: Int32Array;
  values: Float32Array;
  bias: number;
}

/** Gathers the labels' weights, in their order, by feature. */
export function labelWeightsOf(
  perLabel: readonly WeightsOfLabel[],
  features: number,
): LabelWeights {
  const offsets = new Int32Array(features + 1);
  for (const { features: own } of perLabel) for (const feature of own) offsets[feature + 1]!++;
  for (let i = 0; i < features; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const labels = new Uint16Array(offsets[features]!);
  const values = new Float32Array(offsets[features]!);
  perLabel.forEach((own, label) => {
    own.features.forEach((feature, i) => {
      const at = next[feature]!++;
      labels[at] = label;
      values[at] = own.values[i]!;
    });
  });
  return { offsets, labels, values, bias: Float32Array.from(perLabel, ({ bias }) => bias) };
}

/** w·x + b of every label for one product, [labels], written into `margins`. */
export function marginsOf(
  weights: LabelWeights,
  row: SparseRow,
  margins: Float64Array = new Float64Array(weights.bias.length),
): Float64Array {
  const { offsets, labels, values } = weights;
  margins.set(weights.bias);
  for (let i = 0; i < row.columns.length; i++) {
    const feature = row.columns[i]!;
    const value = row.values[i]!;
    const end = offsets[feature + 1]!;
    for (let at = offsets[feature]!; at < end; at++) margins[labels[at]!]! += value * values[at]!;
  }
  return margins;
}

/** The weight of one feature for one label, 0 when it has none. */
export function weightOf(weights: LabelWeights, feature: number, label: number): number {
  for (let at = weights.offsets[feature]!; at < weights.offsets[feature + 1]!; at++) {
    if (weights.labels[at] === label) return weights.values[at]!;
  }
  return 0;
}
