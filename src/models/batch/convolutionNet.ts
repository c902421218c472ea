import type { Kernels } from '../../engine/kernels';
import type { EncodedProduct } from '../../text/encodedProduct';
import { longestSequence, sequenceIds } from '../../text/modelInput';
import type { CnnArchitecture } from '../architecture';
import { DenseLayer } from './denseLayer';
import { type ForwardNet, MOST_ROWS, MOST_WORDS } from './forwardNet';
import { parameterOf, type Parameters, stored } from './parameterMemory';
import { WordProjections } from './wordProjections';

/** Convolutions of one width: where its columns begin in a word's projection and in the features. */
interface Bank {
  readonly width: number;
  readonly column: number;
  readonly feature: number;
  readonly bias: number;
}

/**
 * Embedding → convolutions of several widths, maximum over time → dense.
 *
 * A word's projection holds what it says to every filter at every place of the filter's window;
 * a convolution is then a sum of a few rows instead of a product of matrices.
 */
export class ConvolutionNet implements ForwardNet {
  readonly columns: number;
  readonly #kernels: Kernels;
  readonly #net: CnnArchitecture;
  readonly #longest: number;
  readonly #projections: WordProjections;
  readonly #banks: readonly Bank[];
  readonly #slots: number;
  readonly #features: number;
  readonly #output: DenseLayer;

  constructor(kernels: Kernels, net: CnnArchitecture, parameters: Parameters) {
    const { embedding, widths, filters } = net;
    this.#kernels = kernels;
    this.#net = net;
    this.#longest = longestSequence(net.inputs[0]);
    const matrix = placesSideBySide(net, parameters);
    const bias = new Float32Array(matrix.length / embedding);
    const shape = { depth: embedding, words: MOST_WORDS };
    this.#projections = new WordProjections(kernels, parameters, shape, matrix, bias);
    let column = 0;
    this.#banks = widths.map((width, i) => {
      const own = stored(kernels, parameterOf(parameters, `convolution${width}/bias`));
      const bank = { width, column, feature: i * filters, bias: own };
      column += width * filters;
      return bank;
    });
    this.#slots = kernels.allocate(MOST_WORDS);
    this.#features = kernels.allocate(MOST_ROWS * widths.length * filters);
    this.#output = new DenseLayer(kernels, parameters, 'output', { rows: MOST_ROWS, relu: false });
    this.columns = this.#output.columns;
  }

  wordsOf(product: EncodedProduct): number {
    return sequenceIds(product, this.#longest).length;
  }

  forward(products: readonly EncodedProduct[]): number {
    const sequences = products.map((product) => sequenceIds(product, this.#longest));
    let words = 0;
    for (const ids of sequences) {
      this.#kernels.integers.set(ids, this.#slots / 4 + words);
      words += ids.length;
    }
    this.#projections.place(words, this.#slots);
    let slots = this.#slots;
    sequences.forEach(({ length }, row) => {
      this.#convolve(length, slots, row);
      slots += 4 * length;
    });
    return this.#output.forward(products.length, this.#features);
  }

  #convolve(words: number, slots: number, row: number): void {
    const { widths, filters } = this.#net;
    const { table, columns } = this.#projections;
    const features = this.#features + 4 * row * widths.length * filters;
    for (const { width, column, feature, bias } of this.#banks) {
      this.#kernels.run.windowMaximum(
        words,
        width,
        filters,
        slots,
        table + 4 * column,
        columns,
        bias,
        features + 4 * feature,
      );
    }
  }
}

/**
 * The kernels of all widths, [width × embedding × filters] each, as one matrix
 * [embedding × Σ width·filters].
 */
function placesSideBySide(
  { embedding, widths, filters }: CnnArchitecture,
  parameters: Parameters,
): Float32Array {
  const columns = filters * widths.reduce((sum, width) => sum + width, 0);
  const matrix = new Float32Array(embedding * columns);
  let column = 0;
  for (const width of widths) {
    const kernel = parameterOf(parameters, `convolution${width}/kernel`);
    for (let place = 0; place < width; place++, column += filters) {
      for (let d = 0; d < embedding; d++) {
        const from = (place * embedding + d) * filters;
        matrix.set(kernel.subarray(from, from + filters), d * columns + column);
      }
    }
  }
  return matrix;
}
