import type { BagSpec, SequenceSpec } from '../domain/inputSpec';

/**
 * What each net is, without saying how it is computed: the engine builds its training net
 * from this, and the page's tfjs model is built from the same. Weights are named alike in
 * both (see `parameterShapes`).
 *
 * In all of them padding is id 0 with an embedding of zeros, and a longer padding never
 * changes a score.
 */

/**
 * Sum and maximum of word and bigram embeddings, name and description apart, then one
 * hidden ReLU layer.
 */
export interface MlpArchitecture {
  kind: 'mlp';
  inputs: [BagSpec, BagSpec];
  vocabularySize: number;
  embedding: number;
  hidden: number;
  labels: number;
}

/** Convolutions of several widths over the words, ReLU, maximum over time (Kim 2014). */
export interface CnnArchitecture {
  kind: 'cnn';
  inputs: [SequenceSpec];
  vocabularySize: number;
  embedding: number;
  widths: number[];
  /** Filters of each width. */
  filters: number;
  labels: number;
}

/**
 * A forward and a backward LSTM over GloVe embeddings, maximum over time of both.
 *
 * Padding carries a flag in one more column of the embedding (1 for padding, 0 for words)
 * whose kernel row is fixed to close the input and output gates and open the forget gate:
 * the state passes padding unchanged and the output there is 0. That makes plain layers
 * exact on padded input without the cost of masking each step.
 */
export interface LstmArchitecture {
  kind: 'lstm';
  inputs: [SequenceSpec];
  vocabularySize: number;
  /** Columns of the embedding without the padding flag. */
  embedding: number;
  units: number;
  labels: number;
}

/**
 * The MLP's bags and hidden layer, then one softmax over whole label sets (the label powerset,
 * Tsoumakas & Katakis 2007). A label's score is the sum over the sets that hold it.
 */
export interface PowersetArchitecture {
  kind: 'powerset';
  inputs: [BagSpec, BagSpec];
  vocabularySize: number;
  embedding: number;
  hidden: number;
  labels: number;
  /** The labels of each class, ascending: the sets seen in training. */
  sets: readonly (readonly number[])[];
}

export type Architecture =
  MlpArchitecture | CnnArchitecture | LstmArchitecture | PowersetArchitecture;

/** Nets that read bags of words and word pairs. */
export type BagArchitecture = MlpArchitecture | PowersetArchitecture;

/** Columns of the last layer: label sets for the powerset, else labels. */
export function outputsOf(net: Architecture): number {
  return net.kind === 'powerset' ? net.sets.length : net.labels;
}

/**
 * Pre-activation the padding flag adds: the logistic function of ±40 is 0 and 1 to float32
 * precision.
 */
export const PADDING_GATE = 40;

/** Name and shape of each trained array, in the order in which they are stored. */
export function parameterShapes(net: Architecture): [name: string, shape: number[]][] {
  switch (net.kind) {
    case 'mlp':
    case 'powerset':
      return [
        ['embedding', [net.vocabularySize + net.inputs[0].buckets, net.embedding]],
        ['hidden/kernel', [4 * net.embedding, net.hidden]],
        ['hidden/bias', [net.hidden]],
        ['output/kernel', [net.hidden, outputsOf(net)]],
        ['output/bias', [outputsOf(net)]],
      ];
    case 'cnn':
      return [
        ['embedding', [net.vocabularySize, net.embedding]],
        ...net.widths.flatMap((width): [string, number[]][] => [
          [`convolution${width}/kernel`, [width, net.embedding, net.filters]],
          [`convolution${width}/bias`, [net.filters]],
        ]),
        ['output/kernel', [net.widths.length * net.filters, net.labels]],
        ['output/bias', [net.labels]],
      ];
    case 'lstm':
      return [
        ['embedding', [net.vocabularySize, net.embedding]],
        ...(['forward', 'backward'] as const).flatMap((direction): [string, number[]][] => [
          // gates side by side: input, forget, cell, output
          [`${direction}/kernel`, [net.embedding, 4 * net.units]],
          [`${direction}/recurrent`, [net.units, 4 * net.units]],
          [`${direction}/bias`, [4 * net.units]],
        ]),
        ['output/kernel', [2 * net.units, net.labels]],
        ['output/bias', [net.labels]],
      ];
  }
}
