import { existsSync } from 'node:fs';
import { AppError } from '../../src/domain/errors';
import { logistic } from '../../src/metrics/logit';
import { LinearClassifier } from '../../src/models/linear/linearClassifier';
import { quantisedParameters } from '../../src/models/quantisedParameters';
import type { PackedProducts } from '../../src/models/training/packedProducts';
import { Tfidf } from '../../src/text/tfidf';
import type { ModelId } from '../../src/domain/model';
import { readWhole } from '../lib/files';
import { productsOf, tfidfRows } from './linear/baselineData';
import { calibratedScores } from './linear/calibration';
import { baselineMargins, readBaseline } from './linear/savedBaseline';
import { type BaselineId, isBaselineId, TRAINED_IDS, type TrainedId } from './modelIds';
import { runPaths } from './runFiles';
import { scoreProducts } from './scoreProducts';
import { readWeights } from './weightsFile';

/** Probabilities of every label for every product, [products × labels]. */
export type Scorer = (products: PackedProducts) => Float32Array;

/**
 * A trained model as it will be used: nets with quantised weights, the linear model from the
 * very bytes the page gets, the others as they were trained.
 */
export async function openScorer(id: TrainedId, folder: string): Promise<Scorer> {
  if (!isBaselineId(id)) return openNet(id, folder);
  return id === 'linear' ? openClassifier(folder) : openBaseline(id, folder);
}

/** The models there are weights of. */
export function trainedModels(folder: string): TrainedId[] {
  const models = TRAINED_IDS.filter((id) => {
    const paths = runPaths(id, folder);
    return existsSync(isBaselineId(id) ? paths.baseline : paths.weights);
  });
  if (models.length > 0) return models;
  throw new AppError(
    'missing-file',
    'No model is trained yet. Train the nets with: npm run train -- --model all',
  );
}

async function openNet(id: ModelId, folder: string): Promise<Scorer> {
  const kernels = new Uint8Array(await readWhole('build/kernels.wasm', 'npm run kernels'));
  const net = await readWeights(id, folder);
  const parameters = quantisedParameters(net.about.recipe.architecture, net.parameters);
  return (products) => scoreProducts(kernels, { about: net.about, parameters }, products);
}

async function openClassifier(folder: string): Promise<Scorer> {
  const path = runPaths('linear', folder).classifier;
  const bytes = await readWhole(path, 'npm run train -- --model linear');
  const classifier = LinearClassifier.fromBytes(bytes);
  return (products) => {
    const scores = new Float32Array(products.count * classifier.labels);
    productsOf(products).forEach((product, i) => {
      scores.set(classifier.logOdds(product), i * classifier.labels);
    });
    return scores.map(logistic);
  };
}

async function openBaseline(id: BaselineId, folder: string): Promise<Scorer> {
  const { features, model, calibration } = await readBaseline(id, folder);
  const tfidf = new Tfidf(features);
  return (products) =>
    calibratedScores(calibration, baselineMargins(model, tfidfRows(products, tfidf)));
}
