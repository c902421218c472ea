import { fitNaiveBayes } from '../../../src/engine/linear/naiveBayes';
import { labelWeightsOf } from '../../../src/models/linear/labelWeights';
import { startProgress } from '../../lib/progress';
import type { BaselineId } from '../modelIds';
import type { BaselineData } from './baselineData';
import { binaryFeatures, commonestColumns } from './binaryFeatures';
import { runJobs } from './runJobs';
import { type BaselineModel, baselineMargins } from './savedBaseline';
import { FOREST, MOST_PASSES, SMALLEST_WEIGHT, TOLERANCE } from './settings';

export interface FitSettings {
  /** C, or the smoothing of naive Bayes; a forest has none. */
  strength: number;
  workers: number;
  seed: number;
}

export interface FittedBaseline {
  model: BaselineModel;
  /** Of the validation part, in full precision, [products × labels]. */
  margins: Float32Array;
  /** What is worth knowing of the fit, as a sentence. */
  note: string;
}

export async function fitBaseline(
  id: BaselineId,
  data: BaselineData,
  settings: FitSettings,
): Promise<FittedBaseline> {
  switch (id) {
    case 'linear':
      return fitLabels('logistic', data, settings);
    case 'svc':
      return fitLabels('supportVectors', data, settings);
    case 'nb': {
      const naiveBayes = fitNaiveBayes(
        data.training,
        data.labelsOf,
        data.labels,
        settings.strength,
      );
      const model = { kind: 'naiveBayes' as const, naiveBayes };
      const note = `${naiveBayes.labels.length} pairs of n-gram and label`;
      return { model, margins: baselineMargins(model, data.validation), note };
    }
    case 'forest':
      return fitForest(data, settings);
  }
}

/** One classifier for each label, the labels shared among the threads. */
async function fitLabels(
  solver: 'logistic' | 'supportVectors',
  data: BaselineData,
  { strength, workers, seed }: FitSettings,
): Promise<FittedBaseline> {
  const { labels, training, labelsOf, validation } = data;
  const margins = new SharedArrayBuffer(4 * data.truth.length);
  const progress = startProgress({ label: `C = ${strength}`, total: labels, unit: 'labels' });
  const work = {
    kind: 'label' as const,
    solver,
    options: { cost: strength, tolerance: TOLERANCE, mostPasses: MOST_PASSES, seed },
    ...{ training, labelsOf, validation, margins, labels },
    smallestWeight: SMALLEST_WEIGHT,
  };
  const fitted = await runJobs(work, labels, workers, () => progress.advance()).finally(() =>
    progress.stop(),
  );
  const weights = labelWeightsOf(fitted, training.width);
  const passes = fitted.reduce((sum, label) => sum + label.passes, 0) / labels;
  const unfinished = fitted.filter(({ converged }) => !converged).length;
  return {
    model: { kind: 'weights', weights },
    margins: new Float32Array(margins),
    note:
      `${weights.values.length} weights of at least ${SMALLEST_WEIGHT}; ` +
      `${passes.toFixed(1)} passes a label, ${unfinished} labels stopped before the tolerance`,
  };
}

async function fitForest(
  data: BaselineData,
  { workers, seed }: FitSettings,
): Promise<FittedBaseline> {
  const { trees: count, features: most, ...options } = FOREST;
  const columns = commonestColumns(data.features.frequencies, most);
  const work = {
    kind: 'tree' as const,
    data: {
      features: binaryFeatures(data.training, columns),
      featureCount: columns.length,
      labels: data.labelsOf,
      labelCount: data.labels,
    },
    options: { ...options, seed },
  };
  const progress = startProgress({ label: 'forest', total: count, unit: 'trees' });
  const trees = await runJobs(work, count, workers, () => progress.advance()).finally(() =>
    progress.stop(),
  );
  const model = { kind: 'forest' as const, trees, columns, labels: data.labels };
  const nodes = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const note = `${count} trees of ${Math.round(nodes / count)} nodes on ${columns.length} n-grams`;
  return { model, margins: baselineMargins(model, data.validation), note };
}
