import { input, layers, model, SymbolicTensor, type LayersModel } from '@tensorflow/tfjs-layers';
import { assert } from '../domain/errors';
import type {
  Architecture,
  BagArchitecture,
  CnnArchitecture,
  LstmArchitecture,
  PowersetArchitecture,
} from './architecture';
import { LAYER } from './layerNames';

/**
 * The tfjs form of a net, with all weights zero until `assignParameters` fills them.
 *
 * Only stock layers that Keras has too, so that a saved net needs no code of ours to be
 * read. Every layer is named: tfjs counts up nameless ones, and the bytes of a saved net
 * would depend on what was built before it.
 *
 * @returns from int32 ids, [batch, length] for each input, to probabilities, [batch, labels]
 */
export function buildNet(architecture: Architecture): LayersModel {
  switch (architecture.kind) {
    case 'mlp':
    case 'powerset':
      return bags(architecture);
    case 'cnn':
      return cnn(architecture);
    case 'lstm':
      return lstm(architecture);
  }
}

// overwritten before use, so the cheapest will do
const zeroWeights = { kernelInitializer: 'zeros', biasInitializer: 'zeros' } as const;

function bags(net: BagArchitecture): LayersModel {
  const [first, second] = net.inputs;
  assert(first.buckets === second.buckets, 'both bags share one embedding');
  const embedding = embeddingLayer(net.vocabularySize + first.buckets, net.embedding);
  const fields = net.inputs.map(({ field, length }) => ({ field, ids: idInput(field, length) }));
  const features = fields.flatMap(({ field, ids }) => {
    const words = applied(embedding, ids);
    return [
      applied(layers.globalAveragePooling1d({ name: `${field}Mean` }), words),
      applied(layers.globalMaxPooling1d({ name: `${field}Maximum` }), words),
    ];
  });
  const hidden = layers.dense({
    name: LAYER.hidden,
    units: net.hidden,
    activation: 'relu',
    ...zeroWeights,
  });
  const inputs = fields.map(({ ids }) => ids);
  const body = applied(hidden, joined(features));
  const outputs = net.kind === 'mlp' ? probabilities(body, net.labels) : marginals(body, net);
  return model({ name: net.kind, inputs, outputs });
}

function cnn(net: CnnArchitecture): LayersModel {
  const widest = Math.max(...net.widths);
  assert(net.inputs[0].tail >= widest, 'the widest filter meets a window of padding alone');
  const ids = idInput('words', null);
  const words = applied(embeddingLayer(net.vocabularySize, net.embedding), ids);
  const features = net.widths.map((width) => {
    const convolution = layers.conv1d({
      name: LAYER.convolution(width),
      filters: net.filters,
      kernelSize: width,
      padding: 'valid',
      activation: 'relu',
      ...zeroWeights,
    });
    const maximum = layers.globalMaxPooling1d({ name: `maximum${width}` });
    return applied(maximum, applied(convolution, words));
  });
  const outputs = probabilities(joined(features), net.labels);
  return model({ name: net.kind, inputs: ids, outputs });
}

function lstm(net: LstmArchitecture): LayersModel {
  const ids = idInput('words', null);
  const flagged = net.embedding + 1; // the last column is the padding flag
  const words = applied(embeddingLayer(net.vocabularySize, flagged), ids);
  const layer = layers.lstm({
    name: 'lstm',
    units: net.units,
    recurrentActivation: 'sigmoid', // as Keras; tfjs itself would take hardSigmoid
    recurrentInitializer: 'zeros',
    unitForgetBias: false,
    returnSequences: true,
    ...zeroWeights,
  });
  const recurrent = layers.bidirectional({ name: LAYER.recurrent, layer, mergeMode: 'concat' });
  const maximum = layers.globalMaxPooling1d({ name: 'maximum' });
  const features = applied(maximum, applied(recurrent, words));
  return model({ name: net.kind, inputs: ids, outputs: probabilities(features, net.labels) });
}

function idInput(name: string, length: number | null): SymbolicTensor {
  return input({ name, shape: [length], dtype: 'int32' });
}

function embeddingLayer(rows: number, columns: number): layers.Layer {
  return layers.embedding({
    name: LAYER.embedding,
    inputDim: rows,
    outputDim: columns,
    embeddingsInitializer: 'zeros',
  });
}

function joined(features: SymbolicTensor[]): SymbolicTensor {
  const [only] = features;
  if (features.length === 1 && only) return only;
  return applied(layers.concatenate({ name: 'features' }), features);
}

function probabilities(features: SymbolicTensor, labels: number): SymbolicTensor {
  const output = layers.dense({
    name: LAYER.output,
    units: labels,
    activation: 'sigmoid',
    ...zeroWeights,
  });
  return applied(output, features);
}

/** A softmax over the label sets, then the sum of those that hold each label. */
function marginals(features: SymbolicTensor, net: PowersetArchitecture): SymbolicTensor {
  const sets = layers.dense({
    name: LAYER.sets,
    units: net.sets.length,
    activation: 'softmax',
    ...zeroWeights,
  });
  const sums = layers.dense({
    name: LAYER.output,
    units: net.labels,
    useBias: false,
    trainable: false,
    ...zeroWeights,
  });
  return applied(sums, applied(sets, features));
}

function applied(layer: layers.Layer, inputs: SymbolicTensor | SymbolicTensor[]): SymbolicTensor {
  const output = layer.apply(inputs);
  assert(output instanceof SymbolicTensor, 'a layer of one output');
  return output;
}
