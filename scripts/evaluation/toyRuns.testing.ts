import { join } from 'node:path';
import { testKernels } from '../../src/engine/kernels.testing';
import { SCHEMA_VERSION, type HistoryFile } from '../../src/manifest/schema';
import { labelWeightsOf } from '../../src/models/linear/labelWeights';
import { initialParameters } from '../../src/models/training/createNet';
import type { PackedProducts } from '../../src/models/training/packedProducts';
import { Trainer } from '../../src/models/training/trainer';
import { TOY_LABELS, toyRecipe, trainToy } from '../../src/models/training/toyTraining.testing';
import { seededRandom } from '../../src/metrics/samples.testing';
import { buildVocabulary } from '../../src/text/buildVocabulary';
import { labelsFile } from '../lib/dataset/labels';
import { buildTaxonomy } from '../lib/dataset/taxonomy';
import { writeJson, writeWhole } from '../lib/files';
import { writeJsonLines } from '../lib/jsonLines';
import { dataPaths } from '../lib/paths';
import type { DatasetProduct } from '../lib/products';
import { readEncodedPart, readVocabularyAndLabels } from '../training/dataset';
import { readBaselineData } from '../training/linear/baselineData';
import { createLabelFitter } from '../training/linear/labelFitter';
import { packClassifier } from '../training/linear/packClassifier';
import { runPaths } from '../training/runFiles';
import { writeWeights } from '../training/weightsFile';

/** A data folder with a few hundred products, and models that were trained on them. */

const LABELS = ['Audio', 'Headphones', 'TVs', 'Remotes', 'Others'];
const KINDS = [
  { word: 'speaker', path: ['Audio'], labels: [0] },
  { word: 'headphones', path: ['Audio', 'Headphones'], labels: [0, 1] },
  { word: 'screen', path: ['TVs'], labels: [2] },
  { word: 'remote', path: ['TVs', 'Remotes'], labels: [2, 3] },
  { word: 'gramophone', path: ['Audio', 'Gramophones'], labels: [0, 4] },
];
const COLOURS = ['black', 'white', 'red', 'blue', 'green'];

/** A product whose words tell its kind, most of the time. */
function toyProduct(number: number, random: () => number): DatasetProduct {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const kind = pick(KINDS);
  const word = () => (random() < 0.85 ? kind.word : pick(KINDS).word);
  return {
    sku: number,
    name: `${word()} ${pick(COLOURS)}`,
    description: `a ${pick(COLOURS)} ${word()}`,
    path: kind.path,
    labels: kind.labels,
    ...(number % 2 === 0 && { novel: true }),
  };
}

export async function writeToyData(folder: string): Promise<void> {
  const random = seededRandom(3);
  const products = Array.from({ length: 360 }, (_, number) => toyProduct(number, random));
  const training = products.slice(0, 200).map(({ novel: _, ...product }) => product);
  const paths = dataPaths(folder);
  await writeJsonLines(paths.part('training'), training);
  await writeJsonLines(paths.part('validation'), products.slice(200, 280));
  await writeJsonLines(paths.part('test'), products.slice(280));
  const labelLists = training.map(({ labels }) => labels);
  await writeJson(paths.labels, labelsFile(LABELS, 1, labelLists));
  const productPaths = training.map(({ path }) => path);
  await writeJson(paths.taxonomy, buildTaxonomy(productPaths, LABELS));
  const limits = { minimumCount: 1, maximumSize: 100 };
  await writeJson(paths.vocabulary, {
    ...{ schemaVersion: SCHEMA_VERSION, preset: 'catalogue', presetVersion: 1 },
    tokens: buildVocabulary(training, 'catalogue', limits),
  });
}

const bag = (field: 'name' | 'description') => ({
  ...{ kind: 'bag' as const, field, length: 16, buckets: 8 },
});

/**
 * Trains a small MLP and writes it as `weights` or `refit`.
 *
 * @param seed another one gives other weights
 */
export async function trainToyMlp(
  folder: string,
  which: 'weights' | 'refit' = 'weights',
  seed = 1,
): Promise<void> {
  const { vocabulary } = await readVocabularyAndLabels(folder);
  const { packed } = await readEncodedPart('training', folder, vocabulary);
  const recipe = toyRecipe(
    {
      ...{ kind: 'mlp', inputs: [bag('name'), bag('description')], embedding: 8, hidden: 16 },
      ...{ vocabularySize: vocabulary.size, labels: TOY_LABELS },
    },
    { batchSize: 64, seed },
  );
  const about = { recipe, bestEpoch: 2, seconds: 3, date: '2025-01-02T03:04:05.000Z' };
  await writeWeights('mlp', folder, { about, parameters: trained(recipe, packed) }, which);
  await writeJson(runPaths('mlp', folder).history, HISTORY);
}

function trained(recipe: ReturnType<typeof toyRecipe>, products: PackedProducts) {
  const trainer = new Trainer(testKernels(), recipe, products, { rows: 64, time: 16 });
  trainer.net.importParameters(initialParameters(recipe.architecture, recipe.seed));
  trainToy(trainer, 1, 10);
  return trainer.net.exportParameters();
}

const point = { loss: 0.1, microAuc: 0.9, macroAuc: 0.8 };
const HISTORY: HistoryFile = {
  schemaVersion: SCHEMA_VERSION,
  model: 'mlp',
  epochs: [1, 2].map((epoch) => ({
    ...{ epoch, learningRate: 0.02, seconds: 1.5, training: point },
    validation: { ...point, meanAveragePrecision: 0.7, microF1: 0.6 },
  })),
  bestEpoch: 2,
  chosenBy: 'it was the last',
};

/** Fits the linear model in this thread and writes what the page gets. */
export async function trainToyLinear(folder: string): Promise<void> {
  const data = await readBaselineData(folder);
  const fit = createLabelFitter({
    ...{ kind: 'label', solver: 'logistic', training: data.training, labelsOf: data.labelsOf },
    options: { cost: 3, tolerance: 0.1, mostPasses: 100, seed: 1 },
    ...{ validation: data.validation, labels: data.labels, smallestWeight: 0 },
    margins: new SharedArrayBuffer(4 * data.truth.length),
  });
  const perLabel = Array.from({ length: data.labels }, (_, label) => fit(label));
  const weights = labelWeightsOf(perLabel, data.features.keys.length);
  const { bytes } = packClassifier(data.features, weights, Infinity);
  const paths = runPaths('linear', folder);
  await writeWhole(paths.classifier, bytes);
  await writeJson(paths.training, { date: '2025-01-02T03:04:05.000Z', seconds: 2 });
}

/** Data, an MLP and a linear model, which make an ensemble. */
export async function writeToyRuns(folder: string): Promise<string> {
  const data = join(folder, 'data');
  await writeToyData(data);
  await trainToyMlp(data);
  await trainToyLinear(data);
  return data;
}
