import { AppError } from '../../src/domain/errors';
import { type EnsembleCard, type GoldensFile, SCHEMA_VERSION } from '../../src/manifest/schema';
import { calibrated, combined } from '../../src/models/ensemble';
import { loadNet } from '../../src/models/loadNet';
import { quantisedParameters } from '../../src/models/quantisedParameters';
import { TfjsClassifier } from '../../src/models/tfjsClassifier';
import { encode } from '../../src/text/encode';
import type { EncodedProduct } from '../../src/text/encodedProduct';
import type { Vocabulary } from '../../src/text/vocabulary';
import { EngineScorer } from '../../src/models/batch/engineScorer';
import type { ConvertedLinear } from './convertLinear';
import type { ConvertedNet } from './convertNet';
import { GOLDEN_PRODUCTS } from './goldenProducts';

/** Most that tfjs on the CPU may differ from the engine with the same weights. */
const TOLERANCE = 1e-4;

export interface GoldenModels {
  models: readonly (ConvertedNet | ConvertedLinear)[];
  ensemble: EnsembleCard | undefined;
}

/**
 * Scores of the golden products from the very files the page will load: those of single models
 * before calibration, those of the ensemble as it shows them.
 *
 * @param kernels the module that `npm run kernels` compiles
 * @throws AppError `shape-mismatch` when the engine that trained a net disagrees with tfjs:
 *         one of them then computes something else than was trained
 */
export async function makeGoldens(
  { models, ensemble }: GoldenModels,
  vocabulary: Vocabulary,
  labels: number,
  kernels: Uint8Array<ArrayBuffer>,
): Promise<GoldensFile> {
  const encoded = GOLDEN_PRODUCTS.map((product) => encode(product, vocabulary));
  const scores = new Map<string, Float32Array[]>();
  for (const model of models) {
    const own =
      model.kind === 'linear'
        ? encoded.map((product) => model.classifier.score(product))
        : await netScores(model, encoded, { labels, vocabularySize: vocabulary.size }, kernels);
    scores.set(model.card.id, own);
  }
  if (ensemble) scores.set(ensemble.id, ensembleScores(ensemble, models, scores));
  return {
    schemaVersion: SCHEMA_VERSION,
    examples: encoded.map(({ name, description, unknown }, i) => ({
      ...GOLDEN_PRODUCTS[i]!,
      nameIds: [...name],
      descriptionIds: [...description],
      unknown: [...unknown],
      scores: Object.fromEntries(
        [...scores].map(([id, rows]) => [id, Array.from(rows[i]!, sevenDigits)]),
      ),
    })),
  };
}

async function netScores(
  { card, files, trained }: ConvertedNet,
  products: readonly EncodedProduct[],
  size: { labels: number; vocabularySize: number },
  kernels: Uint8Array<ArrayBuffer>,
): Promise<Float32Array[]> {
  const { architecture } = trained.about.recipe;
  const parameters = quantisedParameters(architecture, trained.parameters);
  const expected = new EngineScorer(kernels, { architecture, parameters }).score(products);
  const classifier = new TfjsClassifier(await loadNet(files), card, size);
  const scores: Float32Array[] = [];
  for (const [i, product] of products.entries()) {
    const actual = await classifier.predict(product);
    compare(card.id, i, actual, expected.subarray(i * size.labels, (i + 1) * size.labels));
    scores.push(actual);
  }
  classifier.dispose();
  return scores;
}

function ensembleScores(
  { members, calibration }: EnsembleCard,
  models: GoldenModels['models'],
  scores: ReadonlyMap<string, Float32Array[]>,
): Float32Array[] {
  return GOLDEN_PRODUCTS.map((_, i) => {
    const votes = members.map(({ id, weight }) => {
      const { card } = models.find((model) => model.card.id === id)!;
      return { weight, scores: calibrated(card.calibration, scores.get(id)![i]!) };
    });
    return calibrated(calibration, combined(votes));
  });
}

function sevenDigits(score: number): number {
  return Number(score.toPrecision(7));
}

function compare(id: string, example: number, actual: Float32Array, expected: Float32Array): void {
  const difference = actual.reduce(
    (worst, score, i) => Math.max(worst, Math.abs(score - expected[i]!)),
    0,
  );
  if (difference <= TOLERANCE) return;
  throw new AppError(
    'shape-mismatch',
    `${id}: tfjs and the training engine differ by ${difference} on golden example ${example + 1}. ` +
      'The converted net is not what was trained; nothing was written.',
  );
}
