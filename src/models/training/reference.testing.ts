import * as tf from '@tensorflow/tfjs';
import type { Batch } from '../../engine/batch';
import { type Architecture, parameterShapes, type PowersetArchitecture } from '../architecture';

/**
 * The nets once more, in plain tfjs operations, so that tfjs' automatic differentiation can
 * judge the hand-written gradients.
 */
type Weights = Record<string, tf.Tensor>;

/** What the last layer gives before its activation, [rows × outputs]. */
export function referenceOutputs(net: Architecture, weights: Weights, batch: Batch): tf.Tensor2D {
  const features = referenceFeatures(net, weights, batch);
  return features.matMul<tf.Tensor2D>(weights['output/kernel']!).add(weights['output/bias']!);
}

function referenceFeatures(net: Architecture, weights: Weights, batch: Batch): tf.Tensor2D {
  const embedded = batch.inputs.map((ids, i) =>
    tf.gather(weights['embedding']!, tf.tensor2d(ids, [batch.rows, batch.widths[i]!], 'int32')),
  );
  if (net.kind === 'mlp' || net.kind === 'powerset') {
    const bags = embedded.flatMap((bag) => [bag.sum(1), tf.relu(bag.max(1))]);
    return tf.concat(bags, 1).matMul(weights['hidden/kernel']!).add(weights['hidden/bias']!).relu();
  }
  if (net.kind === 'cnn') {
    const banks = net.widths.map((width) => {
      const responses = tf
        .conv1d(
          embedded[0] as tf.Tensor3D,
          weights[`convolution${width}/kernel`] as tf.Tensor3D,
          1,
          'valid',
        )
        .add(weights[`convolution${width}/bias`]!);
      return responses.add(surplusPadding(batch, width)).relu().max(1);
    });
    return tf.concat(banks, 1) as tf.Tensor2D;
  }
  const words = batch.inputs[0]!;
  const [rows, time] = [batch.rows, batch.widths[0]!];
  const present = tf.tensor2d(
    Float32Array.from(words, (id) => (id ? 1 : 0)),
    [rows, time],
  );
  const directions = (['forward', 'backward'] as const).map((direction) => {
    const steps = Array.from({ length: time }, (_, t) =>
      direction === 'forward' ? t : time - 1 - t,
    );
    return referenceLstm(embedded[0] as tf.Tensor3D, present, steps, net.units, {
      kernel: weights[`${direction}/kernel`]!,
      recurrent: weights[`${direction}/recurrent`]!,
      bias: weights[`${direction}/bias`]!,
    });
  });
  return tf.concat<tf.Tensor2D>(directions, 1);
}

/**
 * −1e9 for all windows of nothing but padding except the first, [rows × positions × 1]: tfjs
 * gives the whole gradient of a maximum to each of several equal winners.
 */
function surplusPadding(batch: Batch, width: number): tf.Tensor3D {
  const time = batch.widths[0]!;
  const positions = time - width + 1;
  const mask = new Float32Array(batch.rows * positions);
  for (let row = 0; row < batch.rows; row++) {
    const words = batch.inputs[0]!.subarray(row * time, (row + 1) * time).indexOf(0);
    mask.fill(-1e9, row * positions + words + 1, (row + 1) * positions);
  }
  return tf.tensor3d(mask, [batch.rows, positions, 1]);
}

function referenceLstm(
  embedded: tf.Tensor3D,
  present: tf.Tensor2D,
  steps: number[],
  units: number,
  weights: { kernel: tf.Tensor; recurrent: tf.Tensor; bias: tf.Tensor },
): tf.Tensor2D {
  const [rows, , depth] = embedded.shape;
  let hidden: tf.Tensor = tf.zeros([rows, units]);
  let cell: tf.Tensor = tf.zeros([rows, units]);
  let best: tf.Tensor = tf.zeros([rows, units]);
  for (const t of steps) {
    const input = embedded.slice([0, t, 0], [rows, 1, depth]).reshape([rows, depth]);
    const here = present.slice([0, t], [rows, 1]);
    const gates = input
      .matMul(weights.kernel)
      .add(hidden.matMul(weights.recurrent))
      .add(weights.bias);
    const [i, f, g, o] = tf.split(gates, 4, 1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    const next = tf
      .sigmoid(f)
      .mul(cell)
      .add(tf.sigmoid(i).mul(tf.tanh(g)));
    const away = tf.sub(1, here);
    cell = next.mul(here).add(cell.mul(away));
    hidden = tf.sigmoid(o).mul(tf.tanh(next)).mul(here).add(hidden.mul(0).mul(away));
    best = tf.maximum(best, hidden);
  }
  return best as tf.Tensor2D;
}

/** Mean cross-entropy of a softmax over the products' label sets. */
function setLoss(net: PowersetArchitecture, outputs: tf.Tensor2D, batch: Batch): tf.Scalar {
  const own = tf.oneHot(tf.tensor1d(batch.classes!, 'int32'), net.sets.length);
  return tf.losses.softmaxCrossEntropy(own, outputs);
}

/** Mean binary cross-entropy of a logistic function for each label. */
function labelLoss(logits: tf.Tensor2D, batch: Batch, labels: number): tf.Scalar {
  const truth = tf.tensor2d(batch.truth, [batch.rows, labels]);
  const softplus = logits.relu().sub(logits.mul(truth)).add(logits.abs().neg().exp().log1p());
  return softplus.mean<tf.Scalar>();
}

/** Gradients of the net's own mean loss by every weight, by automatic differentiation. */
export function referenceGradients(
  net: Architecture,
  parameters: Map<string, Float32Array>,
  batch: Batch,
  labels: number,
): Map<string, Float32Array> {
  const shapes = parameterShapes(net);
  const gradients = tf.tidy(() => {
    const tensors = shapes.map(([name, shape]) => tf.tensor(parameters.get(name)!, shape));
    const loss = (...values: tf.Tensor[]) => {
      const weights = Object.fromEntries(shapes.map(([name], i) => [name, values[i]!]));
      const outputs = referenceOutputs(net, weights, batch);
      return net.kind === 'powerset'
        ? setLoss(net, outputs, batch)
        : labelLoss(outputs, batch, labels);
    };
    return tf.grads(loss)(tensors);
  });
  const named = shapes.map(([name], i): [string, Float32Array] => [
    name,
    gradients[i]!.dataSync() as Float32Array,
  ]);
  tf.dispose(gradients);
  return new Map(named);
}
