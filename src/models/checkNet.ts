import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { InputSpec } from '../domain/inputSpec';
import { AppError } from '../domain/errors';
import type { NetCard } from '../manifest/schema';
import { LAYER } from './layerNames';

/** What a loaded net has to fit. */
export interface NetSize {
  /** Categories in the list that the outputs stand for. */
  readonly labels: number;
  /** Tokens of the vocabulary. */
  readonly vocabularySize: number;
}

/**
 * Refuses a net whose outputs are not the labels, whose embedding is not the vocabulary, or
 * that reads other inputs than its card says. WebGL would answer an id without a row with
 * zeros, so nothing of this would show later.
 *
 * @throws AppError `shape-mismatch`
 */
export function checkNet(net: LayersModel, card: NetCard, size: NetSize): void {
  const outputs = net.outputs.map(({ shape }) => shape.at(-1)).join(' and ');
  if (outputs !== String(size.labels)) {
    throw mismatch(card, `scores ${outputs} categories, but the list has ${size.labels}`);
  }
  const rows = embeddingRows(net);
  const expected = size.vocabularySize + bucketsOf(card.inputs);
  if (rows !== expected) {
    throw mismatch(card, `knows ${rows ?? 'no'} words, but the vocabulary has ${expected}`);
  }
  const lengths = net.inputs.map(({ shape }) => shape[1] ?? 'any').join(', ');
  const described = card.inputs.map((spec) => (spec.kind === 'bag' ? spec.length : 'any'));
  if (lengths !== described.join(', ')) {
    throw mismatch(card, `reads inputs of length ${lengths} instead of ${described.join(', ')}`);
  }
}

function embeddingRows(net: LayersModel): number | null | undefined {
  const layer = net.layers.find(({ name }) => name === LAYER.embedding);
  return layer?.weights[0]?.shape[0];
}

/** Bigram rows behind the vocabulary's; the bags of a net share them. */
function bucketsOf(inputs: readonly InputSpec[]): number {
  return Math.max(...inputs.map((spec) => (spec.kind === 'bag' ? spec.buckets : 0)));
}

function mismatch(card: NetCard, problem: string): AppError {
  return new AppError(
    'shape-mismatch',
    `The files of ${card.title} do not fit together: the net ${problem}. ` +
      'Files of two releases may have been mixed; reload the page.',
  );
}
