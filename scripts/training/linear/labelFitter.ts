import { type LinearFit, squaredNorms } from '../../../src/engine/linear/binaryProblem';
import { fitLogisticRegression } from '../../../src/engine/linear/logisticRegression';
import { fitSupportVectors } from '../../../src/engine/linear/supportVectors';
import type { WeightsOfLabel } from '../../../src/models/linear/labelWeights';
import type { SparseRows } from '../../../src/text/sparseRows';
import type { FittedLabel, LabelWork } from './jobs';

const SOLVERS = { logistic: fitLogisticRegression, supportVectors: fitSupportVectors };

/** Fits one label after the other; the seed of each is its own, whichever thread it falls to. */
export function createLabelFitter(work: LabelWork): (label: number) => FittedLabel {
  const { training, validation, labels } = work;
  const squares = squaredNorms(training);
  const means = columnMeans(training);
  const margins = new Float32Array(work.margins);
  return (label) => {
    const problem = { rows: training, signs: signsOf(work, label), squares };
    const options = { ...work.options, seed: work.options.seed + label };
    const fit = SOLVERS[work.solver](problem, options);
    forEachMargin(fit, validation, (row, margin) => {
      margins[row * labels + label] = margin;
    });
    const { passes, converged } = fit;
    return { ...keptWeights(fit, means, work.smallestWeight), passes, converged };
  };
}

/** 1 for each training product that has the label, −1 for the others. */
function signsOf({ labelsOf }: LabelWork, label: number): Int8Array {
  const signs = new Int8Array(labelsOf.offsets.length - 1).fill(-1);
  for (let product = 0; product < signs.length; product++) {
    const own = labelsOf.values.subarray(labelsOf.offsets[product], labelsOf.offsets[product + 1]);
    if (own.includes(label)) signs[product] = 1;
  }
  return signs;
}

function forEachMargin(
  { weights, bias }: LinearFit,
  { offsets, columns, values }: SparseRows,
  visit: (row: number, margin: number) => void,
): void {
  for (let row = 0; row + 1 < offsets.length; row++) {
    let margin = bias;
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
      margin += weights[columns[i]!]! * values[i]!;
    }
    visit(row, margin);
  }
}

/** Weights of at least `smallest`; what the others add to the mean margin joins the bias. */
export function keptWeights(
  { weights, bias }: Pick<LinearFit, 'weights' | 'bias'>,
  means: Float64Array,
  smallest: number,
): WeightsOfLabel {
  const features: number[] = [];
  let dropped = 0;
  for (let feature = 0; feature < weights.length; feature++) {
    const weight = weights[feature]!;
    if (Math.abs(weight) >= smallest) features.push(feature);
    else dropped += weight * means[feature]!;
  }
  return {
    features: Int32Array.from(features),
    values: Float32Array.from(features, (feature) => weights[feature]!),
    bias: bias + dropped,
  };
}

/** The mean of every feature over all rows. */
export function columnMeans({ offsets, columns, values, width }: SparseRows): Float64Array {
  const means = new Float64Array(width);
  for (let i = 0; i < columns.length; i++) means[columns[i]!]! += values[i]!;
  return means.map((sum) => sum / (offsets.length - 1));
}
