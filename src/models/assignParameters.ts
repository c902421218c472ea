import { tensor, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { assert } from '../domain/errors';
import {
  PADDING_GATE,
  parameterShapes,
  type Architecture,
  type BagArchitecture,
  type LstmArchitecture,
  type PowersetArchitecture,
} from './architecture';
import { LAYER } from './layerNames';

/** Trained arrays by the names of `parameterShapes`, row-major. */
export type Parameters = ReadonlyMap<string, Float32Array>;

/** An array as tfjs holds it: values row-major, and its shape. */
interface Weight {
  values: Float32Array;
  shape: number[];
}

/**
 * Copies trained parameters into a net made by `buildNet`. Two of them take another form
 * there, with the same scores: the MLP's sums (`scaledSums`) and the LSTM's padding
 * (`flaggedEmbedding`, `gatedKernel`).
 */
export function assignParameters(
  net: LayersModel,
  architecture: Architecture,
  parameters: Parameters,
): void {
  const named = weightsByName(architecture, parameters);
  for (const [layer, weights] of weightsByLayer(architecture, named)) {
    tidy(() => {
      const tensors = weights.map(({ values, shape }) => tensor(values, shape, 'float32'));
      net.getLayer(layer).setWeights(tensors);
    });
  }
}

type Named = (name: string) => Weight;

function weightsByName(architecture: Architecture, parameters: Parameters): Named {
  const shapes = new Map(parameterShapes(architecture));
  for (const [name, shape] of shapes) {
    const size = shape.reduce((product, length) => product * length, 1);
    assert(parameters.get(name)?.length === size, `${name} has ${size} values`);
  }
  const padding = parameters.get('embedding')!.subarray(0, architecture.embedding);
  assert(
    padding.every((value) => value === 0),
    'the embedding of padding is all zeros',
  );
  return (name) => ({ values: parameters.get(name)!, shape: shapes.get(name)! });
}

/** The weights of each layer, in the order in which tfjs keeps them. */
function weightsByLayer(net: Architecture, named: Named): [layer: string, weights: Weight[]][] {
  const dense = (layer: string, name: string): [string, Weight[]] => [
    layer,
    [named(`${name}/kernel`), named(`${name}/bias`)],
  ];
  const output = dense(LAYER.output, 'output');
  switch (net.kind) {
    case 'mlp':
    case 'powerset': {
      const hidden = [scaledSums(named('hidden/kernel'), net), named('hidden/bias')];
      const body: [string, Weight[]][] = [
        [LAYER.embedding, [named('embedding')]],
        [LAYER.hidden, hidden],
      ];
      if (net.kind === 'mlp') return [...body, output];
      return [...body, dense(LAYER.sets, 'output'), [LAYER.output, [membership(net)]]];
    }
    case 'cnn': {
      const convolutions = net.widths.map((width) =>
        dense(LAYER.convolution(width), `convolution${width}`),
      );
      return [[LAYER.embedding, [named('embedding')]], ...convolutions, output];
    }
    case 'lstm': {
      const recurrent = ['forward', 'backward'].flatMap((direction) => [
        gatedKernel(named(`${direction}/kernel`), net),
        named(`${direction}/recurrent`),
        named(`${direction}/bias`),
      ]);
      const embedding = flaggedEmbedding(named('embedding'), net);
      return [[LAYER.embedding, [embedding]], [LAYER.recurrent, recurrent], output];
    }
  }
}

/**
 * tfjs has a layer for the mean over positions but none for the sum. A bag's length is
 * fixed, so the rows that read a sum are multiplied by it: length · mean = sum.
 *
 * @param kernel [4 · embedding, hidden]: name sum, name maximum, description sum and maximum
 */
function scaledSums(kernel: Weight, net: BagArchitecture): Weight {
  const values = kernel.values.slice();
  const block = net.embedding * net.hidden;
  net.inputs.forEach(({ length }, bag) => {
    const start = 2 * bag * block;
    for (let i = start; i < start + block; i++) values[i] = values[i]! * length;
  });
  return { values, shape: kernel.shape };
}

/** 1 where a set holds a label, [sets × labels]. */
function membership({ sets, labels }: PowersetArchitecture): Weight {
  const values = new Float32Array(sets.length * labels);
  sets.forEach((set, index) => {
    for (const label of set) values[index * labels + label] = 1;
  });
  return { values, shape: [sets.length, labels] };
}

/** Adds the column of the padding flag: 1 in the row of the padding, 0 elsewhere. */
function flaggedEmbedding({ values }: Weight, net: LstmArchitecture): Weight {
  const columns = net.embedding + 1;
  const flagged = new Float32Array(net.vocabularySize * columns);
  for (let row = 0; row < net.vocabularySize; row++) {
    const word = values.subarray(row * net.embedding, (row + 1) * net.embedding);
    flagged.set(word, row * columns);
  }
  flagged[net.embedding] = 1; // row 0 is the padding
  return { values: flagged, shape: [net.vocabularySize, columns] };
}

/** Adds the row that the padding flag meets: input and output gate shut, forget gate open. */
function gatedKernel({ values }: Weight, net: LstmArchitecture): Weight {
  const gated = new Float32Array(values.length + 4 * net.units);
  gated.set(values);
  const gates = [-PADDING_GATE, PADDING_GATE, 0, -PADDING_GATE]; // input, forget, cell, output
  gates.forEach((gate, index) => {
    const start = values.length + index * net.units;
    gated.fill(gate, start, start + net.units);
  });
  return { values: gated, shape: [net.embedding + 1, 4 * net.units] };
}
