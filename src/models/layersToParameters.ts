import type { BagSpec, InputSpec, SequenceSpec } from '../domain/inputSpec';
import { AppError } from '../domain/errors';
import { type Architecture, parameterShapes } from './architecture';
import type { NetSize } from './checkNet';
import { engineWeights } from './engineWeights';
import { LAYER } from './layerNames';
import { layersWeights, type Weight } from './layersWeights';
import type { LayersFiles } from './loadNet';
import type { PackedValues } from './packedValues';

/** A net as the engine takes it: what it is, and its arrays by the names of `parameterShapes`. */
export interface EngineNet {
  readonly architecture: Architecture;
  /** The embedding may be packed, as it is in files. */
  readonly parameters: ReadonlyMap<string, Float32Array | PackedValues>;
}

/**
 * Reads a net that was saved in the tfjs Layers format back into the engine's parameters: the
 * inverse of `assignParameters` and `toLayersFiles`, with what quantising left. The kind of
 * net and its sizes are told from the weights.
 *
 * @param files  verified
 * @param inputs of the model's card
 * @param size   what the net has to fit
 * @throws AppError `bad-format` or `shape-mismatch` when the files are no net of a known kind,
 *         or do not fit the card, the vocabulary or the labels
 */
export function layersToParameters(
  files: LayersFiles,
  inputs: readonly InputSpec[],
  size: NetSize,
): EngineNet {
  const weights = layersWeights(files);
  const architecture = architectureOf(weights, inputs, size);
  const named = engineWeights(architecture, weights);
  const parameters = new Map<string, Float32Array | PackedValues>();
  for (const [name, shape] of parameterShapes(architecture)) {
    const weight = named.get(name);
    if (weight?.shape.join() !== shape.join()) {
      throw misfit(`${name} has the shape [${weight?.shape ?? 'none'}] instead of [${shape}]`);
    }
    parameters.set(name, (name === 'embedding' && weight.packed) || weight.values);
  }
  return { architecture, parameters };
}

type Weights = ReadonlyMap<string, Weight>;

function architectureOf(
  weights: Weights,
  inputs: readonly InputSpec[],
  size: NetSize,
): Architecture {
  const [first, second] = inputs;
  if (inputs.length === 2 && first?.kind === 'bag' && second?.kind === 'bag') {
    return bagsOf(weights, [first, second], size);
  }
  if (inputs.length === 1 && first?.kind === 'sequence') {
    const widths = convolutionWidths(weights);
    if (widths.length > 0) return cnnOf(weights, first, widths, size);
    return lstmOf(weights, first, size);
  }
  throw misfit('its inputs are those of no kind of net that is known');
}

function bagsOf(weights: Weights, inputs: [BagSpec, BagSpec], size: NetSize): Architecture {
  if (inputs[0].buckets !== inputs[1].buckets) throw misfit('its two bags differ in hash size');
  const embedding = lengthOf(weights, EMBEDDING, 1);
  const body = { inputs, embedding, hidden: lengthOf(weights, HIDDEN_BIAS, 0), ...size };
  if (!weights.has(`${LAYER.sets}/kernel`)) return { kind: 'mlp', ...body };
  return { kind: 'powerset', ...body, sets: setsOf(weights, size.labels) };
}

/** The label sets that the last layer adds up, from its 0 and 1. */
function setsOf(weights: Weights, labels: number): number[][] {
  const membership = weights.get(`${LAYER.output}/kernel`);
  if (membership?.shape[1] !== labels) throw misfit('its label sets are not of these labels');
  const sets: number[][] = [];
  for (let start = 0; start < membership.values.length; start += labels) {
    const row = membership.values.subarray(start, start + labels);
    if (row.some((value) => value !== 0 && value !== 1))
      throw misfit('a label set is not of 0 and 1');
    sets.push([...row.keys()].filter((label) => row[label] === 1));
  }
  return sets;
}

function cnnOf(
  weights: Weights,
  input: SequenceSpec,
  widths: number[],
  size: NetSize,
): Architecture {
  const embedding = lengthOf(weights, EMBEDDING, 1);
  const filters = lengthOf(weights, `${LAYER.convolution(widths[0]!)}/bias`, 0);
  return { kind: 'cnn', inputs: [input], embedding, widths, filters, ...size };
}

function lstmOf(weights: Weights, input: SequenceSpec, size: NetSize): Architecture {
  // the last column of the stored embedding is the padding flag
  const embedding = lengthOf(weights, EMBEDDING, 1) - 1;
  const units = lengthOf(weights, `${LAYER.recurrent}/forward_lstm/recurrent_kernel`, 0);
  return { kind: 'lstm', inputs: [input], embedding, units, ...size };
}

const EMBEDDING = `${LAYER.embedding}/embeddings`;
const HIDDEN_BIAS = `${LAYER.hidden}/bias`;

/** Length of one dimension of a weight, 0 where there is none: it then fits no shape. */
function lengthOf(weights: Weights, name: string, dimension: number): number {
  return weights.get(name)?.shape[dimension] ?? 0;
}

/** In the order in which the features stand side by side. */
function convolutionWidths(weights: Weights): number[] {
  const names = [...weights.keys()];
  return names.flatMap((name) => {
    const width = Number(/^convolution(\d+)\/kernel$/.exec(name)?.[1]);
    return Number.isNaN(width) ? [] : [width];
  });
}

function misfit(problem: string): AppError {
  return new AppError(
    'shape-mismatch',
    `The files of a net do not fit together: ${problem}. ` +
      'Files of two releases may have been mixed; make or fetch the models again.',
  );
}
