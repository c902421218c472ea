import * as tf from '@tensorflow/tfjs';
import type { Batch } from '../../engine/batch';
import {
  type ArticleArchitecture,
  type ArticleConvolution,
  type ArticleLstm,
  paddingId,
  shapesOf,
} from './articleArchitecture';

/** Positions the reference pads every text to; many more than the nets do. */
const POSITIONS = 24;

const sequence = { kind: 'sequence' as const, lengths: [16] };
const sizes = { vocabularySize: 24, labels: 5 };

const convolution = (width: number): ArticleConvolution => ({
  kind: 'article-convolution',
  inputs: [{ ...sequence, tail: width }],
  embedding: 8,
  width,
  filters: 16,
  ...sizes,
});

const lstm: ArticleLstm = {
  kind: 'article-lstm',
  inputs: [{ ...sequence, tail: 0 }],
  embedding: 8,
  units: 12,
  paddingSteps: 3,
  ...sizes,
};

export const TOY_ARTICLE_NETS: [string, ArticleArchitecture][] = [
  ['article-mlp', convolution(1)],
  ['article-cnn', convolution(3)],
  ['article-lstm', lstm],
];

type Weights = Record<string, tf.Tensor>;

/**
 * The article's nets once more, in plain tfjs operations on texts padded in front to a fixed
 * length, as Keras computes them. Logits [rows × labels].
 */
export function referenceLogits(
  net: ArticleArchitecture,
  weights: Weights,
  texts: readonly (readonly number[])[],
): tf.Tensor2D {
  const features = texts.map((words) =>
    net.kind === 'article-lstm'
      ? lastState(net, weights, words)
      : maximum(net, weights, padded(words, POSITIONS - words.length, paddingId(net))),
  );
  const rows = tf.concat<tf.Tensor2D>(features, 0);
  return rows.matMul<tf.Tensor2D>(weights['output/kernel']!).add(weights['output/bias']!);
}

/** Gradients of the mean binary cross-entropy by every weight, by automatic differentiation. */
export function referenceGradients(
  net: ArticleArchitecture,
  parameters: Map<string, Float32Array>,
  texts: readonly (readonly number[])[],
  { truth, rows }: Batch,
): Map<string, Float32Array> {
  const shapes = shapesOf(net);
  const gradients = tf.tidy(() => {
    const target = tf.tensor2d(truth, [rows, net.labels]);
    const loss = (...values: tf.Tensor[]) => {
      const weights = Object.fromEntries(shapes.map(([name], i) => [name, values[i]!]));
      return tf.losses.sigmoidCrossEntropy(target, referenceLogits(net, weights, texts)).asScalar();
    };
    return tf.grads(loss)(weightTensors(net, parameters));
  });
  const values = gradients.map((gradient) => gradient.dataSync() as Float32Array);
  tf.dispose(gradients);
  return new Map(shapes.map(([name], i) => [name, values[i]!]));
}

export function weightTensors(
  net: ArticleArchitecture,
  parameters: Map<string, Float32Array>,
): tf.Tensor[] {
  return shapesOf(net).map(([name, shape]) => tf.tensor(parameters.get(name)!, shape));
}

function padded(words: readonly number[], count: number, id: number): number[] {
  return [...new Array<number>(count).fill(id), ...words];
}

function maximum(net: ArticleConvolution, weights: Weights, ids: number[]): tf.Tensor2D {
  const kernel = weights[`convolution${net.width}/kernel`] as tf.Tensor3D;
  const windows = ids.length - net.width + 1;
  const responses = tf
    .conv1d(embedded(weights, ids).expandDims<tf.Tensor3D>(0), kernel, 1, 'valid')
    .add(weights[`convolution${net.width}/bias`]!);
  // tfjs gives the whole gradient of a maximum to each of several equal winners: of the windows
  // of nothing but padding, one is left
  const surplus = ids.lastIndexOf(paddingId(net)) + 1 - net.width;
  const mask = Float32Array.from({ length: windows }, (_, i) => (i < surplus ? -1e9 : 0));
  return responses
    .add(tf.tensor3d(mask, [1, windows, 1]))
    .relu()
    .max(1);
}

function lastState(net: ArticleLstm, weights: Weights, words: readonly number[]): tf.Tensor2D {
  let hidden = tf.zeros<tf.Rank.R2>([1, net.units]);
  let cell = tf.zeros<tf.Rank.R2>([1, net.units]);
  for (const id of padded(words, net.paddingSteps, 0)) {
    const [i, f, g, o] = tf.split(
      embedded(weights, [id])
        .matMul(weights['forward/kernel']!)
        .add(hidden.matMul(weights['forward/recurrent']!))
        .add(weights['forward/bias']!),
      4,
      1,
    ) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
    cell = f.sigmoid().mul<tf.Tensor2D>(cell).add(i.sigmoid().mul(g.tanh()));
    hidden = o.sigmoid().mul(cell.tanh());
  }
  return hidden;
}

function embedded(weights: Weights, ids: number[]): tf.Tensor2D {
  return tf.gather(weights['embedding'] as tf.Tensor2D, tf.tensor1d(ids, 'int32'));
}
