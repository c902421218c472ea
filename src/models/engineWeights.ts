import type { Architecture, BagArchitecture, LstmArchitecture } from './architecture';
import { LAYER } from './layerNames';
import type { Weight } from './layersWeights';

/**
 * The weights of a tfjs net under the engine's names and in the engine's form: the changes of
 * `assignParameters` taken back. What is missing there is missing here; shapes are not checked.
 */
export function engineWeights(
  net: Architecture,
  stored: ReadonlyMap<string, Weight>,
): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  const take = (name: string, from: string, form = (weight: Weight) => weight) => {
    const weight = stored.get(from);
    if (weight) weights.set(name, form(weight));
  };
  const takeDense = (name: string, layer: string) => {
    take(`${name}/kernel`, `${layer}/kernel`);
    take(`${name}/bias`, `${layer}/bias`);
  };
  const embedding = `${LAYER.embedding}/embeddings`;
  takeDense('output', net.kind === 'powerset' ? LAYER.sets : LAYER.output);
  switch (net.kind) {
    case 'mlp':
    case 'powerset':
      take('embedding', embedding);
      takeDense('hidden', LAYER.hidden);
      take('hidden/kernel', `${LAYER.hidden}/kernel`, (kernel) => unscaledSums(kernel, net));
      break;
    case 'cnn':
      take('embedding', embedding);
      for (const width of net.widths) takeDense(`convolution${width}`, LAYER.convolution(width));
      break;
    case 'lstm':
      take('embedding', embedding, (flagged) => withoutFlag(flagged, net));
      for (const direction of ['forward', 'backward']) {
        const layer = `${LAYER.recurrent}/${direction}_lstm`;
        take(`${direction}/kernel`, `${layer}/kernel`, (kernel) => withoutLastRow(kernel));
        take(`${direction}/recurrent`, `${layer}/recurrent_kernel`);
        take(`${direction}/bias`, `${layer}/bias`);
      }
      break;
  }
  return weights;
}

/** The rows that read a mean in tfjs read a sum again: divided by the bag's length. */
function unscaledSums(kernel: Weight, net: BagArchitecture): Weight {
  const values = kernel.values.slice();
  const block = net.embedding * net.hidden;
  net.inputs.forEach(({ length }, bag) => {
    const start = 2 * bag * block;
    for (let i = start; i < start + block; i++) values[i] = values[i]! / length;
  });
  return { values, shape: kernel.shape };
}

/** The embedding without the column of the padding flag. */
function withoutFlag(flagged: Weight, { embedding }: LstmArchitecture): Weight {
  const [rows = 0, columns = 0] = flagged.shape;
  const copy = (from: Float32Array | Uint8Array, words: Float32Array | Uint8Array) => {
    for (let row = 0; row < rows; row++) {
      const start = row * columns;
      words.set(from.subarray(start, start + embedding), row * embedding);
    }
  };
  const { packed } = flagged;
  const bytes = new Uint8Array(packed ? rows * embedding : 0);
  if (packed) copy(packed.bytes, bytes);
  return {
    get values() {
      const words = new Float32Array(rows * embedding);
      copy(flagged.values, words);
      return words;
    },
    shape: [rows, embedding],
    ...(packed && { packed: { ...packed, bytes } }),
  };
}

/** The kernel without the row that the padding flag meets. */
function withoutLastRow({ values, shape }: Weight): Weight {
  const [rows = 1, columns = 0] = shape;
  return { values: values.slice(0, (rows - 1) * columns), shape: [rows - 1, columns] };
}
