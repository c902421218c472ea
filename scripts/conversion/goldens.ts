import { AppError } from '../../src/domain/errors';
import type { ModelId } from '../../src/domain/model';
import { type GoldensFile, type ModelCard, SCHEMA_VERSION } from '../../src/manifest/schema';
import { loadNet, type LayersFiles } from '../../src/models/loadNet';
import { quantisedParameters } from '../../src/models/quantisedParameters';
import { TfjsClassifier } from '../../src/models/tfjsClassifier';
import { packProducts } from '../../src/models/training/packedProducts';
import { encode } from '../../src/text/encode';
import type { EncodedProduct } from '../../src/text/encodedProduct';
import type { Vocabulary } from '../../src/text/vocabulary';
import { scoreProducts } from '../training/scoreProducts';
import type { TrainedNet } from '../training/weightsFile';
import { GOLDEN_PRODUCTS } from './goldenProducts';

export interface ConvertedNet {
  id: ModelId;
  card: ModelCard;
  files: LayersFiles;
  trained: TrainedNet;
}

/** Most that tfjs on the CPU may differ from the engine with the same weights. */
const TOLERANCE = 1e-4;

/**
 * Scores of the golden products from the very files the page will load.
 *
 * @throws AppError `shape-mismatch` when the engine that trained a net disagrees with tfjs:
 *         one of them then computes something else than was trained
 */
export async function makeGoldens(
  nets: readonly ConvertedNet[],
  vocabulary: Vocabulary,
  labels: number,
  kernels: Uint8Array<ArrayBuffer>,
): Promise<GoldensFile> {
  const encoded = GOLDEN_PRODUCTS.map((product) => encode(product, vocabulary));
  const scores: Record<string, number[]>[] = encoded.map(() => ({}));
  for (const net of nets) {
    const size = { labels, vocabularySize: vocabulary.size };
    const classifier = new TfjsClassifier(await loadNet(net.files), net.card, size);
    const expected = engineScores(net, encoded, kernels);
    for (const [i, product] of encoded.entries()) {
      const actual = await classifier.predict(product);
      compare(net.id, i, actual, expected.subarray(i * labels, (i + 1) * labels));
      scores[i]![net.id] = Array.from(actual, (score) => Number(score.toPrecision(7)));
    }
    classifier.dispose();
  }
  return {
    schemaVersion: SCHEMA_VERSION,
    examples: encoded.map(({ name, description, unknown }, i) => ({
      ...GOLDEN_PRODUCTS[i]!,
      nameIds: [...name],
      descriptionIds: [...description],
      unknown: [...unknown],
      scores: scores[i]!,
    })),
  };
}

function engineScores(
  { trained }: ConvertedNet,
  encoded: EncodedProduct[],
  kernels: Uint8Array<ArrayBuffer>,
): Float32Array {
  const { about } = trained;
  const parameters = quantisedParameters(about.recipe.architecture, trained.parameters);
  const noLabels = encoded.map(() => []);
  return scoreProducts(kernels, { about, parameters }, packProducts(encoded, noLabels));
}

function compare(id: ModelId, example: number, actual: Float32Array, expected: Float32Array): void {
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
