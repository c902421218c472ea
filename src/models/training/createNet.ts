import { Random } from '../../engine/random';
import type { Kernels } from '../../engine/kernels';
import type { BatchLimits, DropoutRates, TrainingNet } from '../../engine/trainingNet';
import { parameterShapes } from '../architecture';
import { isArticle, type TrainedArchitecture } from './articleArchitecture';
import { ArticleConvolutionNet } from './articleConvolutionNet';
import { ArticleLstmNet } from './articleLstmNet';
import { articleParameters } from './articleParameters';
import { CnnNet } from './cnnNet';
import { LstmNet } from './lstmNet';
import { MlpNet } from './mlpNet';
import { count } from './netBase';

/** A net with room for batches of the given size; all weights are 0 until they are imported. */
export function createNet(
  kernels: Kernels,
  architecture: TrainedArchitecture,
  limits: BatchLimits,
  rates: DropoutRates,
): TrainingNet {
  switch (architecture.kind) {
    case 'mlp':
    case 'powerset':
      return new MlpNet(kernels, architecture, limits, rates);
    case 'cnn':
      return new CnnNet(kernels, architecture, limits, rates);
    case 'lstm':
      return new LstmNet(kernels, architecture, limits, rates);
    case 'article-convolution':
      return new ArticleConvolutionNet(kernels, architecture, limits);
    case 'article-lstm':
      return new ArticleLstmNet(kernels, architecture, limits);
  }
}

export interface InitialKnowledge {
  /** Share of training products that carry each label, or label set: where the biases start. */
  shares?: Float32Array;
  /** GloVe vectors, [vocabulary size × embedding]. */
  vectors?: Float32Array;
}

/**
 * Weights before the first step: kernels Glorot uniform (Glorot & Bengio 2010), biases 0 but
 * 1 for forget gates (Jozefowicz et al. 2015) and the log-odds of the shares for the output,
 * embeddings from the vectors or small and normal. The article's nets begin as `articleParameters` says.
 */
export function initialParameters(
  architecture: TrainedArchitecture,
  seed: number,
  known: InitialKnowledge = {},
): Map<string, Float32Array> {
  if (isArticle(architecture)) return articleParameters(architecture, seed, known.vectors);
  const random = new Random(seed, 1);
  const parameters = new Map<string, Float32Array>();
  for (const [name, shape] of parameterShapes(architecture)) {
    const values = new Float32Array(count(shape));
    if (name === 'embedding') fillEmbedding(values, shape[1]!, random, known.vectors);
    else if (name === 'output/bias') fillLogOdds(values, known.shares);
    else if (!name.endsWith('/bias')) fillGlorot(values, shape, random);
    else if (architecture.kind === 'lstm')
      values.fill(1, architecture.units, 2 * architecture.units);
    parameters.set(name, values);
  }
  return parameters;
}

const EMBEDDING_DEVIATION = 0.1;

function fillEmbedding(
  values: Float32Array,
  depth: number,
  random: Random,
  vectors?: Float32Array,
): void {
  for (let i = depth; i < values.length; i++) values[i] = EMBEDDING_DEVIATION * random.gaussian();
  if (vectors) values.set(vectors.subarray(depth), depth);
}

function fillLogOdds(values: Float32Array, shares?: Float32Array): void {
  if (!shares) return;
  shares.forEach((share, label) => {
    const kept = Math.min(Math.max(share, 1e-5), 1 - 1e-5);
    values[label] = Math.log(kept / (1 - kept));
  });
}

function fillGlorot(values: Float32Array, shape: number[], random: Random): void {
  const fanOut = shape.at(-1)!;
  const fanIn = values.length / fanOut;
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  for (let i = 0; i < values.length; i++) values[i] = limit * (2 * random.next() - 1);
}
