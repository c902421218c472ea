import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { NetId } from '../../src/domain/model';
import { logistic } from '../../src/metrics/logit';
import { LinearClassifier } from '../../src/models/linear/linearClassifier';
import { quantisedParameters } from '../../src/models/quantisedParameters';
import { truthOf } from '../../src/models/training/packedProducts';
import { Tfidf } from '../../src/text/tfidf';
import { readWhole } from '../lib/files';
import { EngineScorer } from '../../src/models/batch/engineScorer';
import { openArticleScorer } from './article/scorer';
import type { EncodedPart } from './dataset';
import { productsOf, tfidfRows } from './linear/baselineData';
import { calibratedScores, crossFitted } from './linear/calibration';
import { baselineMargins, readBaseline } from './linear/savedBaseline';
import {
  type ArticleId,
  type BaselineId,
  isArticleId,
  isBaselineId,
  type SingleId,
} from './modelIds';
import { runPaths } from './runFiles';
import { readWeights } from './weightsFile';

/**
 * `trained`: by the training part alone, so that the validation part can choose calibration and
 * thresholds. `released`: what is shipped, perhaps trained on both parts.
 */
export type WeightsKind = 'trained' | 'released';

export interface Scorer {
  /** Probabilities of every label for every product, [products × labels]. */
  score(part: EncodedPart): Float32Array;
  /**
   * For a model whose probabilities were fitted on the validation part themselves: those of
   * `part` by a fit that never saw the product.
   *
   * @param part  validation products, whole or without their descriptions
   * @param whole the validation products as they were fitted on
   */
  outOfFold?(part: EncodedPart, whole: EncodedPart): Float32Array;
}

/**
 * A trained model as it will be used: nets with quantised weights, the linear model from the
 * very bytes the page gets, the others as they were trained.
 */
export async function openScorer(
  id: SingleId,
  folder: string,
  weights: WeightsKind,
): Promise<Scorer> {
  if (isArticleId(id)) return openArticle(id, folder);
  if (!isBaselineId(id)) return openNet(id, folder, weights);
  return id === 'linear' ? openClassifier(folder, weights) : openBaseline(id, folder);
}

/** The file a model is read from. */
export function weightsPath(id: SingleId, folder: string, weights: WeightsKind): string {
  const paths = runPaths(id, folder);
  if (isBaselineId(id) && id !== 'linear') return paths.baseline;
  const [trained, refit] =
    id === 'linear' ? [paths.classifier, paths.refitClassifier] : [paths.weights, paths.refit];
  return weights === 'released' && existsSync(refit) ? refit : trained;
}

/** Whether what is released was trained on the validation part too. */
export function isRefitted(id: SingleId, folder: string): boolean {
  return weightsPath(id, folder, 'released') !== weightsPath(id, folder, 'trained');
}

/** SHA-256 of the file a model is read from, in hexadecimal digits. */
export async function weightsHash(
  id: SingleId,
  folder: string,
  weights: WeightsKind,
): Promise<string> {
  const bytes = await readWhole(weightsPath(id, folder, weights));
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether there are weights of a model. */
export function isTrained(id: SingleId, folder: string): boolean {
  return existsSync(weightsPath(id, folder, 'trained'));
}

async function openNet(id: NetId, folder: string, weights: WeightsKind): Promise<Scorer> {
  const kernels = new Uint8Array(await readWhole('build/kernels.wasm', 'npm run kernels'));
  const which = weights === 'released' && isRefitted(id, folder) ? 'refit' : 'weights';
  const { about, parameters } = await readWeights(id, folder, which);
  const { architecture } = about.recipe;
  const scorer = new EngineScorer(kernels, {
    architecture,
    parameters: quantisedParameters(architecture, parameters),
  });
  return { score: ({ packed }) => scorer.score(productsOf(packed)) };
}

async function openClassifier(folder: string, weights: WeightsKind): Promise<Scorer> {
  const path = weightsPath('linear', folder, weights);
  const bytes = await readWhole(path, 'npm run train -- --model linear');
  const classifier = LinearClassifier.fromBytes(bytes);
  const { labels } = classifier;
  return {
    score({ packed }) {
      const scores = new Float32Array(packed.count * labels);
      productsOf(packed).forEach((product, i) => {
        scores.set(classifier.logOdds(product), i * labels);
      });
      return scores.map(logistic);
    },
  };
}

async function openBaseline(id: Exclude<BaselineId, 'linear'>, folder: string): Promise<Scorer> {
  const { features, model, calibration } = await readBaseline(id, folder);
  const tfidf = new Tfidf(features);
  const margins = ({ packed }: EncodedPart) => baselineMargins(model, tfidfRows(packed, tfidf));
  const labels = calibration.lines.length;
  return {
    score: (part) => calibratedScores(calibration, margins(part)),
    outOfFold(part, whole) {
      const truth = truthOf(whole.packed, labels);
      return crossFitted(calibration.kind, margins(whole), truth, labels, margins(part));
    },
  };
}

/** The article's nets read the texts, for they have their own way from text to words. */
async function openArticle(id: ArticleId, folder: string): Promise<Scorer> {
  const score = await openArticleScorer(id, folder);
  return { score: ({ products }) => score(products) };
}
